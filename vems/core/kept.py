"""Small tables held whole in memory, with one cheap look whether they changed.

The look is one statement for all these tables together, once per request or outermost write().
Added or removed rows are seen by count and highest id, changed rows by the change log. What is kept
belongs to one database: another one (a test, a restore) starts anew. Nothing a write has not yet
committed is shared with other threads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Generic, TypeVar

from flask import has_request_context, request

from vems.core.changes import Wijziging, last_cursor
from vems.core.database import BaseModel, database, has_changes, is_changed, write_memo

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class _Look:
    """A table as it is now; `cursor` is the newest change of all, `changed` the newest of it."""

    rows: int
    highest: int
    changed: int
    cursor: int


@dataclass(frozen=True, slots=True)
class _Copy(Generic[Made]):
    """What was made, of which database, and how the table looked."""

    bound: object
    look: _Look
    made: Made


class Kept(Generic[Made]):
    """Something made of all rows of a table, made again when the table changed."""

    def __init__(self, model: type[BaseModel], make: Callable[[], Made]) -> None:
        self.model = model
        self.table: str = model._meta.table_name
        self._make = make
        self._lock = threading.Lock()
        self._copy: _Copy[Made] | None = None
        _all.append(self)

    def get(self) -> Made:
        """Give what is made of the rows as they are now; looks once per unit of work."""
        memo = _memo()
        if memo is None:
            look = _look([self])[1][0]
            self.compare(look)
            return self.refresh(look)
        if self.table not in memo:
            _remember(memo, [self] if memo else _all)
        if isinstance(memo[self.table], _Look):
            memo[self.table] = self.refresh(memo[self.table])
        made: Made = memo[self.table]
        return made

    @property
    def cursor(self) -> int:
        """The newest change that the copy is known to include; without one no change matters."""
        copy = self._current()
        return copy.look.cursor if copy is not None else _PAST_ALL

    def compare(self, look: _Look) -> None:
        """Remember up to where the copy holds, or drop it; used or not, the log is read once."""
        copy = self._current()
        if copy is None or has_changes():
            return
        self._copy = replace(copy, look=look) if _is_same(copy.look, look) else None

    def refresh(self, look: _Look) -> Made:
        """Give the copy when the table still looks like it, else make it again."""
        if is_changed(self.table):
            return self._make()
        copy = self._current()
        if copy is not None and _is_same(copy.look, look):
            return copy.made
        with self._lock:
            made = self._make()
            if not has_changes():
                self._copy = _Copy(database.obj, look, made)
            return made

    def _current(self) -> _Copy[Made] | None:
        """Give the copy when it is of this database."""
        copy = self._copy
        return copy if copy is not None and copy.bound is database.obj else None


_all: list[Kept[Any]] = []
_PAST_ALL = 2**62
_NEWEST = "newest change"


def newest_change() -> int:
    """Give the id of the newest change, by the same look: for who follows the log for itself."""
    memo = _memo()
    if memo is None:
        return last_cursor()
    if _NEWEST not in memo:
        _remember(memo, [kept for kept in _all if kept.table not in memo])
    newest: int = memo[_NEWEST]
    return newest


def _memo() -> dict[str, Any] | None:
    """Give where this unit of work remembers: its request, else its write(), else nowhere."""
    if has_request_context():
        memo: dict[str, Any] = request.environ.setdefault("vems.kept", {})
        return memo
    return write_memo()


def _remember(memo: dict[str, Any], kepts: Sequence[Kept[Any]]) -> None:
    """Look at these tables and remember what was seen."""
    newest, looks = _look(kepts)
    memo.setdefault(_NEWEST, newest)
    for kept, look in zip(kepts, looks, strict=True):
        memo[kept.table] = look
        kept.compare(look)


def _is_same(before: _Look, look: _Look) -> bool:
    return not look.changed and (before.rows, before.highest) == (look.rows, look.highest)


def _look(kepts: Sequence[Kept[Any]]) -> tuple[int, list[_Look]]:
    """Look at the newest change and at these tables in one statement."""
    sql = _write_look(tuple(kept.table for kept in kepts), database.obj.param)
    waarden = [waarde for kept in kepts for waarde in (kept.cursor, kept.table)]
    row = [value or 0 for value in database.execute_sql(sql, waarden).fetchone()]
    looks = [_Look(row[i], row[i + 1], row[i + 2], row[0]) for i in range(1, len(row), 3)]
    return row[0], looks


@lru_cache
def _write_look(tables: tuple[str, ...], param: str) -> str:
    """Write the statement once: every page runs it, and building it took longer than running."""
    newest = f'SELECT MAX("id") FROM "{Wijziging._meta.table_name}"'
    per_table = (
        f'(SELECT COUNT("id") FROM "{table}"), (SELECT MAX("id") FROM "{table}"), '
        f'({newest} WHERE "id" > {param} AND "kind" = {param})'
        for table in tables
    )
    return "SELECT " + ", ".join([f"({newest})", *per_table])
