"""What is going on at a market at a moment, and what comes next: programme and pitches in one line.

Only titles and stand numbers: this is shown on a large screen in the hall.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from initiatieven.markten.deelname.plannen import Plan
from initiatieven.markten.models import Markt
from vems.core.clock import amsterdam, at


@dataclass(frozen=True, slots=True)
class Beurt:
    """A part of the evening or a pitch; a pitch has a stand."""

    begin: datetime
    eind: datetime
    naam: str
    zin: str = ""
    kraam: str = ""

    def is_on(self, moment: datetime) -> bool:
        """Tell whether it is going on."""
        return self.begin <= moment < self.eind


@dataclass(frozen=True, slots=True)
class Stand:
    """The clock of the evening: what is on now, what is next, and all pitches."""

    nu: Beurt | None
    straks: Beurt | None
    pitches: tuple[Beurt, ...]


def read_klok(markt: Markt, plannen: Sequence[Plan], moment: datetime) -> Stand:
    """Say what is on at this moment; a pitch goes before the part it belongs to; pure."""
    pitches = _pitches(markt, plannen)
    beurten = [*pitches, *_parts(markt)]
    nu = next((beurt for beurt in beurten if beurt.is_on(moment)), None)
    komend = sorted((b for b in beurten if b.begin > moment), key=lambda b: (b.begin, not b.kraam))
    return Stand(nu, komend[0] if komend else None, tuple(pitches))


def _pitches(markt: Markt, plannen: Sequence[Plan]) -> list[Beurt]:
    duur = timedelta(minutes=markt.pitch_minuten)
    beurten = [
        Beurt(plan.pitch, plan.pitch + duur, plan.titel, plan.vraag, plan.kraam)
        for plan in plannen
        if plan.pitch is not None and plan.nummer
    ]
    return sorted(beurten, key=lambda beurt: beurt.begin)


def _parts(markt: Markt) -> list[Beurt]:
    dag = amsterdam(markt.begin).date()
    met_tijd = []
    for rij in markt.programma:
        uur, _, minuut = rij["tijd"].partition(".")
        if uur.isdecimal() and minuut.isdecimal() and int(uur) < 24 and int(minuut) < 60:
            met_tijd.append((at(dag, int(uur), int(minuut)), rij))
    met_tijd.sort(key=lambda deel: deel[0])
    einden = [*(begin for begin, _ in met_tijd[1:]), markt.eind]
    return [
        Beurt(begin, eind, rij["naam"], rij["zin"])
        for (begin, rij), eind in zip(met_tijd, einden, strict=False)
    ]
