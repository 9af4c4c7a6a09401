"""The question on the makers' own page, and what they said on the page of the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.meningen.keuzes import EERLIJK_LABELS, SMILEY_ICONEN, SMILEY_LABELS
from initiatieven.begeleiding.meningen.models import Mening
from initiatieven.begeleiding.meningen.vragen import list_open
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel

_FOLDER = "initiatieven/begeleiding/meningen"
_MEESTE = 3
_LOKET = frozenset({"GA", "KO"})


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Ask about the newest thing only: it is a favour, no duty."""
    panelen = {}
    for initiatief in initiatieven:
        vragen = list_open(initiatief) if may(actor, "feedback", "w", initiatief) else []
        if vragen:
            panelen[initiatief.reference] = Panel(
                f"{_FOLDER}/_panel_mijn.html",
                {
                    "initiatief_slug": initiatief.slug,
                    "vraag": vragen[0],
                    "labels": SMILEY_LABELS,
                    "iconen": SMILEY_ICONEN,
                },
                "zij",
            )
    return panelen


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the guide what the makers said, and where to write down what was heard."""
    panelen = {}
    for initiatief in initiatieven:
        if kolom(actor, initiatief) not in _LOKET or not may(actor, "feedback", "r", initiatief):
            continue
        panelen[initiatief.reference] = Panel(
            f"{_FOLDER}/_panel_zaak.html",
            {
                "kenmerk": initiatief.identificatie,
                "eerlijk_labels": EERLIJK_LABELS,
                "meningen": _newest(initiatief) if keep_with("meningen", [initiatief]) else [],
                "labels": SMILEY_LABELS,
                "iconen": SMILEY_ICONEN,
            },
            "zij",
        )
    return panelen


def _newest(initiatief: Initiatief) -> list[Mening]:
    rijen = Mening.select().where(Mening.initiatief == initiatief).order_by(Mening.op.desc())
    return list(rijen.limit(_MEESTE))
