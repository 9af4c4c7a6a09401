"""The database: one unbound proxy, one way to write.

`write()` is the only transaction. What must happen after it is given to `after_commit`; a callback
of a rolled back savepoint is dropped, and its error never reaches the user.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlsplit

import peewee
from playhouse import db_url
from playhouse.pool import PooledDatabase

from vems.core.exceptions import Conflict, VemsError
from vems.core.reference import Reference

logger = logging.getLogger(__name__)

database = peewee.DatabaseProxy()

SQLITE_PRAGMAS = {
    "journal_mode": "wal",
    "foreign_keys": 1,
    "busy_timeout": 10_000,
    "cache_size": -1_000,
}
# How long a commit waits: until the disk has it, or (tests) until the system has it.
_SYNC_FULL, _SYNC_NORMAL = 2, 1
# More than the threads of one process; who comes too many waits, and opens anew what is old.
POOL = {"max_connections": 32, "timeout": 10, "stale_timeout": 300}


class BaseModel(peewee.Model):
    """Base of every model. Foreign keys are RESTRICT: nothing cascades (trap M1)."""

    # the field whose value is the key in a Reference
    sleutelveld: ClassVar[str] = "sleutel"

    id = peewee.AutoField()

    class Meta:
        """Bound at start."""

        database = database
        legacy_table_names = False

    @property
    def reference(self) -> Reference:
        """Name this object for history, search, graph and mail: table and public key."""
        return Reference(self._meta.table_name, str(getattr(self, self.sleutelveld)))


class _Frame:
    """What an open savepoint does when it is kept, and what when it is rolled back."""

    __slots__ = ("kept", "undone")

    def __init__(self) -> None:
        self.kept: list[Callable[[], object]] = []
        self.undone: list[Callable[[], object]] = []


class _Frames(threading.local):
    """The callbacks per open savepoint of this thread, and what the outermost one remembers."""

    def __init__(self) -> None:
        self.stack: list[_Frame] = []
        self.memo: dict[str, Any] = {}
        self.changed: set[str] = set()

    def forget(self) -> None:
        """Forget what was read and changed."""
        self.memo = {}
        self.changed = set()


_frames = _Frames()


def connect(url: str) -> peewee.Database:
    """Make the database of a URL; SQLite gets WAL and foreign keys, PostgreSQL runs in UTC."""
    return db_url.connect(url, unquote_user=True, unquote_password=True, **_options(url))


def bind(url: str, *, durable: bool = True) -> peewee.Database:
    """Point the proxy at the database of a URL and return it.

    Closed connections are kept open for the next request: opening one costs more than a page.
    What is committed outlives a power cut; without `durable` SQLite may lose the last moments.
    """
    close_idle()
    bound = make_pool(url, durable=durable)
    database.initialize(bound)
    return bound


def make_pool(url: str, *, durable: bool = True) -> peewee.Database:
    """Make the pooled database of a URL, with or without "+pool"; what it asks for wins."""
    scheme, _, rest = url.partition(":")
    asked = dict(parse_qsl(urlsplit(url).query))
    limits = {naam: waarde for naam, waarde in POOL.items() if naam not in asked}
    return db_url.connect(
        f"{scheme.removesuffix('+pool')}+pool:{rest}",
        unquote_user=True,
        unquote_password=True,
        **limits,
        **_options(url, durable),
    )


def close_idle() -> None:
    """Close the connections that are kept open and that nobody uses now."""
    if isinstance(database.obj, PooledDatabase):
        database.obj.close_idle()


def is_sqlite() -> bool:
    """Tell whether the bound database is SQLite."""
    return isinstance(database.obj, peewee.SqliteDatabase)


@contextmanager
def write() -> Iterator[None]:
    """Write in one transaction; re-entrant, the inner one is a savepoint.

    SQLite starts IMMEDIATE: a deferred one fails with "database is locked" (trap M3).
    """
    bound = database.obj
    outermost = not _frames.stack
    frame = _Frame()
    _frames.stack.append(frame)
    try:
        with bound.atomic("immediate") if is_sqlite() and outermost else bound.atomic():
            yield
    except BaseException:
        _frames.memo = {}
        for callback in reversed(frame.undone):
            callback()
        raise
    finally:
        _frames.stack.pop()
        if outermost:
            _frames.forget()
    if _frames.stack:
        _frames.stack[-1].kept.extend(frame.kept)
        _frames.stack[-1].undone.extend(frame.undone)
    else:
        _run_callbacks(frame.kept)


def after_commit(callback: Callable[[], object]) -> None:
    """Run the callback once after the outermost commit; RuntimeError outside write()."""
    if not _frames.stack:
        raise RuntimeError("after_commit needs an open write()")
    _frames.stack[-1].kept.append(callback)


def after_rollback(callback: Callable[[], None]) -> None:
    """Run the callback when this write(), or one around it, is rolled back; the last one first."""
    if not _frames.stack:
        raise RuntimeError("after_rollback needs an open write()")
    _frames.stack[-1].undone.append(callback)


def write_memo() -> dict[str, Any] | None:
    """Give what this thread's outermost write() may remember by table name; None outside one."""
    return _frames.memo if _frames.stack else None


def note_changed(tables: Iterable[str]) -> None:
    """Tell that rows of these tables changed in this write(): what was remembered of them goes."""
    for table in tables:
        _frames.memo.pop(table, None)
        _frames.changed.add(table)


def is_changed(table: str) -> bool:
    """Tell whether this thread's open write() changed rows of a table."""
    return table in _frames.changed


def has_changes() -> bool:
    """Tell whether this thread's open write() changed anything, which may yet be rolled back."""
    return bool(_frames.changed)


def in_write() -> bool:
    """Tell whether this thread is inside write()."""
    return bool(_frames.stack)


def refers_to(
    kind: peewee.Field, key: peewee.Field, references: Iterable[Reference]
) -> peewee.Expression:
    """Give the condition that two columns name one of these, so that an index on both is used."""
    per_kind: dict[str, list[str]] = {}
    for reference in sorted(set(references)):
        per_kind.setdefault(reference.kind, []).append(reference.key)
    condition = key.in_([])
    for naam, keys in per_kind.items():
        condition = condition | ((kind == naam) & key.in_(keys))
    return condition


def guarded_update(
    model: type[peewee.Model],
    *where: Any,  # noqa: ANN401  peewee expressions have no common type
    conflict: Conflict | Callable[[], VemsError] | None = None,
    **values: Any,  # noqa: ANN401
) -> None:
    """Change exactly one row that is still as expected, else raise Conflict.

    A `conflict` that shows the words of the other is a function: what was read before the update
    may be older than what made it fail.
    """
    changed = model.update(**values).where(*where).execute()
    if changed != 1:
        raise (conflict() if callable(conflict) else conflict) or Conflict()


def _options(url: str, durable: bool = True) -> dict[str, Any]:
    if url.startswith("sqlite"):
        # A pooled connection goes from thread to thread, never to two at a time.
        pragmas = SQLITE_PRAGMAS | {"synchronous": _SYNC_FULL if durable else _SYNC_NORMAL}
        return {"pragmas": pragmas, "check_same_thread": False, "cached_statements": 48}
    return {"prefer_psycopg3": True, "options": "-c timezone=UTC"}


def _run_callbacks(callbacks: list[Callable[[], object]]) -> None:
    """Run each in order; one that was given many times (a wake, a kick) runs once."""
    for callback in dict.fromkeys(callbacks):
        try:
            callback()
        except Exception:
            logger.exception("after commit: %r failed", callback)
