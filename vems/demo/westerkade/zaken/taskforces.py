"""A group of colleagues of several teams on one hard case, and one that is done."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.loket.taskforce.leden import add_lid
from initiatieven.loket.taskforce.leven import (
    NieuweTaskforce,
    begin_taskforce,
    close_taskforce,
    find_open,
)
from vems.core.clock import today
from vems.demo.westerkade.zaak import Daad, Zaak

_TREKKER, _ERBIJ = "m20", ("m24", "m10")
# What they find out, and what came of it; "": they still work on it.
_VRAGEN = {
    "i077": ("Waar kunnen de bankjes staan zonder kabel in de grond?", ""),
    "i080": (
        "Mogen kapotte kleren van de milieustraat mee?",
        "Ja. De milieustraat zet elke vrijdag een zak klaar.",
    ),
}


def list_taskforce(zaak: Zaak) -> list[Daad]:
    """List when it began, and when it was closed."""
    if zaak.sleutel not in _VRAGEN:
        return []
    daden = [Daad(max(zaak.laatste - 2, 0.6), lambda: _begin(zaak))]
    if _VRAGEN[zaak.sleutel][1]:
        daden.append(Daad(max(zaak.laatste - 9, 0.4), lambda: _close(zaak)))
    return daden


def _begin(zaak: Zaak) -> None:
    collegas = zaak.wereld.medewerkers
    taskforce = begin_taskforce(
        zaak.initiatief,
        NieuweTaskforce(
            vraag=_VRAGEN[zaak.sleutel][0],
            trekker=collegas[_TREKKER],
            vanaf=today(),
            tot=today() + timedelta(days=70),
        ),
        door=zaak.begeleider,
    )
    for sleutel in _ERBIJ:
        add_lid(taskforce, collegas[sleutel], door=zaak.begeleider)


def _close(zaak: Zaak) -> None:
    taskforce = find_open(zaak.initiatief)
    if taskforce is not None:
        close_taskforce(taskforce, opbrengst=_VRAGEN[zaak.sleutel][1], door=zaak.begeleider)
