"""The meetings to come as a wijk sees them: those that are held there or concern it, and the rest.

A meeting is of a wijk when somebody said so, or its title or place names the wijk, a buurt, a
street or a postcode of it, or a place that stands in it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from netwerk.gebieden.noemen import find_named
from netwerk.plekken.models import Plek
from vems.agenda.bijeenkomsten import select_komende
from vems.agenda.models import Bijeenkomst

_GELEZEN, _GETOOND, _MEESTE_WIJKEN = 30, 5, 5
_KORTSTE_NAAM = 5


@dataclass(frozen=True, slots=True)
class Wijkagenda:
    """What is held in the wijk or concerns it, and what else is held in the city."""

    hier: Sequence[Bijeenkomst]
    elders: Sequence[Bijeenkomst]


def read_agenda(wijk: Gebied) -> Wijkagenda:
    """Part the meetings to come, the first one first; a query for each street that is named."""
    komende = list(select_komende().limit(_GELEZEN))
    plekken = _list_plekken() if komende else []
    hier = [
        b
        for b in komende
        if wijk.slug in b.wijken or wijk.id in _list_wijken(f"{b.titel}. {b.plek}", plekken)
    ]
    elders = [b for b in komende if b not in hier]
    return Wijkagenda(hier[:_GETOOND], elders[:_GETOOND])


def _list_plekken() -> list[tuple[str, int]]:
    """List the names of places with the wijk they stand in; one query."""
    gebieden, rijen = boom(), Plek.select(Plek.naam, Plek.gebied).tuples()
    return [
        (naam.casefold(), wijk.id)
        for naam, nummer in rijen
        if len(naam) >= _KORTSTE_NAAM
        and (gebied := gebieden.by_id(nummer))
        and (wijk := gebieden.wijk_of(gebied))
    ]


def _list_wijken(tekst: str, plekken: Collection[tuple[str, int]]) -> set[int]:
    klein = tekst.casefold()
    genoemd = {gevonden.wijk.id for gevonden in find_named(tekst, limit=_MEESTE_WIJKEN)}
    return genoemd | {wijk for naam, wijk in plekken if naam in klein}
