"""The facts of a plan: what the case says already, and on top of that what was answered.

Ask once (S2-01): what follows from needs, place, triage, plan, step plan or an extra question is
not asked again; and what was answered here answers an extra question about the same fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import peewee

from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.begeleiding.models import Plan
from initiatieven.begeleiding.plan.begroting import add_up
from initiatieven.begeleiding.plan.keuzes import JA
from initiatieven.begeleiding.stappen.models import Stappenplan
from initiatieven.extravragen.antwoorden import Antwoord, load_antwoorden
from initiatieven.extravragen.feiten import as_feit
from initiatieven.extravragen.keuzes import Bron
from initiatieven.loket.keuzes import TriageSoort
from initiatieven.loket.models import Triage
from initiatieven.registratie.inhoud import load_open_hulpvragen
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
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
    return load_bekend([initiatief], {initiatief.id: stand} if stand else {})[initiatief.id]


def load_bekend(
    initiatieven: Sequence[Initiatief], standen: Mapping[int, Meedenkstand]
) -> dict[int, dict[str, Bekend]]:
    """Load the same of several plans by id, in as many queries as for one."""
    feiten = load_feiten(initiatieven)
    antwoorden = load_antwoorden([initiatief.reference for initiatief in initiatieven])
    bekend = {}
    for initiatief in initiatieven:
        stand = standen.get(initiatief.id)
        gegeven = stand.antwoorden if stand else {}
        bekend[initiatief.id] = {
            **{code: Bekend(w, Bron.ZAAK) for code, w in feiten[initiatief.id].items()},
            **{code: Bekend(waarde, Bron.MEEDENKEN) for code, waarde in gegeven.items()},
            **read_beantwoord(antwoorden[initiatief.reference]),
        }
    return bekend


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
    return load_feiten([initiatief])[initiatief.id]


def load_feiten(initiatieven: Sequence[Initiatief]) -> dict[int, dict[str, Waarde]]:
    """Load the same of several plans by id; four queries."""
    vragen = load_open_hulpvragen(initiatieven)
    triages = {t.initiatief_id: t for t in _of(Triage, initiatieven).order_by(Triage.id)}
    stappenplannen = {s.initiatief_id: s for s in _of(Stappenplan, initiatieven)}
    plannen = {plan.initiatief_id: plan for plan in _of(Plan, initiatieven)}
    return {
        i.id: {
            **_of_hulpvragen(vragen[i.reference]),
            **_of_zaak(i, triages.get(i.id), stappenplannen.get(i.id)),
            **_of_plan(plannen.get(i.id)),
        }
        for i in initiatieven
    }


def _of(model: type[peewee.Model], initiatieven: Sequence[Initiatief]) -> peewee.ModelSelect:
    return model.select().where(
        model.initiatief.in_([initiatief.id for initiatief in initiatieven])
    )


def _of_zaak(
    initiatief: Initiatief, triage: Triage | None, stappenplan: Stappenplan | None
) -> dict[str, Waarde]:
    """Give what was written down of it: where, what it is, and after which step plan it goes."""
    gebied = boom().by_id(initiatief.gebied_id)
    feiten: dict[str, Waarde] = {
        "meer_wijken": gebied is not None and gebied.niveau in _MEER_WIJKEN
    }
    if initiatief.is_openbare_plek:
        feiten["openbare_plek"] = True
    if triage is not None:
        feiten["neemt_taak_over"] = triage.soort is TriageSoort.UITDAGING
    if stappenplan is not None:
        feiten["evenement"] = stappenplan.soort == "evenement"
        feiten["gebouw"] = stappenplan.soort == "gebouw"
    return feiten


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
