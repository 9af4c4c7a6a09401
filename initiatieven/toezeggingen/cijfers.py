"""Figures over promises, on plain values: no database, so that a test can say what is fair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from initiatieven.toezeggingen.keuzes import EINDSTATUSSEN, ToezeggingStatus


@dataclass(frozen=True, slots=True)
class Belofte:
    """What the figures need: status, last day, the day it got an end status and was made."""

    status: ToezeggingStatus
    uiterlijk_op: date | None
    afgerond_op: date | None = None
    gedaan_op: date | None = None


@dataclass(frozen=True, slots=True)
class Aandeel:
    """`op_tijd` of `van`; no percentage without "van"."""

    op_tijd: int
    van: int

    @property
    def procent(self) -> int | None:
        """The share as a whole number; None when nothing could be kept or broken yet."""
        return round(100 * self.op_tijd / self.van) if self.van else None


@dataclass(frozen=True, slots=True)
class Stand:
    """How many promises there are, by what a reader wants to know. Over date counts once."""

    alle: int
    over_datum: int
    lopend: int
    nagekomen: int
    vervallen: int


@dataclass(frozen=True, slots=True)
class Jaar:
    """What became of the promises made in one year. Every promise is in one of the five columns
    after `gemaakt`; `aandeel` is the share kept in time.
    """

    jaar: int
    gemaakt: int
    op_tijd: int
    te_laat: int
    lopend: int
    over_datum: int
    niet: int
    aandeel: Aandeel


def is_over_datum(belofte: Belofte, vandaag: date) -> bool:
    """Tell whether a promise without end status is past its last day."""
    if belofte.status in EINDSTATUSSEN or belofte.uiterlijk_op is None:
        return False
    return belofte.uiterlijk_op < vandaag


def aandeel_op_tijd(beloften: Iterable[Belofte], vandaag: date) -> Aandeel:
    """Give the share kept in time: kept on or before the date, of all with an end status or past
    their date (story R5). A kept promise without a date counts as in time.
    """
    tellen = [b for b in beloften if b.status in EINDSTATUSSEN or is_over_datum(b, vandaag)]
    return Aandeel(sum(map(_is_kept_in_time, tellen)), len(tellen))


def tel_stand(beloften: Iterable[Belofte], vandaag: date) -> Stand:
    """Count for the lead sentence and the filters."""
    alle = list(beloften)
    over = sum(is_over_datum(b, vandaag) for b in alle)
    nagekomen = sum(b.status is ToezeggingStatus.NAGEKOMEN for b in alle)
    klaar = sum(b.status in EINDSTATUSSEN for b in alle)
    return Stand(len(alle), over, len(alle) - klaar - over, nagekomen, klaar - nagekomen)


def tel_jaren(beloften: Iterable[Belofte], vandaag: date) -> list[Jaar]:
    """Count per year in which promises were made, the newest first."""
    per_jaar: dict[int, list[Belofte]] = {}
    for belofte in beloften:
        per_jaar.setdefault((belofte.gedaan_op or vandaag).year, []).append(belofte)
    return [_as_jaar(jaar, per_jaar[jaar], vandaag) for jaar in sorted(per_jaar, reverse=True)]


def _as_jaar(jaar: int, beloften: list[Belofte], vandaag: date) -> Jaar:
    stand = tel_stand(beloften, vandaag)
    op_tijd = sum(map(_is_kept_in_time, beloften))
    return Jaar(
        jaar=jaar,
        gemaakt=stand.alle,
        op_tijd=op_tijd,
        te_laat=stand.nagekomen - op_tijd,
        lopend=stand.lopend,
        over_datum=stand.over_datum,
        niet=stand.vervallen,
        aandeel=aandeel_op_tijd(beloften, vandaag),
    )


def _is_kept_in_time(belofte: Belofte) -> bool:
    if belofte.status is not ToezeggingStatus.NAGEKOMEN:
        return False
    if belofte.uiterlijk_op is None or belofte.afgerond_op is None:
        return True
    return belofte.afgerond_op <= belofte.uiterlijk_op
