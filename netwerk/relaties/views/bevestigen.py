"""The owner says what still holds: all at once, one by one, or that it ended."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.relaties.bevestigen import (
    confirm_all,
    confirm_eigen,
    end_eigen,
    find_eigen,
    load_bevestiglijst,
)
from netwerk.relaties.forms import EindeForm
from netwerk.relaties.opgeschreven.zinnen import as_banden
from netwerk.relaties.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, ngettext, translate
from vems.core.web.messages import melding


@bp.get("/netwerk/bevestigen")
@recht("netwerk_relatie", "r")
def bevestigen() -> ResponseReturnValue:
    """Show what is known of this person, and what asks to be confirmed."""
    return render_template(
        "netwerk/relaties/bevestigen.html", lijst=load_bevestiglijst(current_actor())
    )


@bp.post("/netwerk/bevestigen")
@recht("netwerk_relatie", "w")
def bevestig_alles() -> ResponseReturnValue:
    """Confirm all that was shown and asked for it."""
    nummers = {int(n) for n in request.form.getlist("relatie") if n.isascii() and n.isdigit()}
    aantal = confirm_all({n for n in nummers if n < 2**31}, door=current_actor())
    if aantal:
        zin = ngettext(
            "Dank u. %(num)s gegeven klopt.", "Dank u. %(num)s gegevens kloppen.", aantal
        )
        melding("gelukt", zin)
    return redirect(url_for("relaties.bevestigen"))


@bp.post("/netwerk/bevestigen/<int:nummer>")
@recht("netwerk_relatie", "w")
def bevestig(nummer: int) -> ResponseReturnValue:
    """Confirm one relation; twice is once."""
    actor = current_actor()
    confirm_eigen(find_eigen(nummer, actor), door=actor)
    melding("gelukt", translate(N_("Dank u. Dit klopt.")))
    return redirect(url_for("relaties.bevestigen"))


@bp.route("/netwerk/bevestigen/<int:nummer>/stoppen", methods=["GET", "POST"])
@recht("netwerk_relatie", "w")
def stoppen(nummer: int) -> ResponseReturnValue:
    """End one relation, with why when somebody wants to say."""
    actor, form = current_actor(), EindeForm()
    relatie = find_eigen(nummer, actor)
    if form.validate_on_submit():
        try:
            end_eigen(relatie, reden=form.reden.data or "", door=actor)
        except Invalid as fout:
            form.reden.errors = [str(fout)]
        else:
            melding("gelukt", translate(N_("Gestopt. Wij zoeken hier niet meer mee.")))
            return redirect(url_for("relaties.bevestigen"))
    status = 422 if form.is_submitted() else 200
    band = as_banden([relatie], actor)[relatie.id]
    return render_template("netwerk/relaties/stoppen.html", band=band, form=form), status
