"""Interests that touch the plans of Westerkade; most were weighed."""

from __future__ import annotations

from random import Random

from initiatieven.begeleiding.beloften.belangen import BelangInvoer, record_belang
from initiatieven.registratie.keuzes import Fase
from vems.demo.westerkade.zaak import Daad, Zaak

_VANAF = (Fase.VERKENNING, Fase.PLAN, Fase.BESLUIT, Fase.UITVOERING, Fase.NAZORG)
_BELANGEN = (
    (
        "De buren die erop uitkijken",
        "Rust na tien uur",
        "Het stopt om negen uur.",
    ),
    ("Ouders met een kinderwagen", "Ruimte op de stoep", "Er blijft anderhalve meter vrij."),
    ("De winkels in de straat", "Parkeerplaatsen voor klanten", ""),
    ("Mensen in een rolstoel", "Er zelf bij kunnen", "De drempel gaat weg voor de eerste keer."),
)
_EEN_OP = 3


def list_belangen(zaak: Zaak) -> list[Daad]:
    """List the interests that were named halfway."""
    kans = Random(f"belang {zaak.sleutel}")
    if zaak.fase not in _VANAF or kans.randrange(_EEN_OP):
        return []
    wie, belang, weging = kans.choice(_BELANGEN)
    data = BelangInvoer(wie, belang, weging)
    dag = max(zaak.laatste, 0.5)
    return [Daad(dag, lambda: _record(zaak, data))]


def _record(zaak: Zaak, data: BelangInvoer) -> None:
    record_belang(zaak.initiatief, data, door=zaak.begeleider)
