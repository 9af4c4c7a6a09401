"""Small tables held whole in memory, with one cheap look whether they changed.

The look is one statement on three indexed maxima, once per request. Rows that were added or removed
are seen by their count and highest id, changed rows by the change log. What is kept belongs to one
database: another one (a test, a restore) starts anew.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import peewee
from flask import has_request_context, request

from vems.core.changes import Wijziging
from vems.core.database import BaseModel, database

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class _Copy(Generic[Made]):
    """What was made, and of which state of the table."""

    bound: object
    size: tuple[int, int]
    cursor: int
    made: Made


class Kept(Generic[Made]):
    """Something made of all rows of a table, made again when the table changed."""

    def __init__(self, model: type[BaseModel], make: Callable[[], Made]) -> None:
        self._model = model
        self._make = make
        self._lock = threading.Lock()
        self._copy: _Copy[Made] | None = None

    def get(self) -> Made:
        """Give what is made of the rows as they are now; looks once per request."""
        if not has_request_context():
            return self._current()
        memo: dict[object, Made] = request.environ.setdefault("vems.kept", {})
        if self not in memo:
            memo[self] = self._current()
        return memo[self]

    def _current(self) -> Made:
        copy = self._copy
        if copy is not None and copy.bound is not database.obj:
            copy = None
        size, cursor = self._look(copy.cursor if copy else 0)
        if copy and (size, cursor) == (copy.size, copy.cursor):
            return copy.made
        with self._lock:
            self._copy = _Copy(database.obj, size, cursor, self._make())
            return self._copy.made

    def _look(self, cursor: int) -> tuple[tuple[int, int], int]:
        """Give the size of the table and the last change of one of its rows after the cursor."""
        model: Any = self._model
        changed = Wijziging.select(peewee.fn.MAX(Wijziging.id)).where(
            Wijziging.id > cursor, Wijziging.kind == model._meta.table_name
        )
        row = model.select(
            peewee.fn.COUNT(model.id), peewee.fn.MAX(model.id), changed.alias("gewijzigd")
        ).tuples()[0]
        return (row[0], row[1] or 0), row[2] or cursor
