"""What this slice adds to composite pages: how it stands with the public text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from initiatieven.registratie.publicatie import read_stand
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_publicatie(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the initiator what is public, what waits for a check, and what can be done."""
    panelen: dict[Reference, Panel] = {}
    for initiatief in initiatieven:
        if not may(actor, "initiatief_ingediend", "r", initiatief):
            continue
        panelen[initiatief.reference] = Panel(
            "initiatieven/registratie/_panel_publicatie.html",
            {
                "publicatie_van": initiatief,
                "publicatiestand": read_stand(initiatief),
                "mag_wijzigen": may(actor, "initiatief_ingediend", "w", initiatief),
            },
            "zij",
        )
    return panelen
