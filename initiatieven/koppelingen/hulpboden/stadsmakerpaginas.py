"""Pages about residents who may be asked: the list of a case, and the own yes or no."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.hulpboden.keuzes import HULPBOD_LABELS
from initiatieven.koppelingen.hulpboden.permissions import may_judge
from initiatieven.koppelingen.hulpboden.stadsmakers import (
    ask_stadsmaker,
    list_passend,
    list_vragen_aan,
    say_no,
    say_yes,
)
from initiatieven.koppelingen.hulpboden.views import bp, get_bod
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.vraagenaanbod.stadsmakers.models import Stadsmaker
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.web.messages import melding
from vems.core.web.panels import Panel


@bp.get("/loket/<string:kenmerk>/bewoners")
@recht("hulpbod", "x")
def bewoners(kenmerk: str) -> ResponseReturnValue:
    """List what residents offered of the kinds this plan asks for; a list, and no ranking."""
    initiatief = _load(kenmerk)
    return render_template(
        "initiatieven/koppelingen/hulpboden/bewoners.html",
        initiatief=initiatief,
        groepen=list_passend(initiatief),
        labels={toestand: translate(zin) for toestand, zin in HULPBOD_LABELS.items()},
    )


@bp.post("/loket/<string:kenmerk>/bewoners")
@recht("hulpbod", "x")
def vraag_bewoner(kenmerk: str) -> ResponseReturnValue:
    """Ask one of them."""
    vraag, aanbod = request.form.get("vraag", "")[:20], request.form.get("aanbod", "")[:20]
    ask_stadsmaker(_load(kenmerk), vraag, aanbod, door=current_actor())
    melding("gelukt", translate(N_("Gevraagd. U leest hier of deze bewoner wil helpen.")))
    return redirect(url_for("hulpboden.bewoners", kenmerk=kenmerk))


@bp.post("/hulp/<string:sleutel>/ik-help")
@recht("stadsmaker", "w")
def ik_help(sleutel: str) -> ResponseReturnValue:
    """Say that one wants to help."""
    say_yes(get_bod(sleutel), door=current_actor())
    melding("gelukt", translate(N_("Fijn. Wij vragen de makers of zij uw hulp willen.")))
    return redirect(url_for("stadsmakers.mijn_aanbod"))


@bp.post("/hulp/<string:sleutel>/ik-help-niet")
@recht("stadsmaker", "w")
def ik_help_niet(sleutel: str) -> ResponseReturnValue:
    """Say no; nobody reads who."""
    say_no(get_bod(sleutel), door=current_actor())
    melding("gelukt", translate(N_("Dat is goed. U hoeft niet te zeggen waarom.")))
    return redirect(url_for("stadsmakers.mijn_aanbod"))


def load_vragen(stadsmakers: Sequence[Stadsmaker], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the questions that wait for a resident, on the own page."""
    per = {s.reference: list_vragen_aan(s) for s in stadsmakers if s.partij_id == actor.partij_id}
    return {
        reference: Panel("initiatieven/koppelingen/hulpboden/_panel_stadsmaker.html", {"vragen": v})
        for reference, v in per.items()
        if v
    }


def _load(kenmerk: str) -> Initiatief:
    initiatief = (
        Initiatief.select(Initiatief, Medewerker)
        .join(Medewerker, "LEFT OUTER JOIN", on=Initiatief.begeleider == Medewerker.id)
        .where(Initiatief.identificatie == kenmerk[:40])
        .first()
    )
    if initiatief is None or not may_judge(current_actor(), initiatief):
        raise NotFound()
    return initiatief
