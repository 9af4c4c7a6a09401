"""The promises of a case and what it asked of its maker, at the side of the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.beloften.belasting import count_belasting
from initiatieven.begeleiding.beloften.zaak import read_beloften
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel

_FOLDER = "initiatieven/begeleiding/beloften"


def load_beloften(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk how the four promises stand; the next step to who may do it."""
    return {
        rij.reference: Panel(
            f"{_FOLDER}/_panel_beloften.html",
            {
                "beloften": read_beloften(rij),
                "kenmerk": rij.identificatie,
                "kan_schrijven": may(actor, "begeleidingslog", "w", rij),
            },
            "zij",
        )
        for rij in initiatieven
        if rij.bron != "import" and may(actor, "begeleidingslog", "r", rij)
    }


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk the forms and the hands, each with what it was."""
    eigen = [rij for rij in initiatieven if may(actor, "begeleidingslog", "r", rij)]
    geteld = count_belasting(eigen) if eigen else {}
    return {
        rij.reference: Panel(f"{_FOLDER}/_panel.html", {"belasting": geteld[rij.id]}, "zij")
        for rij in eigen
    }
