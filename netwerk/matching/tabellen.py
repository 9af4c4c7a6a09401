"""Numbers of all candidates in rows, so that a search over thousands takes a few milliseconds.

One row per context (theme, area, kind of offer …), one column per candidate. Copy on write: a
change copies only the rows it touches, and readers keep the tables they have. Tables choose whom
to look at (`selectie`); they judge nobody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from netwerk.matching.kandidaat import Kandidaat, count_keren
from netwerk.matching.keuzes import Soort
from vems.core.reference import Reference

Rij = NDArray[np.float32]
Sleutel = tuple[str, str]

BEVESTIGING_NODIG = frozenset({Soort.PARTNER, Soort.PLEK})
ERVARING_TELT = frozenset({Soort.PARTNER, Soort.VAKAMBTENAAR})
# Behind these stands somebody who is asked: a goal or a fund does not tire.
WORDT_GEVRAAGD = frozenset({Soort.PARTNER, Soort.VAKAMBTENAAR, Soort.PLEK})
OPEN, BEVESTIGD, NIEUW = ("vast", "open"), ("vast", "bevestigd"), ("vast", "nieuw")
MOET_BEVESTIGD, THEMALOOS = ("vast", "moet bevestigd"), ("vast", "themaloos")
BELASTING = ("vast", "belasting")
# One more than the number, so that nothing left differs from nothing known.
UREN, KEREN = ("vast", "uren"), ("vast", "keren")
STAD = ("gebied", "")
# Families: how often one helped, per outcome and theme; the most of one kind one offers at once.
HIELP, HOEVEEL = "hielp ", "hoeveel"
# Families by kind of offer: the first and the last day anything of it is there; 0 is open.
EERSTE, LAATSTE = "eerste", "laatste"
_RUIMTE = 64


@dataclass(frozen=True, slots=True)
class Tabellen:
    """Rows of equal length; `kolom` says who stands where, `vrij` which columns are empty."""

    rijen: Mapping[Sleutel, Rij]
    woorden: Mapping[str, frozenset[int]]
    kolom: Mapping[Reference, int]
    bij_kolom: tuple[Reference | None, ...]
    vrij: tuple[int, ...]
    wijk_per_gebied: Mapping[str, str]

    @classmethod
    def build(cls, kandidaten: Iterable[Kandidaat], wijk_per_gebied: Mapping[str, str]) -> Tabellen:
        """Lay out all candidates at once, with room to grow."""
        lijst = list(kandidaten)
        breedte = len(lijst) + max(_RUIMTE, len(lijst) // 8)
        rijen: dict[Sleutel, Rij] = {}
        woorden: dict[str, set[int]] = {}
        for kolom, kandidaat in enumerate(lijst):
            for sleutel, waarde in _cells(kandidaat, wijk_per_gebied).items():
                if sleutel not in rijen:
                    rijen[sleutel] = np.zeros(breedte, np.float32)
                rijen[sleutel][kolom] = waarde
            for woord in kandidaat.trefwoorden:
                woorden.setdefault(woord, set()).add(kolom)
        return cls(
            rijen=rijen,
            woorden={woord: frozenset(kolommen) for woord, kolommen in woorden.items()},
            kolom={kandidaat.reference: n for n, kandidaat in enumerate(lijst)},
            bij_kolom=(*(k.reference for k in lijst), *[None] * (breedte - len(lijst))),
            vrij=tuple(range(breedte - 1, len(lijst) - 1, -1)),
            wijk_per_gebied=wijk_per_gebied,
        )

    def with_change(
        self, reference: Reference, oud: Kandidaat | None, nieuw: Kandidaat | None
    ) -> Tabellen:
        """Give tables in which `nieuw` stands where `oud` stood; None: not there."""
        if oud is None and nieuw is None:
            return self
        basis = self if oud or self.vrij else self._widened()
        kolom = basis.kolom[reference] if oud else basis.vrij[-1]
        rijen, woorden = dict(basis.rijen), dict(basis.woorden)
        _write_cells(rijen, kolom, basis._cells_of(oud), basis._cells_of(nieuw), basis.breedte)
        _write_words(woorden, kolom, oud, nieuw)
        kolommen, bij_kolom, vrij = dict(basis.kolom), list(basis.bij_kolom), basis.vrij
        if nieuw:
            kolommen[reference], bij_kolom[kolom] = kolom, reference
            vrij = vrij if oud else vrij[:-1]
        else:
            del kolommen[reference]
            bij_kolom[kolom], vrij = None, (*vrij, kolom)
        return Tabellen(rijen, woorden, kolommen, tuple(bij_kolom), vrij, basis.wijk_per_gebied)

    @property
    def breedte(self) -> int:
        """Give the length of a row, empty columns included."""
        return len(self.bij_kolom)

    def rij(self, sleutel: Sleutel) -> Rij:
        """Give a row, zeros when nobody has it. Not to be written to."""
        rij = self.rijen.get(sleutel)
        return np.zeros(self.breedte, np.float32) if rij is None else rij

    def _cells_of(self, kandidaat: Kandidaat | None) -> dict[Sleutel, float]:
        return _cells(kandidaat, self.wijk_per_gebied) if kandidaat else {}

    def _widened(self) -> Tabellen:
        erbij = max(_RUIMTE, self.breedte // 2)
        return Tabellen(
            rijen={s: np.pad(rij, (0, erbij)) for s, rij in self.rijen.items()},
            woorden=self.woorden,
            kolom=self.kolom,
            bij_kolom=(*self.bij_kolom, *[None] * erbij),
            vrij=tuple(range(self.breedte + erbij - 1, self.breedte - 1, -1)),
            wijk_per_gebied=self.wijk_per_gebied,
        )


def _write_cells(
    rijen: dict[Sleutel, Rij],
    kolom: int,
    oud: Mapping[Sleutel, float],
    nieuw: Mapping[Sleutel, float],
    breedte: int,
) -> None:
    for sleutel in oud.keys() | nieuw.keys():
        waarde = nieuw.get(sleutel, 0.0)
        if oud.get(sleutel, 0.0) == waarde:
            continue
        rij = rijen[sleutel].copy() if sleutel in rijen else np.zeros(breedte, np.float32)
        rij[kolom] = waarde
        rijen[sleutel] = rij


def _write_words(
    woorden: dict[str, frozenset[int]], kolom: int, oud: Kandidaat | None, nieuw: Kandidaat | None
) -> None:
    voorheen = oud.trefwoorden if oud else frozenset()
    voortaan = nieuw.trefwoorden if nieuw else frozenset()
    for woord in voorheen - voortaan:
        woorden[woord] = woorden[woord] - {kolom}
    for woord in voortaan - voorheen:
        woorden[woord] = woorden.get(woord, frozenset()) | {kolom}


def _count_hielp(kandidaat: Kandidaat) -> Mapping[Sleutel, float]:
    return Counter((HIELP + hulp.uitkomst, hulp.thema) for hulp in kandidaat.hielp)


def _find_most(kandidaat: Kandidaat) -> dict[Sleutel, float]:
    meeste: dict[Sleutel, float] = {}
    for aanbod in kandidaat.aanbod:
        sleutel = (HOEVEEL, aanbod.soort)
        meeste[sleutel] = max(meeste.get(sleutel, 0.0), float(aanbod.aantal or aanbod.over or 0))
    return meeste


def _find_period(kandidaat: Kandidaat) -> dict[Sleutel, float]:
    """Give per kind of offer the widest period, as ordinals; an open end is left out."""
    periode: dict[Sleutel, float] = {}
    for soort in {aanbod.soort for aanbod in kandidaat.aanbod}:
        eigen = [a for a in kandidaat.aanbod if a.soort == soort and a.over != 0]
        eerste, laatste = [a.vanaf for a in eigen], [a.tot for a in eigen]
        if eigen and None not in eerste:
            periode[EERSTE, soort] = min(dag.toordinal() for dag in eerste if dag)
        if eigen and None not in laatste:
            periode[LAATSTE, soort] = max(dag.toordinal() for dag in laatste if dag)
    return periode


def _cells(kandidaat: Kandidaat, wijk_per_gebied: Mapping[str, str]) -> dict[Sleutel, float]:
    """Give what a candidate puts in which rows; zero is left out."""
    cellen: dict[Sleutel, float] = {
        ("soort", kandidaat.soort): 1.0,
        **{("thema", code): gewicht for code, gewicht in kandidaat.themas.items()},
        **{("gebied", code): 1.0 for code in kandidaat.gebieden},
        **{("wijk", w): 1.0 for c in kandidaat.gebieden if (w := wijk_per_gebied.get(c))},
        **{("aanbod", a.soort): 1.0 for a in kandidaat.aanbod if a.over != 0},
        **{("doel", str(doel)): 1.0 for doel in kandidaat.doelen},
        **_count_hielp(kandidaat),
        **_find_most(kandidaat),
        **_find_period(kandidaat),
        BELASTING: float(kandidaat.belasting),
        UREN: 0.0 if kandidaat.vrije_uren is None else kandidaat.vrije_uren + 1,
        KEREN: 0.0 if (over := count_keren(kandidaat)) is None else over + 1,
        STAD: float(kandidaat.stadsbreed),
        NIEUW: float(kandidaat.soort in ERVARING_TELT and not kandidaat.hielp),
        OPEN: float(
            kandidaat.beschikbaar and kandidaat.voorwaarden_akkoord and kandidaat.toestemming
        ),
        MOET_BEVESTIGD: float(kandidaat.soort in BEVESTIGING_NODIG),
        THEMALOOS: float(not kandidaat.themas),
        BEVESTIGD: float(kandidaat.bevestigd_op.toordinal() if kandidaat.bevestigd_op else 0),
    }
    return {sleutel: waarde for sleutel, waarde in cellen.items() if waarde}
