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
from vems.core.reference import Reference
from vems.core.web.panels import Panel

MAP = "initiatieven/toezeggingen"


def load_openbaar(references: Sequence[Reference], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the promises to an initiatief on its pages."""
    rows = Initiatief.select(Initiatief.id, Initiatief.sleutel).where(
        Initiatief.sleutel.in_([reference.key for reference in references])
    )
    ids = {Reference("initiatief", row.sleutel): row.id for row in rows}
    return _panels(ids, list_for_initiatief, "_panel_openbaar")


def load_markt(references: Sequence[Reference], actor: Actor) -> Mapping[Reference, Panel]:
    """Show what was promised at a market on its page."""
    rows = Markt.select(Markt.id, Markt.slug).where(
        Markt.slug.in_([reference.key for reference in references])
    )
    ids = {Reference("markt", row.slug): row.id for row in rows}
    return _panels(ids, list_for_markt, "_panel_markt")


def load_raad(references: Sequence[Reference], actor: Actor) -> Mapping[Reference, Panel]:
    """Show a council member the own promises and dates."""
    panelen = {}
    for lid in Raadslid.select().where(Raadslid.sleutel.in_([r.key for r in references])):
        rijen = _public(as_rijen(list_by_raadslid(lid)))
        panelen[lid.reference] = Panel(f"{MAP}/_panel_raad.html", {"rijen": rijen})
    return panelen


def _panels(
    ids: Mapping[Reference, int],
    load: Callable[[int], list[Toezegging]],
    sjabloon: str,
) -> Mapping[Reference, Panel]:
    panelen = {}
    for reference, nummer in ids.items():
        rijen = as_rijen(load(nummer))
        if rijen:
            panelen[reference] = Panel(f"{MAP}/{sjabloon}.html", {"rijen": rijen})
    return panelen


def _public(rijen: list[Rij]) -> list[Rij]:
    """Leave out what is not on the site: the council sees no private dossiers."""
    return [rij for rij in rijen if rij.initiatief]
