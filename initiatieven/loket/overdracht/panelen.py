"""The way from a case to its hand-over sheet, for who guides it now and for the coordinator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.loket.overdracht.models import Wissel
from initiatieven.loket.overdracht.wissels import latest_wissel, may_read_wissel
from initiatieven.registratie.gedeeld import keep_with, register_deel
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel, register_panel


def connect() -> None:
    """Tell how hand-overs hang on a case, and put them on its page."""
    register_deel("wissels", Wissel.initiatief)
    register_panel("zaak", "overdrachtsblad", 16, load_blad)


def load_blad(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the newest hand-over, while it runs and after it."""
    panelen = {}
    for initiatief in keep_with("wissels", initiatieven):
        wissel = latest_wissel(initiatief)
        if wissel is None:
            continue
        wissel.initiatief = initiatief
        if may_read_wissel(actor, wissel):
            panelen[initiatief.reference] = Panel(
                "initiatieven/loket/_panel_blad.html", {"wissel": wissel}, "zij"
            )
    return panelen
