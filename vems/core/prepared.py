"""Queries whose text is written once.

Writing the SQL of a join of seven tables costs peewee more than the database takes to answer it:
it was half of a public page. A prepared query keeps its text per kind of database and only fills
in values. For what everybody opens; elsewhere an ordinary query reads better.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import peewee

from vems.core.database import database

Row = TypeVar("Row")
Value = str | int | list[str] | list[int]


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where the value with this name comes in the parameters; of a list, which of its values."""

    naam: str
    nummer: int | None = None

    def pick(self, waarden: Mapping[str, Value]) -> Any:  # noqa: ANN401
        """Give the value for this place."""
        waarde: Any = waarden[self.naam]
        return waarde if self.nummer is None else waarde[self.nummer]

    def place(self) -> peewee.Value:
        """Give what stands here in the query; without conversion, for it is no text or number."""
        return peewee.Value(self, converter=False, unpack=False)


@dataclass(slots=True)
class _Text:
    """A query with its SQL for one kind of database, and how its rows are read."""

    query: peewee.Select
    sql: str
    params: tuple[Any, ...]
    reading: dict[str, Any] | None = None

    def read(self, cursor: Any) -> list[Any]:  # noqa: ANN401  each driver has its own
        """Give the rows; which column is which field is found out the first time."""
        wrapper = self.query._get_cursor_wrapper(cursor)
        if self.reading is None:
            fresh = dict(vars(wrapper))
            wrapper.initialize()
            found = vars(wrapper).items()
            self.reading = {k: v for k, v in found if k not in fresh or fresh[k] is not v}
            self.reading["initialized"] = True
        vars(wrapper).update(self.reading)
        return list(wrapper)


class Prepared(Generic[Row]):
    """A query made by a function of its values; call it with those values, gives the rows.

    The function is called once, with a place for each value, so it must not look at them; of a list
    it gets a list of places, once for each length. Values go to the database as they are: numbers
    and text.
    """

    def __init__(self, make: Callable[..., peewee.Select]) -> None:
        self._make = make
        self._namen = tuple(inspect.signature(make).parameters)
        self._texts: dict[tuple[object, ...], _Text] = {}

    def __call__(self, **waarden: Value) -> list[Row]:
        """Ask the database; TypeError for a value too many or too few."""
        if waarden.keys() != set(self._namen):
            raise TypeError(f"{self._make.__name__} takes {self._namen}, not {tuple(waarden)}")
        shape = (type(database.obj), *(_length(waarden[naam]) for naam in self._namen))
        text = self._texts.get(shape)
        if text is None:
            text = self._texts[shape] = self._write(waarden)
        params = [p.pick(waarden) if isinstance(p, _Slot) else p for p in text.params]
        cursor = database.obj.execute_sql(text.sql, params)
        return text.read(cursor)

    def _write(self, waarden: Mapping[str, Value]) -> _Text:
        query = self._make(**{naam: _places(naam, waarde) for naam, waarde in waarden.items()})
        sql, params = database.obj.get_sql_context().parse(query)
        return _Text(query, sql, tuple(params))


def _length(waarde: Value) -> int | None:
    return len(waarde) if isinstance(waarde, list) else None


def _places(naam: str, waarde: Value) -> peewee.Value | list[peewee.Value]:
    if isinstance(waarde, list):
        return [_Slot(naam, nummer).place() for nummer in range(len(waarde))]
    return _Slot(naam).place()
