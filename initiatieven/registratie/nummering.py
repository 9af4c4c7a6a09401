"""The kenmerk: a number for people, WK-2026-0147. Never a key, never reused."""

from __future__ import annotations

from initiatieven.registratie.models import Nummering
from vems.core.clock import today
from vems.instellingen.gemeente import read_gemeente


def next_kenmerk(jaar: int = 0) -> str:
    """Give the next number of a year (this one), inside write(): two never get the same.

    The row stays locked until the commit, so a number that was rolled back is given again.
    """
    return reserve_kenmerken(jaar or today().year, 1)[0]


def reserve_kenmerken(jaar: int, aantal: int) -> list[str]:
    """Give the next numbers of a year at once, inside write(): for a batch of a list."""
    laatste = _raise(jaar, aantal)
    if not laatste:
        Nummering.insert(jaar=jaar, laatste=0).on_conflict_ignore().execute()
        laatste = _raise(jaar, aantal)
    letters = read_gemeente().afkorting
    return [f"{letters}-{jaar}-{nummer:04}" for nummer in range(laatste - aantal + 1, laatste + 1)]


def _raise(jaar: int, aantal: int) -> int:
    """Raise the last number and give it; 0 when the year has none yet."""
    hoger = Nummering.update(laatste=Nummering.laatste + aantal).where(Nummering.jaar == jaar)
    return next((rij.laatste for rij in hoger.returning(Nummering.laatste).execute()), 0)
