"""The council cycle: from one meeting of the council to the next, every open promise gets news."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import peewee

from initiatieven.toezeggingen.keuzes import EINDSTATUSSEN
from initiatieven.toezeggingen.models import Toezegging, ToezeggingBericht
from netwerk.raad.keuzes import Vergadersoort
from netwerk.raad.models import Vergadering
from vems.core.clock import now


@dataclass(frozen=True, slots=True)
class Cyclus:
    """The cycle we are in: since when, and the meeting of the council it runs to."""

    sinds: datetime | None
    naar: Vergadering


def current_cyclus() -> Cyclus | None:
    """Give the present cycle; None while no meeting of the council is planned."""
    naar = _raad().where(Vergadering.begin >= now()).order_by(Vergadering.begin).first()
    if naar is None:
        return None
    vorige = _raad().where(Vergadering.begin < now()).order_by(Vergadering.begin.desc()).first()
    return Cyclus(vorige.begin if vorige else None, naar)


def find_without_news(cyclus: Cyclus | None) -> Collection[int]:
    """Find the open promises of before this cycle about which nothing was reported in it, by id."""
    if cyclus is None or cyclus.sinds is None:
        return frozenset()
    nieuws = ToezeggingBericht.select(ToezeggingBericht.toezegging).where(
        ToezeggingBericht.op >= cyclus.sinds
    )
    rows = Toezegging.select(Toezegging.id).where(
        Toezegging.status.not_in(list(EINDSTATUSSEN)),
        Toezegging.gedaan_op < cyclus.sinds,
        Toezegging.id.not_in(nieuws),
    )
    return frozenset(nummer for (nummer,) in rows.tuples())


def _raad() -> peewee.ModelSelect:
    return Vergadering.select().where(
        Vergadering.soort == Vergadersoort.RAAD,
        Vergadering.is_vervallen == False,  # noqa: E712
    )
