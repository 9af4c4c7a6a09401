"""What other pages show of the council: the dossier, messages to answer, a way to write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.markten.models import Markt
from initiatieven.raad.berichten import list_received
from initiatieven.raad.dossiers import list_dossiers
from initiatieven.raad.permissions import may_answer_relay, may_read_relay, may_relay
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel

MAP = "initiatieven/raad"


def load_openbaar(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the documents of the council about an initiatief."""
    return _dossiers([initiatief.reference for initiatief in initiatieven])


def load_markt(markten: Sequence[Markt], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the documents of the council about a market."""
    return _dossiers([markt.reference for markt in markten])


def load_schrijven(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Let a council member write to the makers."""
    if not may_relay(actor):
        return {}
    return {
        initiatief.reference: Panel(
            f"{MAP}/_panel_schrijven.html", {"slug": initiatief.slug}, "zij"
        )
        for initiatief in initiatieven
    }


def load_berichten(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show makers and desk what the council wrote, with a way to answer."""
    leesbaar = [initiatief for initiatief in initiatieven if may_read_relay(actor, initiatief)]
    mag = keep_with("raadsberichten", leesbaar)
    per = list_received(mag) if mag else {}
    return {
        initiatief.reference: Panel(
            f"{MAP}/_panel_berichten.html",
            {
                "berichten": per[initiatief.reference],
                "mag": may_answer_relay(actor, initiatief),
                "eigen": actor.rol == "lid",
            },
        )
        for initiatief in mag
        if initiatief.reference in per
    }


def _dossiers(onderwerpen: Sequence[Reference]) -> Mapping[Reference, Panel]:
    return {
        onderwerp: Panel(f"{MAP}/_panel_dossier.html", {"stukken": stukken})
        for onderwerp, stukken in list_dossiers(onderwerpen).items()
    }
