"""The kenmerk: a number for people, WK-2026-0147. Never a key, never reused."""

from __future__ import annotations

from initiatieven.registratie.models import Nummering
from vems.core.clock import today
from vems.instellingen.gemeente import read_gemeente


def next_kenmerk(jaar: int = 0) -> str:
    """Give the next number of a year (this one), inside write(): two never get the same.

    The row stays locked until the commit, so a number that was rolled back is given again.
    """
    jaar = jaar or today().year
    if not _raise(jaar):
        Nummering.insert(jaar=jaar, laatste=0).on_conflict_ignore().execute()
        _raise(jaar)
    nummer = Nummering.get(Nummering.jaar == jaar).laatste
    return f"{read_gemeente().afkorting}-{jaar}-{nummer:04}"


def _raise(jaar: int) -> int:
    hoger = Nummering.update(laatste=Nummering.laatste + 1)
    return int(hoger.where(Nummering.jaar == jaar).execute())
