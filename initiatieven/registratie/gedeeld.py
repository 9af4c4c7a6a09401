"""What the panels of one page share about a case: which parts it has, and facts read once.

A slice tells once how its rows hang on a case; one statement then finds all parts, and who has none
asks nothing. Kept with the rows in hand, which all panels of a page get. Not here: the parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import peewee

from initiatieven.registratie.models import Initiatief
from vems.core.prepared import Prepared

Fact = TypeVar("Fact")

_delen: dict[str, peewee.Select] = {}
_DELEN, _FEITEN = "_delen", "_feiten"


def register_deel(naam: str, rijen: peewee.ForeignKeyField | peewee.Select) -> None:
    """Tell how the rows of a part hang on a case; called from a slice's init_app.

    By the field that points to it, or by a query about the Initiatief of the query around it.
    """
    if isinstance(rijen, peewee.ForeignKeyField):
        rijen = rijen.model.select(peewee.SQL("1")).where(rijen == Initiatief.id)
    _delen[naam] = rijen


def keep_with(naam: str, initiatieven: Iterable[Initiatief]) -> list[Initiatief]:
    """Keep the cases that have this part; one statement for all parts of the rows in hand."""
    alle = list(initiatieven)
    nieuw = [rij for rij in alle if _DELEN not in rij.__dict__]
    if nieuw:
        _look(nieuw)
    return [rij for rij in alle if naam in rij.__dict__[_DELEN]]


def read_once(initiatief: Initiatief, read: Callable[[Initiatief], Fact]) -> Fact:
    """Give what `read` gives; the same row in hand asks it once."""
    feiten: dict[object, Any] = initiatief.__dict__.setdefault(_FEITEN, {})
    if read not in feiten:
        feiten[read] = read(initiatief)
    fact: Fact = feiten[read]
    return fact


def _look(initiatieven: list[Initiatief]) -> None:
    standen = _STANDEN(ids=[rij.id for rij in initiatieven])
    gevonden = {
        nummer: frozenset(naam for naam, is_er in zip(_delen, er_is, strict=True) if is_er)
        for nummer, *er_is in standen
    }
    for rij in initiatieven:
        rij.__dict__[_DELEN] = gevonden.get(rij.id, frozenset())


def _standen(ids: list[int]) -> peewee.Select:
    er_is = [peewee.fn.EXISTS(rijen) for rijen in _delen.values()]
    return Initiatief.select(Initiatief.id, *er_is).where(Initiatief.id.in_(ids)).tuples()


_STANDEN: Prepared[tuple[Any, ...]] = Prepared(_standen)
