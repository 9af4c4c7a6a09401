"""Tidying: a file whose row was never written, or is gone, lies for nobody."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.bijlagen.models import Bijlage
from vems.core.clock import now
from vems.core.files.opslag import opslag

# A file is written before its row: what is younger may still get one.
_JONG = timedelta(days=1)
_DEEL = 500


def tidy_bijlagen() -> None:
    """Remove files older than a day that no row names; may run twice."""
    kast, grens = opslag(), (now() - _JONG).timestamp()
    oud = [sleutel for sleutel, geschreven in kast.list_keys() if geschreven < grens]
    for begin in range(0, len(oud), _DEEL):
        deel = oud[begin : begin + _DEEL]
        for sleutel in set(deel) - _named(deel):
            kast.remove(sleutel)


def count_lost() -> int:
    """Count rows whose file is not there."""
    aanwezig = {sleutel for sleutel, _geschreven in opslag().list_keys()}
    rijen = Bijlage.select(Bijlage.opslag, Bijlage.opslag_klein).tuples()
    genoemd = {sleutel for rij in rijen for sleutel in rij if sleutel}
    return len(genoemd - aanwezig)


def _named(sleutels: list[str]) -> set[str]:
    namen: set[str] = set()
    for veld in (Bijlage.opslag, Bijlage.opslag_klein):
        namen |= {naam for (naam,) in Bijlage.select(veld).where(veld.in_(sleutels)).tuples()}
    return namen
