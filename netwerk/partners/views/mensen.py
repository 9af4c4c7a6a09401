"""Who keeps the organisation keeps its people too: invites, changes what they may, lets go."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.partners.eigen import get_beheerde_partner
from netwerk.partners.forms import RolForm, UitnodigForm
from netwerk.partners.keuzes import LID_ROL_LABELS, LidRol
from netwerk.partners.mensen import change_lidrol, find_lid, invite_lid, list_leden, remove_lid
from netwerk.partners.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, Refused
from vems.core.i18n import N_, translate
from vems.core.web.links import find_url
from vems.core.web.messages import melding


@bp.route("/partners/eigen/mensen", methods=["GET", "POST"])
@recht("netwerk_organisatie", "w")
def mensen() -> ResponseReturnValue:
    """List who acts for the own organisation, and invite somebody."""
    actor, form = current_actor(), UitnodigForm()
    partner = get_beheerde_partner(actor)
    if form.validate_on_submit():
        link = find_url("accounts.uitnodiging", token="TOKEN")
        wie, naam = form.email.data or "", form.naam.data or ""
        try:
            invite_lid(partner, wie, naam=naam, rol=form.as_rol(), link=link, door=actor)
        except (Invalid, Refused) as fout:
            veld = form.naam if getattr(fout, "veld", "") == "naam" else form.email
            veld.errors = [*veld.errors, str(fout)]
        else:
            melding("gelukt", translate(N_("De uitnodiging is verstuurd.")))
            return redirect(url_for("partners.mensen"))
    if not form.is_submitted():
        form.rol.data = LidRol.ANTWOORDT.value
    status = 422 if form.is_submitted() else 200
    leden = [(lid, translate(LID_ROL_LABELS[lid.rol])) for lid in list_leden(partner)]
    ik = actor.gebruiker_id
    return render_template("netwerk/partners/mensen.html", leden=leden, form=form, ik=ik), status


@bp.route("/partners/eigen/mensen/<int:nummer>", methods=["GET", "POST"])
@recht("netwerk_organisatie", "w")
def rol(nummer: int) -> ResponseReturnValue:
    """Change what somebody may do."""
    actor, form = current_actor(), RolForm()
    lid = find_lid(get_beheerde_partner(actor), nummer)
    if form.validate_on_submit():
        try:
            change_lidrol(lid, form.as_rol(), door=actor)
        except Refused as fout:
            form.rol.errors = [str(fout)]
        else:
            melding("gelukt", translate(N_("Bijgewerkt.")))
            return redirect(url_for("partners.mensen"))
    if not form.is_submitted():
        form.rol.data = lid.rol.value
    status = 422 if form.is_submitted() else 200
    return render_template("netwerk/partners/mens.html", lid=lid, form=form), status


@bp.post("/partners/eigen/mensen/<int:nummer>/weg")
@recht("netwerk_organisatie", "w")
def weg(nummer: int) -> ResponseReturnValue:
    """Let somebody act for the organisation no longer."""
    actor = current_actor()
    lid = find_lid(get_beheerde_partner(actor), nummer)
    remove_lid(lid, door=actor)
    naam = lid.gebruiker.naam
    melding("gelukt", translate(N_("%(naam)s hoort er niet meer bij."), naam=naam))
    return redirect(url_for("partners.mensen"))
