"""How often each target was proposed as a helper since the first of this month.

Counted once, then kept up with what changed: a new match is added, and of one that changed only the
targets are counted anew. Not here: who reads the change log (`beeld`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

import peewee

from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from vems.core.clock import amsterdam, at, now
from vems.core.database import refers_to
from vems.core.reference import Reference

_TELT_NIET = (KoppelingToestand.VERWORPEN, KoppelingToestand.INGETROKKEN)


@dataclass(frozen=True, slots=True)
class Belasting:
    """The counts, and the row number up to which matches are in them."""

    aantallen: Mapping[Reference, int]
    tot: int

    def of(self, doelwit: Reference) -> int:
        """Give how often a target was proposed."""
        return self.aantallen.get(doelwit, 0)


def count_belasting() -> Belasting:
    """Count for all targets."""
    tot = Koppeling.select(peewee.fn.MAX(Koppeling.id)).scalar() or 0
    return Belasting(_count(tot), tot)


def renew_belasting(
    belasting: Belasting, gewijzigd: Collection[Koppeling]
) -> tuple[Belasting, set[Reference]]:
    """Take in matches that are new or changed; gives the counts and the targets that were touched.

    A row number above `tot` was in no count yet, whenever it was committed.
    """
    oude = {rij.doelwit for rij in gewijzigd if rij.id <= belasting.tot}
    nieuwe = [rij for rij in gewijzigd if rij.id > belasting.tot]
    aantallen = {**belasting.aantallen, **dict.fromkeys(oude, 0)}
    if oude:
        aantallen |= _count(belasting.tot, oude)
    begin = _begin_maand()
    for rij in nieuwe:
        if _counts(rij, begin):
            aantallen[rij.doelwit] = aantallen.get(rij.doelwit, 0) + 1
    tot = max((rij.id for rij in nieuwe), default=belasting.tot)
    return Belasting(aantallen, tot), oude | {rij.doelwit for rij in nieuwe}


def _count(tot: int, doelwitten: Collection[Reference] | None = None) -> Counter[Reference]:
    query = Koppeling.select(
        Koppeling.doelwit_kind, Koppeling.doelwit_key, peewee.fn.COUNT(Koppeling.id)
    ).where(
        Koppeling.id <= tot,
        Koppeling.soort == KoppelingSoort.KAN_HELPEN,
        Koppeling.toestand.not_in(_TELT_NIET),
        Koppeling.created_at >= _begin_maand(),
    )
    if doelwitten is not None:
        query = query.where(refers_to(Koppeling.doelwit_kind, Koppeling.doelwit_key, doelwitten))
    rows = query.group_by(Koppeling.doelwit_kind, Koppeling.doelwit_key).tuples()
    return Counter({Reference(kind, key): aantal for kind, key, aantal in rows})


def _counts(koppeling: Koppeling, begin: datetime) -> bool:
    return (
        koppeling.soort is KoppelingSoort.KAN_HELPEN
        and koppeling.toestand not in _TELT_NIET
        and koppeling.created_at >= begin
    )


def _begin_maand() -> datetime:
    return at(amsterdam(now()).date().replace(day=1), 0)
