"""Migrations: the schema equals the models, and no row is ever lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import peewee
import pytest

from tests.servers import fresh_database
from tools.freeze_models import all_models
from vems.core.database import BaseModel, connect
from vems.migrations import runner


@pytest.fixture
def db(
    database_kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[peewee.Database]:
    """Give an empty database without any table."""
    if database_kind == "sqlite":
        made = connect(f"sqlite:///{tmp_path / 'leeg.db'}")
        yield made
        made.close()
        return
    with fresh_database(request.getfixturevalue("postgres_url")) as url:
        made = connect(url)
        yield made
        made.close()


def tables(db: peewee.Database) -> set[str]:
    return set(db.get_tables()) - {runner.HISTORY}


def columns(db: peewee.Database) -> dict[str, set[str]]:
    return {table: {c.name for c in db.get_columns(table)} for table in tables(db)}


def test_the_migrated_schema_is_that_of_the_models(db: peewee.Database) -> None:
    runner.upgrade(db)
    expected = {model._meta.table_name: set(model._meta.columns) for model in all_models()}
    assert columns(db) == expected
    for model in all_models():
        unique = {
            tuple(index.columns) for index in db.get_indexes(model._meta.table_name) if index.unique
        }
        found = {index.name for index in db.get_indexes(model._meta.table_name)}
        partial = [i for i in model._meta.indexes if isinstance(i, peewee.ModelIndex)]
        assert found.issuperset(index._name for index in partial), model
        for names, is_unique in [i for i in model._meta.indexes if i not in partial]:
            wanted = tuple(model._meta.fields[name].column_name for name in names)
            assert not is_unique or wanted in unique, (model, names)


def test_up_down_up_gives_the_same_schema(db: peewee.Database) -> None:
    names = runner.upgrade(db)
    before = columns(db)
    runner.downgrade(db, names[0])
    assert tables(db) == set()
    runner.upgrade(db)
    assert columns(db) == before
    assert runner.is_current(db)


def test_running_twice_does_nothing(db: peewee.Database) -> None:
    assert runner.upgrade(db)
    assert runner.upgrade(db) == []


def write_migration(folder: Path, name: str, body: str) -> None:
    (folder / name).write_text(f"import peewee\n{body}", encoding="utf-8")


PARENT_AND_CHILDREN = """
class Ouder(peewee.Model):
    naam = peewee.CharField()
class Kind(peewee.Model):
    ouder = peewee.ForeignKeyField(Ouder, on_delete="CASCADE")
def up(migrator, db):
    with db.bind_ctx([Ouder, Kind]):
        db.create_tables([Ouder, Kind])
        ouder = Ouder.create(naam="a")
        for _ in range(300):
            Kind.create(ouder=ouder)
ROWS = ("ouder", "kind")
"""
REBUILDS_THE_PARENT = """
def up(migrator, db):
    migrator.migrate(
        migrator.add_column("ouder", "leeftijd", peewee.IntegerField(default=0)),
        migrator.add_not_null("ouder", "leeftijd"),
    )
"""
LOSES_ROWS = """
def up(migrator, db):
    db.execute_sql("DELETE FROM kind WHERE id > 10")
"""


def test_rebuilding_a_parent_keeps_every_child(
    db: peewee.Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trap M1: with foreign keys on, SQLite drops 300 children without a word."""
    folder = tmp_path / "migraties"
    folder.mkdir()
    monkeypatch.setattr(runner, "FOLDER", folder)
    write_migration(folder, "0001_begin.py", PARENT_AND_CHILDREN)
    write_migration(folder, "0002_leeftijd.py", REBUILDS_THE_PARENT)
    runner.upgrade(db)
    assert runner.count_rows(db) == {"ouder": 1, "kind": 300}
    if isinstance(db, peewee.SqliteDatabase):
        assert db.execute_sql("PRAGMA foreign_keys").fetchone()[0] == 1


def test_a_migration_that_loses_rows_is_undone(
    db: peewee.Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "migraties"
    folder.mkdir()
    monkeypatch.setattr(runner, "FOLDER", folder)
    write_migration(folder, "0001_begin.py", PARENT_AND_CHILDREN)
    write_migration(folder, "0002_weg.py", LOSES_ROWS)
    with pytest.raises(runner.RowsLostError, match="kind"):
        runner.upgrade(db)
    assert runner.count_rows(db)["kind"] == 300
    assert not runner.is_current(db)


def test_migrations_do_not_import_living_models() -> None:
    for path in runner.FOLDER.glob("0*.py"):
        text = path.read_text(encoding="utf-8")
        assert "import vems" not in text
        assert "from vems" not in text


def test_every_model_names_its_table() -> None:
    assert all(issubclass(model, BaseModel) and model._meta.table_name for model in all_models())
