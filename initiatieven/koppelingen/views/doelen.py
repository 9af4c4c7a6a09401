"""Which initiatives say they contribute to a goal: the gebiedsregisseur decides."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.forms import RedenForm
from initiatieven.koppelingen.leven.doelen import confirm_doel, list_claims, refuse_doel
from initiatieven.koppelingen.permissions import may_confirm_doel
from initiatieven.koppelingen.tonen.kaarten import make_kaarten
from initiatieven.koppelingen.views import bp
from initiatieven.koppelingen.views.laden import find_koppeling, is_done, show_step
from netwerk.gebieden.boom import boom
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.get("/doelen")
@recht("programma", "x")
def doelen() -> ResponseReturnValue:
    """List the claims in the areas of this person."""
    actor, bomen = current_actor(), boom()
    claims = list(list_claims())
    for claim in claims:
        claim.initiatief.gebied = bomen.by_id(claim.initiatief.gebied_id)
    eigen = [claim for claim in claims if may_confirm_doel(actor, claim)]
    kaarten = {kaart.sleutel: kaart for kaart in make_kaarten(eigen, actor)}
    paren = [
        (claim.initiatief, kaarten[claim.sleutel]) for claim in eigen if claim.sleutel in kaarten
    ]
    return render_template("initiatieven/koppelingen/doelen.html", paren=paren)


@bp.post("/doelen/<string:sleutel>/bevestigen")
@recht("programma", "x")
def doel_bevestigen(sleutel: str) -> ResponseReturnValue:
    """Confirm that an initiatief contributes."""
    koppeling = find_koppeling(sleutel)
    if not is_done(koppeling, "doel_ja"):
        confirm_doel(koppeling, door=current_actor())
    melding("gelukt", translate(N_("Bevestigd. Het staat nu bij het doel van de wijk.")))
    return redirect(url_for("koppelingen.doelen"))


@bp.route("/doelen/<string:sleutel>/weigeren", methods=["GET", "POST"])
@recht("programma", "x")
def doel_weigeren(sleutel: str) -> ResponseReturnValue:
    """Refuse with a reason."""
    koppeling, form = find_koppeling(sleutel), RedenForm()
    if not is_done(koppeling, "doel_nee"):
        if not form.validate_on_submit():
            status = 422 if form.is_submitted() else 200
            return show_step(koppeling, "doel_nee", form, status=status)
        refuse_doel(koppeling, reden=form.reden.data or "", door=current_actor())
    melding("gelukt", translate(N_("Bewaard. De initiatiefnemer leest waarom.")))
    return redirect(url_for("koppelingen.doelen"))
