"""How far a goal is, counted the way it should go, and its light with the words beside it."""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.programmas.keuzes import STOPLICHT_ICONEN, STOPLICHT_LABELS, Stoplicht
from netwerk.programmas.models import Doel
from vems.core.i18n import N_, format_getal, translate


@dataclass(frozen=True, slots=True)
class Balk:
    """How far a goal is: `waarde` of `doel`, counted the way it should go."""

    waarde: float
    doel: float
    eenheid: str


@dataclass(frozen=True, slots=True)
class Licht:
    """A traffic light as people read it: words (N_-marked) first, colour and icon beside them."""

    tekst: str
    kleur: str
    icoon: str


LICHTEN = {
    licht: Licht(STOPLICHT_LABELS[licht], licht.value, STOPLICHT_ICONEN[licht])
    for licht in Stoplicht
}


def as_balk(doel: Doel) -> Balk | None:
    """Count progress the way the goal goes: of "fewer" goals what went off, of what must go off."""
    if doel.stand is None or doel.streefwaarde is None:
        return None
    nul = doel.nulwaarde or 0.0
    if doel.streefwaarde >= nul:
        return Balk(_plain(doel.stand), _plain(doel.streefwaarde), doel.eenheid)
    eraf, nodig = max(nul - doel.stand, 0.0), nul - doel.streefwaarde
    eenheid = translate(
        N_("%(eenheid)s minder. Nu nog %(stand)s, het doel is %(streef)s."),
        eenheid=doel.eenheid,
        stand=format_getal(doel.stand),
        streef=format_getal(doel.streefwaarde),
    )
    return Balk(_plain(eraf), _plain(nodig), eenheid)


def _plain(getal: float) -> float:
    """Write 9.0 as 9."""
    return int(getal) if getal == int(getal) else round(getal, 1)
