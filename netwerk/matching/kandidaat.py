"""What may help: an official, a partner, a goal, a place or an instrument, as matching sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from netwerk.matching.keuzes import KEER, Bron, Soort
from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class Aanbod:
    """One offer. `aantal` is the size of one time, in `eenheid`; None: not said.

    `over` is what is left, in `over_eenheid`: times ("keer"), or the unit of `aantal` (a pot of
    money); None: not limited; 0: nothing left. `dagdelen`: the parts of the week it is there;
    empty: not said, so any.
    """

    sleutel: str
    soort: str
    titel: str
    aantal: int | None = None
    eenheid: str = ""
    over: int | None = None
    vanaf: date | None = None
    tot: date | None = None
    over_eenheid: str = KEER
    dagdelen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hielp:
    """Earlier help to a closed initiative: its main theme, its wijk, what it was worth."""

    thema: str
    wijk: str
    uitkomst: str


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A possible helper.

    `themas`: code to weight 0-1 (level 1-3 of expertise as thirds). `gebieden`: codes of any level.
    `organisatie`: whose it is, as str(reference), for "at most two of
    the same". `belasting`: times proposed this month.
    `afwezig_tot`: the last day of an absence that makes it not `beschikbaar`.
    `doelen`: goals it works on. `voorwaarden_akkoord`, `toestemming`: True where not asked for.
    """

    reference: Reference
    soort: Soort
    titel: str
    organisatie: str = ""
    themas: Mapping[str, float] = field(default_factory=dict)
    gebieden: frozenset[str] = frozenset()
    stadsbreed: bool = False
    aanbod: tuple[Aanbod, ...] = ()
    doelen: frozenset[Reference] = frozenset()
    bevestigd_op: date | None = None
    bron: str = Bron.ZELF
    voorwaarden_akkoord: bool = True
    toestemming: bool = True
    beschikbaar: bool = True
    afwezig_tot: date | None = None
    vrije_uren: float | None = None
    belasting: int = 0
    hielp: tuple[Hielp, ...] = ()
    trefwoorden: frozenset[str] = frozenset()
    openbaar: bool = True


def count_keren(kandidaat: Kandidaat) -> int | None:
    """Give how many times it can still help with its roomiest offer; None when nothing says so."""
    keren = (_count_keren(aanbod) for aanbod in kandidaat.aanbod)
    return max((aantal for aantal in keren if aantal is not None), default=None)


def _count_keren(aanbod: Aanbod) -> int | None:
    if aanbod.over is None or aanbod.over_eenheid == KEER:
        return aanbod.over
    return aanbod.over // aanbod.aantal if aanbod.aantal else None
