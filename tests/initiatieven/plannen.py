"""A plan that is complete, for tests about something else."""

from __future__ import annotations

from typing import Any

from initiatieven.begeleiding.plan.plannen import PlanInvoer, find_plan, list_open_vragen, save_plan
from initiatieven.begeleiding.plan.vragen import PLANVRAGEN, Planvraag, Vraagvorm
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor

KOSTEN = {"wat": "Hout", "bedrag": 125_00, "betaler": "gemeente", "stand": "gevraagd"}
_ANTWOORDEN: dict[Vraagvorm, Any] = {
    Vraagvorm.TEKST: "Ja.",
    Vraagvorm.REGEL: "Ja",
    Vraagvorm.GETAL: 0,
    Vraagvorm.DAG: "2027-05-01",
}


def answer_of(code: str) -> Any:
    """Give an answer that fits a question of the plan: no to what can be answered by no."""
    vraag = PLANVRAGEN[code]
    if vraag.vorm is Vraagvorm.KEUZE:
        return "nee" if "nee" in vraag.keuzes else next(iter(vraag.keuzes))
    if vraag.vorm is Vraagvorm.LIJST:
        return [KOSTEN] if code == "begroting" else [{k.code: answer_to(k) for k in vraag.kolommen}]
    return answer_to(vraag)


def answer_to(vraag: Planvraag) -> Any:
    """Give an answer of the kind that is asked."""
    return _ANTWOORDEN[vraag.vorm]


def complete_plan(zaak: Initiatief, *, door: Actor) -> None:
    """Answer whatever the plan of a case leaves open, until nothing is."""
    antwoorden: dict[str, Any] = {}
    while open_ := [code for code in list_open_vragen(zaak) if code in PLANVRAGEN]:
        antwoorden |= {code: answer_of(code) for code in open_}
        plan = find_plan(zaak)
        invoer = PlanInvoer(
            antwoorden, plan.instrumenten if plan else (), plan.versie if plan else 0
        )
        save_plan(zaak, invoer, door=door)
