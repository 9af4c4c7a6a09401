"""Residents who say what they offer; most let the desk ask them, one does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.registration import NieuwHulpaanbod
from netwerk.vraagenaanbod.stadsmakers.profiel import (
    Profiel,
    allow_vragen,
    offer_aanbod,
    save_profiel,
)
from vems.accounts.keuzes import Rol
from vems.core.clock import at
from vems.demo.westerkade.wereld import Wereld, actor_of

_GEZEGD = 30
# What is offered, what somebody likes, where, and whether the desk may ask.
_AANBOD = (
    (
        HulpSoort.KENNIS,
        "Ik kan goed timmeren",
        "Planken zagen en bakken maken.",
        "kersentuin",
        True,
    ),
    (HulpSoort.MENSEN, "Twee handen op zaterdag", "Sjouwen, graven, opruimen.", "", True),
    (HulpSoort.MATERIAAL, "Kruiwagen en twee scheppen", "", "molenwaard", True),
    (
        HulpSoort.MENSEN,
        "Koken voor een grote groep",
        "Soep voor veertig mensen.",
        "molenwaard",
        True,
    ),
    (HulpSoort.BEKENDHEID, "Foto’s en een folder", "", "", True),
    (HulpSoort.KENNIS, "Nederlands oefenen", "Een uur praten met koffie.", "havenkwartier", False),
)


def tell_stadsmakers(wereld: Wereld) -> Iterator[datetime]:
    """Let some members say what they want to do."""
    yield at(wereld.kalender.werkdag(-_GEZEGD), 20)
    for lid, (soort, titel, graag, wijk, mag) in zip(wereld.leden, _AANBOD, strict=False):
        door = actor_of(lid, Rol.LID)
        save_profiel(Profiel(graag, 6, (wijk,) if wijk else ()), door=door)
        offer_aanbod(NieuwHulpaanbod(soort, titel), door=door)
        if mag:
            allow_vragen(door=door)
