"""What other pages show of the register: promises to an initiatief, of a market, of a member."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from initiatieven.markten.models import Markt
from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.beeld import Rij, as_rijen
from initiatieven.toezeggingen.lijst import (
    list_by_raadslid,
    list_for_initiatief,
    list_for_markt,
)
from initiatieven.toezeggingen.models import Toezegging
from netwerk.raad.models import Raadslid
from vems.core.actor import Actor
from vems.core.database import BaseModel
from vems.core.reference import Reference
from vems.core.web.panels import Panel

MAP = "initiatieven/toezeggingen"


def load_openbaar(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the promises to an initiatief on its pages."""
    return _panels(initiatieven, list_for_initiatief, "_panel_openbaar")


def load_markt(markten: Sequence[Markt], actor: Actor) -> Mapping[Reference, Panel]:
    """Show what was promised at a market on its page."""
    return _panels(markten, list_for_markt, "_panel_markt")


def load_raad(raadsleden: Sequence[Raadslid], actor: Actor) -> Mapping[Reference, Panel]:
    """Show a council member the own promises and dates."""
    panelen = {}
    for lid in raadsleden:
        rijen = _public(as_rijen(list_by_raadslid(lid)))
        panelen[lid.reference] = Panel(f"{MAP}/_panel_raad.html", {"rijen": rijen})
    return panelen


def _panels(
    dingen: Sequence[BaseModel],
    load: Callable[[int], list[Toezegging]],
    sjabloon: str,
) -> Mapping[Reference, Panel]:
    panelen = {}
    for ding in dingen:
        rijen = as_rijen(load(ding.id))
        if rijen:
            panelen[ding.reference] = Panel(f"{MAP}/{sjabloon}.html", {"rijen": rijen})
    return panelen


def _public(rijen: list[Rij]) -> list[Rij]:
    """Leave out what is not on the site: the council sees no private dossiers."""
    return [rij for rij in rijen if rij.initiatief]
