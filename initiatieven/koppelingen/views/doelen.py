"""Which initiatives say they contribute to a goal: the gebiedsregisseur decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from wtforms.validators import Optional

from initiatieven.koppelingen.forms import RedenForm
from initiatieven.koppelingen.leven.doelen import confirm_doel, list_claims, refuse_doel
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import may_confirm_doel
from initiatieven.koppelingen.tonen.kaarten import make_kaarten
from initiatieven.koppelingen.views import bp
from initiatieven.koppelingen.views.laden import find_koppeling, is_done, show_step
from netwerk.gebieden.boom import boom
from netwerk.programmas.bijdragen import counts_by_one, is_telbaar
from netwerk.programmas.models import Doel
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.messages import melding
from vems.core.web.velden import Getal


class TelForm(Zaakformulier):
    """How much a contribution adds to the indicator of its goal; nothing is also an answer."""

    aantal = Getal(_l("Hoeveel telt het mee?"), validators=[Optional()])


@dataclass(frozen=True, slots=True)
class Telling:
    """The field for the amount of one claim: its unit, what stands in it, and what was wrong."""

    eenheid: str
    waarde: str
    fouten: Sequence[str] = ()


@bp.get("/doelen")
@recht("programma", "x")
def doelen() -> ResponseReturnValue:
    """List the claims in the areas of this person."""
    return _show()


def _show(fout: str = "", form: TelForm | None = None) -> ResponseReturnValue:
    """Draw the list; `fout` is the claim of which the amount was no good, as `form` says."""
    actor, bomen = current_actor(), boom()
    claims = list(list_claims())
    for claim in claims:
        claim.initiatief.gebied = bomen.by_id(claim.initiatief.gebied_id)
    eigen = [claim for claim in claims if may_confirm_doel(actor, claim)]
    kaarten = {kaart.sleutel: kaart for kaart in make_kaarten(eigen, actor)}
    gevraagd = {claim.doelwit_key for claim in eigen}
    per_sleutel = {d.sleutel: d for d in Doel.select().where(Doel.sleutel.in_(sorted(gevraagd)))}
    regels = [
        (
            claim.initiatief,
            kaarten[claim.sleutel],
            _as_telling(claim, per_sleutel.get(claim.doelwit_key), fout, form),
        )
        for claim in eigen
        if claim.sleutel in kaarten
    ]
    return render_template(
        "initiatieven/koppelingen/doelen.html", paren=regels
    ), form.status if form else 200


def _as_telling(
    claim: Koppeling, doel: Doel | None, fout: str, form: TelForm | None
) -> Telling | None:
    """Give what is asked of a claim: how much it adds; None when its goal has no number."""
    if doel is None or not is_telbaar(doel):
        return None
    if form is not None and claim.sleutel == fout:
        return Telling(doel.eenheid, form.aantal._value(), form.aantal.errors)
    return Telling(doel.eenheid, "1" if counts_by_one(doel) else "")


@bp.post("/doelen/<string:sleutel>/bevestigen")
@recht("programma", "x")
def doel_bevestigen(sleutel: str) -> ResponseReturnValue:
    """Confirm that an initiatief contributes."""
    koppeling, form, actor = find_koppeling(sleutel), TelForm(), current_actor()
    aantal = form.aantal.data
    if not is_done(koppeling, "doel_ja") and not form.succeeds(
        lambda: confirm_doel(koppeling, aantal=aantal, door=actor)
    ):
        return _show(sleutel, form)
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
