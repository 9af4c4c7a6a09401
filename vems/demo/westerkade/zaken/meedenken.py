"""Thinking along with the plans of Westerkade: what the begeleider asked, and showed the makers."""

from __future__ import annotations

from random import Random

from initiatieven.begeleiding.meedenken.stand import (
    load_beeld,
    save_antwoorden,
    share_meedenken,
)
from initiatieven.registratie.keuzes import Fase
from vems.demo.westerkade.zaak import Daad, Zaak

_VANAF = (Fase.VERKENNING, Fase.PLAN, Fase.BESLUIT, Fase.UITVOERING)
_EEN_OP = 3
# What is true of nearly every plan here.
_GEWOON: dict[str, bool | int] = {
    "winst": False,
    "elk_jaar": False,
    "vrijwilligers": True,
    "kansspel": False,
    "collecte": False,
    "kapt": False,
}
_PER_THEMA: dict[str, dict[str, bool | int]] = {
    "groen": {"bouwt": True, "evenement": False, "eten": False},
    "ontmoeten": {"eten": True, "alcohol": False, "bouwt": False},
    "cultuur": {"evenement": True, "bezoekers": 80, "muziek": True, "weg_dicht": False},
    "jeugd": {"kwetsbaar": True, "evenement": False},
}


def list_meedenken(zaak: Zaak) -> list[Daad]:
    """List one time of thinking along, for some of the cases."""
    kans = Random(f"meedenken {zaak.sleutel}")
    if zaak.fase not in _VANAF or kans.randrange(_EEN_OP):
        return []
    antwoorden = {**_GEWOON, **_PER_THEMA.get(zaak.rij["themas"][0], {})}
    return [Daad(max(zaak.laatste, 0.5), lambda: _think_along(zaak, antwoorden))]


def _think_along(zaak: Zaak, antwoorden: dict[str, bool | int]) -> None:
    save_antwoorden(zaak.initiatief, antwoorden, versie=0, door=zaak.begeleider)
    if load_beeld(zaak.initiatief).uitkomst.past:
        share_meedenken(zaak.initiatief, door=zaak.begeleider)
