"""Bring a database to the newest schema, counting every row before and after."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee
from playhouse.migrations import Runner

FOLDER = Path(__file__).parent
HISTORY = "schema_migration"
_ADVISORY_LOCK = 867_302


class RowsLostError(Exception):
    """A migration changed the number of rows of a table it does not name in ROWS."""


def status(db: peewee.Database) -> list[tuple[str, bool]]:
    """List the migrations and whether each was applied."""
    return [(row.name, bool(row.applied)) for row in _runner(db).status()]


def is_current(db: peewee.Database) -> bool:
    """Tell whether nothing is pending."""
    return all(applied for _, applied in status(db))


def upgrade(db: peewee.Database, target: str | None = None) -> list[str]:
    """Apply what is pending, one by one; gives the names applied."""
    done = []
    with _exclusive(db):
        for name, applied in status(db):
            if not applied:
                _apply(db, name)
                done.append(name)
            if name == target:
                break
    return done


def downgrade(db: peewee.Database, target: str) -> list[str]:
    """Revert back through the target."""
    with _exclusive(db), _foreign_keys_off(db):
        return _runner(db).down(target)


def count_rows(db: peewee.Database) -> dict[str, int]:
    """Count the rows of every table."""
    return {
        table: db.execute_sql(f'SELECT COUNT(*) FROM "{table}"').fetchone()[0]
        for table in sorted(db.get_tables())
        if table != HISTORY and not table.startswith("sqlite_")
    }


def _runner(db: peewee.Database) -> Runner:
    return Runner(db, str(FOLDER), HISTORY)


def _apply(db: peewee.Database, name: str) -> None:
    before = count_rows(db)
    runner = _runner(db)
    runner.History.create_table()
    module = next(m for m in runner.migrations() if m.name == name).load()
    allowed = set(getattr(module, "ROWS", ()))
    with _foreign_keys_off(db), db.atomic():
        module.up(runner.migrator, db)
        runner.History.create(name=name)
        after = count_rows(db)
        lost = {
            table: (rows, after.get(table))
            for table, rows in before.items()
            if table not in allowed and after.get(table) != rows
        }
        if lost:
            raise RowsLostError(f"{name}: {lost}")


@contextmanager
def _foreign_keys_off(db: peewee.Database) -> Iterator[None]:
    if not isinstance(db, peewee.SqliteDatabase):
        yield
        return
    db.execute_sql("PRAGMA foreign_keys = 0")
    try:
        yield
    finally:
        db.execute_sql("PRAGMA foreign_keys = 1")
    broken = db.execute_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RowsLostError(f"foreign keys broken: {broken[:5]}")


@contextmanager
def _exclusive(db: peewee.Database) -> Iterator[None]:
    db.connect(reuse_if_open=True)
    if isinstance(db, peewee.SqliteDatabase):
        yield
        return
    db.execute_sql("SELECT pg_advisory_lock(%s)", (_ADVISORY_LOCK,))
    try:
        yield
    finally:
        db.execute_sql("SELECT pg_advisory_unlock(%s)", (_ADVISORY_LOCK,))
