"""The own page of an organisation: profile and yearly confirmation (DOMAIN P1)."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.partners.eigen import (
    EERST_AKKOORD,
    choose_partner,
    get_beheerde_partner,
    get_eigen_partner,
    has_old_terms,
    is_beheerder,
    list_andere,
    needs_confirmation,
)
from netwerk.partners.forms import ProfielForm
from netwerk.partners.keuzes import VOORWAARDEN_VERSIE, PartnerToestand
from netwerk.partners.registration import change_profiel, confirm_partner
from netwerk.partners.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.panels import load_panels


@bp.get("/partners/eigen")
@recht("netwerk_organisatie", "w")
def eigen() -> ResponseReturnValue:
    """Show how the own organisation stands in the network, and what can be changed."""
    actor = current_actor()
    partner = get_eigen_partner(actor)
    return render_template(
        "netwerk/partners/eigen.html",
        partner=partner,
        moet_bevestigen=needs_confirmation(partner),
        eerst_akkoord=translate(EERST_AKKOORD) if has_old_terms(partner) else "",
        beheert=is_beheerder(partner, actor),
        wacht=partner.toestand is PartnerToestand.AANGEMELD,
        versie=VOORWAARDEN_VERSIE,
        andere=list_andere(partner, actor),
        panelen=load_panels("partner_eigen", partner, actor),
    )


@bp.post("/partners/eigen/kies/<string:sleutel>")
@recht("netwerk_organisatie", "w")
def kies(sleutel: str) -> ResponseReturnValue:
    """Go on with another of the own organisations."""
    choose_partner(sleutel, door=current_actor())
    return redirect(url_for("partners.eigen"))


@bp.get("/partners/voorwaarden")
@recht("netwerk_organisatie", "r")
def voorwaarden() -> ResponseReturnValue:
    """Show what an organisation agrees to when it takes part."""
    return render_template("netwerk/partners/voorwaarden.html", versie=VOORWAARDEN_VERSIE)


@bp.route("/partners/eigen/profiel", methods=["GET", "POST"])
@recht("netwerk_organisatie", "w")
def profiel() -> ResponseReturnValue:
    """Change the own profile."""
    actor = current_actor()
    partner = get_beheerde_partner(actor)
    form = ProfielForm(obj=partner)
    if form.validate_on_submit():
        try:
            change_profiel(partner, form.as_profiel(), versie=form.read_versie(partner), door=actor)
        except Invalid as fout:
            form[fout.veld].errors = [*form[fout.veld].errors, str(fout)]
        else:
            melding("gelukt", translate(N_("Uw profiel is bijgewerkt.")))
            return redirect(url_for("partners.eigen"))
    status = 422 if form.is_submitted() else 200
    return render_template("netwerk/partners/profiel.html", partner=partner, form=form), status


@bp.post("/partners/eigen/bevestigen")
@recht("netwerk_organisatie", "w")
def bevestigen() -> ResponseReturnValue:
    """Confirm that the profile is right."""
    actor = current_actor()
    confirm_partner(get_beheerde_partner(actor), door=actor)
    melding("gelukt", translate(N_("Dank u. Uw profiel geldt weer een jaar.")))
    return redirect(url_for("partners.eigen"))
