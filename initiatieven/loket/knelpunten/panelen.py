"""What holds a case up now, on the page of the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.loket.knelpunten.register import list_open
from initiatieven.loket.models import Knelpunt
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show what waits at which team, and who solves it; nothing where nothing waits."""
    return {
        rij.reference: Panel(
            "initiatieven/loket/_panel_knelpunten.html",
            {
                "knelpunten": list(list_open(Knelpunt.initiatief == rij)),
                "kan_schrijven": may(actor, "knelpunt", "w", rij),
                "vandaag": today(),
            },
            "zij",
        )
        for rij in keep_with("knelpunten", initiatieven)
        if may(actor, "knelpunt", "r", rij)
    }
