"""What this slice adds to composite pages: the public text, and the news of the makers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.keuzes import BERICHTSTAND_LABELS, Berichtstand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may
from initiatieven.registratie.publiek.makersnieuws import list_nieuws
from initiatieven.registratie.publiek.publicatie import read_stand
from vems.core.actor import Actor
from vems.core.i18n import translate
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
                "mag_weghalen": kolom(actor, initiatief) == "IO",
            },
            "zij",
        )
    return panelen


def load_nieuws_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Let the makers write news of what is on the site, and see how it stands."""
    return _nieuws_panelen(initiatieven, actor, "w", schrijven=True)


def load_nieuws_redactie(
    initiatieven: Sequence[Initiatief], actor: Actor
) -> Mapping[Reference, Panel]:
    """Show who reads it first what waits and what is on the site."""
    return _nieuws_panelen(initiatieven, actor, "x", schrijven=False)


def _nieuws_panelen(
    initiatieven: Sequence[Initiatief], actor: Actor, letter: str, *, schrijven: bool
) -> Mapping[Reference, Panel]:
    wie = [rij for rij in initiatieven if may(actor, "makersnieuws", letter, rij)]
    met = keep_with("makersnieuws", wie)
    nieuws = {**{rij.id: [] for rij in wie}, **(list_nieuws(met) if met else {})}
    return {
        rij.reference: Panel(
            "initiatieven/registratie/_panel_nieuws.html",
            {
                "nieuws_schrijven": rij.slug if schrijven and rij.is_openbaar else "",
                "nieuws_vouw": not schrijven,
                "nieuws_wacht": 0
                if schrijven
                else sum(een.stand is Berichtstand.WACHT for een in nieuws[rij.id]),
                "nieuws_rijen": [
                    (een, translate(BERICHTSTAND_LABELS[een.stand])) for een in nieuws[rij.id]
                ],
            },
            "zij",
        )
        for rij in wie
        if nieuws[rij.id] or (schrijven and rij.is_openbaar)
    }
