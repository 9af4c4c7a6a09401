"""Figures over promises, on plain values: no database, so that a test can say what is fair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from initiatieven.toezeggingen.keuzes import EINDSTATUSSEN, ToezeggingStatus


@dataclass(frozen=True, slots=True)
class Belofte:
    """What the figures need: status, the last day, and the day it got an end status."""

    status: ToezeggingStatus
    uiterlijk_op: date | None
    afgerond_op: date | None = None


@dataclass(frozen=True, slots=True)
class Aandeel:
    """`op_tijd` of `van`; no percentage without "van"."""

    op_tijd: int
    van: int


@dataclass(frozen=True, slots=True)
class Stand:
    """How many promises there are, by what a reader wants to know. Over date counts once."""

    alle: int
    over_datum: int
    lopend: int
    nagekomen: int
    vervallen: int


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


def _is_kept_in_time(belofte: Belofte) -> bool:
    if belofte.status is not ToezeggingStatus.NAGEKOMEN:
        return False
    if belofte.uiterlijk_op is None or belofte.afgerond_op is None:
        return True
    return belofte.afgerond_op <= belofte.uiterlijk_op
