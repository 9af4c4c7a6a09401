"""From what an article was learned, on its page; and what fits a case, on the page of its guide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.koppelingen.geleerd.lezen import list_herkomst, list_lessen
from initiatieven.koppelingen.permissions import may_read_overzicht, may_read_scores
from initiatieven.registratie.models import Initiatief
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.permissions import may_write
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.links import find_path
from vems.core.web.panels import Panel

_FOLDER = "initiatieven/koppelingen/geleerd"


def load_kennisitem(items: Sequence[Kennisitem], actor: Actor) -> Mapping[Reference, Panel]:
    """Say from what it was learned; who keeps it may change that."""
    panelen, mag = {}, may_write(actor)
    for item in items:
        herkomst = list_herkomst(item, actor)
        if herkomst or mag:
            url = find_path("geleerd.herkomst", slug=item.slug) if mag else ""
            panelen[item.reference] = Panel(
                f"{_FOLDER}/_panel_kennis.html", {"herkomst": herkomst, "url": url}
            )
    return panelen


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Point the guide at what was learned from plans like this one; nothing without any."""
    panelen = {}
    for initiatief in initiatieven:
        if not (may_read_scores(actor, initiatief) and may_read_overzicht(actor, initiatief)):
            continue
        lessen = list_lessen(initiatief, actor)
        if lessen:
            panelen[initiatief.reference] = Panel(
                f"{_FOLDER}/_panel_zaak.html", {"lessen": lessen}, "zij"
            )
    return panelen
