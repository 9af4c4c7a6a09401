"""The change log `wijzigingen` and those who follow it.

A write announces what it changed in its own transaction. Followers (search index, graph) keep a
cursor and apply what came after it; a commit only wakes them. Each process follows for itself.
"""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Sequence
from typing import Protocol

import peewee

from vems.core.clock import now
from vems.core.database import (
    BaseModel,
    after_commit,
    database,
    is_sqlite,
    note_changed,
    write,
)
from vems.core.fields import KEY_LENGTH, UtcDateTimeField
from vems.core.reference import Reference

logger = logging.getLogger(__name__)

# Sequence numbers commit out of order on PostgreSQL; under this lock they do not.
_ADVISORY_LOCK = 867_301
# Each batch costs an index two commits: after an import a few large ones, not many small ones.
_BATCH = 4000
_CHANNEL = "vems_wijzigingen"


class Wijziging(BaseModel):
    """One announced change. The id is the cursor."""

    id = peewee.BigAutoField()
    kind = peewee.CharField(max_length=40)
    key = peewee.CharField(max_length=KEY_LENGTH)
    op = UtcDateTimeField()

    class Meta:
        """Append-only."""

        table_name = "wijzigingen"


class Follower(Protocol):
    """Something that mirrors the database and may be thrown away and rebuilt."""

    @property
    def name(self) -> str:
        """Give the name it goes by in `catch_up` and `lag`."""

    def read_cursor(self) -> int:
        """Give the id of the last change applied; -1 when it must be rebuilt first."""

    def apply(self, references: Sequence[Reference], cursor: int) -> None:
        """Apply the changed objects and remember the cursor."""

    def rebuild(self, cursor: int) -> None:
        """Start afresh from the database as it was at the cursor or later."""


_followers: dict[str, Follower] = {}
_wake = threading.Condition()
_catching_up = threading.RLock()


def announce(*references: Reference) -> None:
    """Tell that these objects changed; inside write()."""
    if not is_sqlite():
        database.execute_sql("SELECT pg_advisory_xact_lock(%s)", (_ADVISORY_LOCK,))
        database.execute_sql(f"NOTIFY {_CHANNEL}")
    op = now()
    Wijziging.insert_many([{"kind": r.kind, "key": r.key, "op": op} for r in references]).execute()
    note_changed(r.kind for r in references)
    after_commit(wake)


def wake() -> None:
    """Wake the follower thread of this process."""
    with _wake:
        _wake.notify_all()


def register_follower(follower: Follower) -> None:
    """Follow the change log in this process."""
    _followers[follower.name] = follower


def clear_followers() -> None:
    """Forget the followers of a former app in this process (tests make several)."""
    _followers.clear()


def followers() -> tuple[str, ...]:
    """Name the followers of this process."""
    return tuple(_followers)


def last_cursor() -> int:
    """Give the id of the newest change, 0 when there is none."""
    return Wijziging.select(peewee.fn.MAX(Wijziging.id)).scalar() or 0


def catch_up(name: str | None = None) -> int:
    """Apply what is new to all followers, or one; give the number of changes applied."""
    applied = 0
    with _catching_up:
        for follower in [_followers[name]] if name else list(_followers.values()):
            applied += _catch_up_one(follower)
    return applied


def rebuild(name: str | None = None) -> None:
    """Rebuild all followers, or one, from the database."""
    with _catching_up:
        for follower in [_followers[name]] if name else list(_followers.values()):
            follower.rebuild(last_cursor())


def lag(name: str) -> int:
    """Give how many changes a follower is behind."""
    cursor = _followers[name].read_cursor()
    return Wijziging.select().where(Wijziging.id > cursor).count()


def _catch_up_one(follower: Follower) -> int:
    cursor = follower.read_cursor()
    if cursor < 0 or cursor > last_cursor():
        follower.rebuild(last_cursor())
        return 1
    applied = 0
    while True:
        rows = list(
            Wijziging.select()
            .where(Wijziging.id > cursor)
            .order_by(Wijziging.id)
            .limit(_BATCH)
            .tuples()
        )
        if not rows:
            return applied
        if _is_cut_off(cursor, rows[0][0]):
            follower.rebuild(last_cursor())
            return applied + 1
        cursor = rows[-1][0]
        follower.apply(
            list(dict.fromkeys(Reference(kind, key) for _, kind, key, _ in rows)), cursor
        )
        applied += len(rows)


def _is_cut_off(cursor: int, following: int) -> bool:
    """Tell whether changes after the cursor are gone from the log; numbers may leave gaps."""
    if following == cursor + 1:
        return False
    return not Wijziging.select().where(Wijziging.id <= cursor).exists()


class FollowerThread(threading.Thread):
    """Follows in the background: woken by a commit here, polls for commits elsewhere."""

    def __init__(
        self, name: str | None = None, poll_seconds: float = 0.2, begin_after: float = 0.0
    ) -> None:
        """Follow with all followers of this process, or with one: web workers follow the graph."""
        super().__init__(name="vems-follow", daemon=True)
        self.follower = name
        self.poll_seconds = poll_seconds
        self.begin_after = begin_after
        self._stopping = threading.Event()

    def run(self) -> None:
        """Catch up until stopped; a failing follower is logged and tried again."""
        settled = False
        self._stopping.wait(self.begin_after)
        while not self._stopping.is_set():
            try:
                with database.obj.connection_context():
                    catch_up(self.follower)
                if not settled:
                    # What was built stays: walking a whole graph costs more than a page.
                    gc.freeze()
                    settled = True
            except Exception:
                logger.exception("a follower failed")
                self._stopping.wait(1)
            with _wake:
                _wake.wait(self.poll_seconds)

    def stop(self) -> None:
        """Stop after the batch at hand."""
        self._stopping.set()
        wake()
        self.join(timeout=10)


def forget_old() -> None:
    """Job: keep the log as long as who follows may be behind; every hour, and it may run twice."""
    prune()


def prune(keep: int = 100_000) -> int:
    """Remove old rows; a follower further behind rebuilds itself. Gives the number removed."""
    with write():
        return Wijziging.delete().where(Wijziging.id <= last_cursor() - keep).execute()
