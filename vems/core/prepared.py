"""Queries whose text is written once.

Writing the SQL of a join of seven tables costs peewee more than the database takes to answer it:
it was half of a public page. A prepared query keeps its text per kind of database and only fills
in values. For what everybody opens; elsewhere an ordinary query reads better.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import peewee

from vems.core.database import database

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where the value with this name comes in the parameters."""

    naam: str


@dataclass(frozen=True, slots=True)
class _Text:
    """A query with its SQL for one kind of database."""

    query: peewee.Select
    sql: str
    params: tuple[Any, ...]


class Prepared(Generic[Row]):
    """A query made by a function of its values; call it with those values, gives the rows.

    The function is called once, with a place for each value, so it must not look at them. Values
    go to the database as they are: numbers and text, no lists.
    """

    def __init__(self, make: Callable[..., peewee.Select]) -> None:
        self._make = make
        self._namen = tuple(inspect.signature(make).parameters)
        self._texts: dict[type[peewee.Database], _Text] = {}

    def __call__(self, **waarden: str | int) -> list[Row]:
        """Ask the database; TypeError for a value too many or too few."""
        if waarden.keys() != set(self._namen):
            raise TypeError(f"{self._make.__name__} takes {self._namen}, not {tuple(waarden)}")
        text = self._texts.get(type(database.obj)) or self._write()
        params = [waarden[p.naam] if isinstance(p, _Slot) else p for p in text.params]
        cursor = database.obj.execute_sql(text.sql, params)
        return list(text.query._get_cursor_wrapper(cursor))

    def _write(self) -> _Text:
        # Without conversion: a place is no text or number that a field could read.
        places = {
            naam: peewee.Value(_Slot(naam), converter=False, unpack=False) for naam in self._namen
        }
        query = self._make(**places)
        sql, params = database.obj.get_sql_context().parse(query)
        text = _Text(query, sql, tuple(params))
        self._texts[type(database.obj)] = text
        return text
