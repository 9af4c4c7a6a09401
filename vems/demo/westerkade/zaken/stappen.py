"""Step plans of the cases that are past exploring, as far along as they are."""

from __future__ import annotations

from random import Random

from initiatieven.begeleiding.stappen.plannen import (
    choose_stappenplan,
    finish_stap,
    list_stappen,
)
from initiatieven.registratie.keuzes import Fase
from vems.demo.westerkade.zaak import Daad, Zaak

# How much of the plan is done in each phase.
_AANDEEL = {Fase.PLAN: 0.3, Fase.BESLUIT: 0.5, Fase.UITVOERING: 0.75, Fase.NAZORG: 1.0}
_PER_THEMA = {
    "groen": "openbare_ruimte",
    "openbare_ruimte": "openbare_ruimte",
    "spelen": "openbare_ruimte",
    "cultuur": "evenement",
    "wonen": "gebouw",
}


def list_stappenplan(zaak: Zaak) -> list[Daad]:
    """List the choice of a step plan and the steps that were done since."""
    if zaak.fase not in _AANDEEL:
        return []
    dag = max(zaak.laatste + 1, 1)
    return [
        Daad(dag, lambda: _choose(zaak)),
        Daad(max(dag - 1, 0.4), lambda: _finish(zaak)),
    ]


def _choose(zaak: Zaak) -> None:
    kans = Random(f"stappen {zaak.sleutel}")
    soort = _PER_THEMA.get(zaak.rij["themas"][0], kans.choice(("zorg_ontmoeting", "evenement")))
    choose_stappenplan(zaak.initiatief, soort, door=zaak.begeleider)


def _finish(zaak: Zaak) -> None:
    stappen = list_stappen(zaak.initiatief)
    for stap in stappen[: round(len(stappen) * _AANDEEL[zaak.fase])]:
        finish_stap(stap, door=zaak.spreker)
