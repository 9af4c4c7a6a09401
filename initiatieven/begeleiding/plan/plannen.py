"""The plan form, filled together: what must be answered follows from the chosen instruments."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from initiatieven.begeleiding.events import PLAN_BIJGEWERKT
from initiatieven.begeleiding.models import Plan
from initiatieven.begeleiding.plan.concepten import drop_concept
from initiatieven.begeleiding.plan.vragen import PLANVRAGEN
from initiatieven.begeleiding.plan.waarden import clean_antwoorden, list_verplicht, say_waarde
from initiatieven.begeleiding.vragen.lijst import (
    answer_vragen,
    list_extra,
    list_for_plan,
    list_open,
)
from initiatieven.extravragen.antwoorden import Antwoord, say_antwoord
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.instrumenten.models import Instrument
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate

Verschillen = tuple[dict[str, str], dict[str, str]]


@dataclass(frozen=True, slots=True)
class PlanInvoer:
    """Answers by question code, codes of the chosen instruments, and the version that was read.

    `extra` are answers to extra questions by their code; a code that is not there stays as it was.
    """

    antwoorden: Mapping[str, Any] = field(default_factory=dict)
    instrumenten: Sequence[str] = ()
    versie: int = 0
    extra: Mapping[str, str] = field(default_factory=dict)


def save_plan(initiatief: Initiatief, data: PlanInvoer, *, door: Actor) -> Plan:
    """Save the plan, finished or not; initiator and begeleider both may.

    Conflict with both texts when somebody saved another version since `versie` was read.
    """
    require(door, "plan", "w", initiatief)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    antwoorden, instrumenten = _clean(data)
    with write():
        plan = find_plan(initiatief)
        vorige = list_planvragen(initiatief, plan)
        extra = _keep_extra(initiatief, data, instrumenten, door)
        inhoud = {"antwoorden": antwoorden, "instrumenten": instrumenten, "updated_at": now()}
        plan, is_nieuw = Plan.get_or_create(initiatief=initiatief, defaults=inhoud)
        is_gelijk = (plan.antwoorden, plan.instrumenten) == (antwoorden, instrumenten)
        drop_concept(initiatief, door=door)
        if is_gelijk and not (is_nieuw or extra):
            return plan
        if not is_nieuw:
            guarded_update(
                Plan,
                Plan.id == plan.id,
                Plan.versie == data.versie,
                conflict=lambda: _conflict(Plan.get_by_id(plan.id), antwoorden, vorige, data.extra),
                versie=data.versie + 1,
                **inhoud,
            )
        record(
            initiatief.reference,
            PLAN_BIJGEWERKT,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            door=door,
        )
        announce(initiatief.reference)
    return Plan.get_by_id(plan.id)


def find_plan(initiatief: Initiatief) -> Plan | None:
    """Find the plan of an initiatief."""
    return Plan.get_or_none(Plan.initiatief == initiatief)


def list_open_vragen(initiatief: Initiatief) -> list[str]:
    """List the codes of the questions that must still be answered."""
    return list_open_of(find_plan(initiatief), initiatief)


def list_open_of(
    plan: Plan | None, initiatief: Initiatief, extra: Collection[Antwoord] | None = None
) -> list[str]:
    """List the questions that a plan leaves open; None: nothing was answered yet.

    `extra` when its extra questions are in hand.
    """
    antwoorden = plan.antwoorden if plan else {}
    soorten = _soorten(plan.instrumenten if plan else [])
    eigen = [
        code
        for code in list_verplicht(
            soorten, is_openbare_plek=initiatief.is_openbare_plek, antwoorden=antwoorden
        )
        if code not in antwoorden
    ]
    gevraagd = list_planvragen(initiatief, plan) if extra is None else list_for_plan(extra)
    return eigen + list_open(gevraagd)


def list_planvragen(initiatief: Initiatief, plan: Plan | None) -> list[Antwoord]:
    """List the extra questions a plan asks, with their answers: nothing that is known already."""
    return list_for_plan(list_extra(initiatief, plan.instrumenten if plan else ()))


def compare_antwoorden(hun: Mapping[str, Any], uw: Mapping[str, Any]) -> Verschillen:
    """Say the answers that differ, both ways, by the question in words."""
    paren = {
        translate(vraag.zin): (say_waarde(vraag, hun.get(code)), say_waarde(vraag, uw.get(code)))
        for code, vraag in PLANVRAGEN.items()
    }
    anders = {zin: paar for zin, paar in paren.items() if paar[0] != paar[1]}
    return (
        {zin: hunne for zin, (hunne, _uwe) in anders.items()},
        {zin: uwe for zin, (_hunne, uwe) in anders.items()},
    )


def list_instrumenten() -> list[Instrument]:
    """List the instruments that can be chosen, by name."""
    return list(Instrument.select_geldig().order_by(Instrument.naam))


def _soorten(codes: Sequence[str]) -> frozenset[str]:
    if not codes:
        return frozenset()
    gekozen = Instrument.select(Instrument.voor_hulpvraag).where(Instrument.code.in_(list(codes)))
    return frozenset(soort for instrument in gekozen for soort in instrument.voor_hulpvraag)


def _clean(data: PlanInvoer) -> tuple[dict[str, Any], list[str]]:
    antwoorden = clean_antwoorden(data.antwoorden)
    gevraagd = set(data.instrumenten)
    instrumenten = [i.code for i in list_instrumenten() if i.code in gevraagd]
    if len(instrumenten) != len(gevraagd):
        raise Invalid(N_("Kies uit de lijst."), veld="instrumenten")
    return antwoorden, instrumenten


def _keep_extra(
    initiatief: Initiatief, data: PlanInvoer, instrumenten: Sequence[str], door: Actor
) -> list[str]:
    if not data.extra:
        return []
    return answer_vragen(initiatief, data.extra, instrumenten=instrumenten, door=door)


def _conflict(
    plan: Plan,
    antwoorden: Mapping[str, Any],
    vorige: Sequence[Antwoord],
    extra: Mapping[str, str],
) -> Conflict:
    """Show both texts of what differs, the extra questions too."""
    hunne, uwe = compare_antwoorden(plan.antwoorden, antwoorden)
    for een in vorige:
        hier, daar = een.tekst, say_antwoord(een.vraag, extra.get(een.vraag.code, een.waarde))
        if hier != daar:
            hunne[een.vraag.zin], uwe[een.vraag.zin] = hier, daar
    return Conflict(theirs=hunne, yours=uwe)
