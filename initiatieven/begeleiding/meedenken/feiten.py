"""The facts of a plan: what the case says already, and on top of that what was answered.

Ask once (S2-01): what follows from needs, place, triage, plan, step plan or an extra question is
not asked again; and what was answered here answers an extra question about the same fact.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.begeleiding.models import Plan
from initiatieven.begeleiding.plan.begroting import add_up
from initiatieven.begeleiding.plan.keuzes import JA
from initiatieven.begeleiding.stappen.models import Stappenplan
from initiatieven.extravragen.antwoorden import Antwoord, load_antwoorden
from initiatieven.extravragen.feiten import as_feit
from initiatieven.extravragen.keuzes import Bron
from initiatieven.loket.intake.triage import latest_triage
from initiatieven.loket.keuzes import TriageSoort
from initiatieven.registratie.inhoud import list_open_hulpvragen
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.keuzes import Niveau
from netwerk.instrumenten.meedenken.afweging import Waarde
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpvraag

_MEER_WIJKEN = frozenset({Niveau.GEMEENTE, Niveau.STADSDEEL})


@dataclass(frozen=True, slots=True)
class Bekend:
    """A fact of a plan with where it is known from; `vraag` when an extra question told it."""

    waarde: Waarde
    bron: Bron
    vraag: str = ""


def read_bekend(initiatief: Initiatief, stand: Meedenkstand | None) -> dict[str, Bekend]:
    """Read all that is known by code; what the makers answered to a question counts first."""
    gegeven = stand.antwoorden if stand else {}
    return {
        **{code: Bekend(waarde, Bron.ZAAK) for code, waarde in read_feiten(initiatief).items()},
        **{code: Bekend(waarde, Bron.MEEDENKEN) for code, waarde in gegeven.items()},
        **read_beantwoord(load_antwoorden([initiatief.reference])[initiatief.reference]),
    }


def read_beantwoord(antwoorden: Iterable[Antwoord]) -> dict[str, Bekend]:
    """Read the facts that answers to extra questions tell."""
    gelezen = [(een, as_feit(een.vraag, een.waarde)) for een in antwoorden]
    return {
        een.vraag.feit: Bekend(waarde, Bron.VRAAG, een.vraag.zin)
        for een, waarde in gelezen
        if waarde is not None
    }


def read_feiten(initiatief: Initiatief) -> dict[str, Waarde]:
    """Read what the case itself tells; a fact it does not tell is absent."""
    feiten: dict[str, Waarde] = {
        **_of_hulpvragen(list_open_hulpvragen(initiatief)),
        "meer_wijken": initiatief.gebied.niveau in _MEER_WIJKEN,
    }
    if initiatief.is_openbare_plek:
        feiten["openbare_plek"] = True
    triage = latest_triage(initiatief)
    if triage is not None:
        feiten["neemt_taak_over"] = triage.soort is TriageSoort.UITDAGING
    stappenplan = Stappenplan.get_or_none(Stappenplan.initiatief == initiatief)
    if stappenplan is not None:
        feiten["evenement"] = stappenplan.soort == "evenement"
        feiten["gebouw"] = stappenplan.soort == "gebouw"
    return {**feiten, **_of_plan(Plan.get_or_none(Plan.initiatief == initiatief))}


def _of_plan(plan: Plan | None) -> dict[str, Waarde]:
    """Give what the plan form says; what it asks the gemeente for counts before the first need."""
    if plan is None:
        return {}
    feiten: dict[str, Waarde] = {
        code: plan.antwoorden[code] == JA
        for code in ("evenement", "kwetsbaar")
        if code in plan.antwoorden
    }
    gevraagd = add_up(plan.antwoorden.get("begroting", ())).van_gemeente
    if gevraagd:
        feiten["bedrag"] = -(-gevraagd // 100)
    return feiten


def _of_hulpvragen(vragen: list[Hulpvraag]) -> dict[str, Waarde]:
    """Give the kinds of help, unless somebody does not know yet; and the money that is asked."""
    soorten = {vraag.soort for vraag in vragen} - {HulpSoort.WEET_IK_NOG_NIET}
    feiten: dict[str, Waarde] = {}
    if soorten:
        feiten["hulp"] = sorted(soort.value for soort in soorten)
    bedrag = sum(vraag.aantal or 0 for vraag in vragen if vraag.soort is HulpSoort.GELD)
    if bedrag:
        feiten["bedrag"] = bedrag
    return feiten
