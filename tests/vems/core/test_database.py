"""Transactions, savepoints, guarded updates and parallel writers; the pool of connections."""

from __future__ import annotations

import threading
from pathlib import Path

import peewee
import pytest
from flask import Flask
from playhouse.pool import PooledPostgresqlDatabase

from vems.core.changes import Wijziging, announce
from vems.core.clock import now
from vems.core.database import (
    POOL,
    after_commit,
    connect,
    database,
    guarded_update,
    in_write,
    is_sqlite,
    make_pool,
    write,
)
from vems.core.exceptions import Conflict
from vems.core.reference import Reference
from vems.instellingen.models import Instelling


def make_setting(naam: str = "a", versie: int = 1) -> Instelling:
    return Instelling.create(naam=naam, versie=versie, waarde={"x": 1}, sinds=now())


def test_an_error_rolls_back(app: Flask) -> None:
    with pytest.raises(ZeroDivisionError), write():
        make_setting()
        _ = 1 / 0
    assert not Instelling.select().exists()
    assert not in_write()


def test_an_inner_write_is_a_savepoint(app: Flask) -> None:
    with write():
        make_setting("buiten")
        with pytest.raises(ZeroDivisionError), write():
            make_setting("binnen")
            _ = 1 / 0
    assert [row.naam for row in Instelling.select()] == ["buiten"]


def test_callbacks_run_after_the_outermost_commit(app: Flask) -> None:
    seen: list[str] = []
    with write():
        with write():
            after_commit(lambda: seen.append(f"binnen {database.obj.in_transaction()}"))
        assert seen == []
    assert seen == ["binnen False"]


def test_callbacks_of_a_rolled_back_savepoint_are_dropped(app: Flask) -> None:
    seen: list[str] = []
    with write():
        with pytest.raises(ZeroDivisionError), write():
            after_commit(lambda: seen.append("nooit"))
            _ = 1 / 0
        after_commit(lambda: seen.append("wel"))
    assert seen == ["wel"]


def test_a_failing_callback_reaches_nobody_and_stops_no_other(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[str] = []
    with write():
        make_setting()
        after_commit(lambda: 1 / 0)
        after_commit(lambda: seen.append("toch"))
    assert seen == ["toch"]
    assert Instelling.select().count() == 1
    assert "after commit" in caplog.text


def test_after_commit_needs_a_write(app: Flask) -> None:
    with pytest.raises(RuntimeError):
        after_commit(lambda: None)


def test_a_guarded_update_changes_one_row_or_conflicts(app: Flask) -> None:
    row = make_setting()
    guarded_update(Instelling, Instelling.id == row.id, Instelling.versie == 1, versie=2)
    with pytest.raises(Conflict):
        guarded_update(Instelling, Instelling.id == row.id, Instelling.versie == 1, versie=3)
    assert Instelling.get().versie == 2


def _in_threads(amount: int, work) -> list[BaseException]:  # noqa: ANN001
    errors: list[BaseException] = []

    def run() -> None:
        try:
            with database.obj.connection_context():
                work()
        except BaseException as error:  # noqa: BLE001
            errors.append(error)

    threads = [threading.Thread(target=run) for _ in range(amount)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors


def test_parallel_writers_wait_for_each_other(app: Flask) -> None:
    """Trap M3: read-then-write transactions, no "database is locked", no lost update."""
    row = make_setting()

    def add() -> None:
        for _ in range(10):
            with write():
                changed = (
                    Instelling.update(versie=Instelling.versie + 1)
                    .where(Instelling.id == row.id)
                    .execute()
                )
                assert changed == 1

    assert _in_threads(8, add) == []
    assert Instelling.get().versie == 81


def test_a_scarce_place_is_one_conditional_update(app: Flask) -> None:
    """Traps M2 and M4: 60 want 20 places; exactly 20 get one, on both databases."""
    row = make_setting(versie=0)
    placed: list[int] = []

    def take() -> None:
        with write():
            taken = (
                Instelling.update(versie=Instelling.versie + 1)
                .where(Instelling.id == row.id, Instelling.versie < 20)
                .execute()
            )
        if taken:
            placed.append(1)

    assert _in_threads(60, take) == []
    assert len(placed) == 20
    assert Instelling.get().versie == 20


def test_changes_commit_in_the_order_of_their_number(app: Flask) -> None:
    """A follower that reads past a number never misses a smaller one."""
    seen: list[int] = []

    def change() -> None:
        for n in range(5):
            with write():
                announce(Reference("x", str(n)))
            with write():
                seen.append(Wijziging.select(peewee.fn.COUNT(Wijziging.id)).scalar())

    assert _in_threads(6, change) == []
    assert Wijziging.select().count() == 30


def test_sqlite_runs_with_its_safety_on(app: Flask) -> None:
    if not is_sqlite():
        pytest.skip("alleen SQLite")
    pragma = {
        name: database.execute_sql(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "foreign_keys", "busy_timeout")
    }
    assert pragma == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 10_000}


def test_what_is_committed_outlives_a_power_cut(tmp_path: Path) -> None:
    """Only the databases of tests may be faster than the disk."""
    bestand = connect(f"sqlite:///{tmp_path / 'stad.db'}")
    assert bestand.execute_sql("PRAGMA synchronous").fetchone()[0] == 2
    bestand.close()


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://vems:p%40s@db/stad",
        "postgresql+pool://vems:p%40s@db/stad",
        "postgres://vems:p%40s@db/stad",
    ],
)
def test_every_way_to_write_the_address_of_postgresql_is_one_pool(url: str) -> None:
    bound = make_pool(url)
    assert isinstance(bound, PooledPostgresqlDatabase)
    assert bound.connect_params["password"] == "p@s"
    assert bound._max_connections == POOL["max_connections"]


def test_the_address_may_say_how_many_connections() -> None:
    bound = make_pool("postgresql+pool://vems@db/stad?max_connections=20&stale_timeout=60")
    assert (bound._max_connections, bound._stale_timeout) == (20, 60)


def test_no_foreign_key_cascades() -> None:
    """Trap M1: nothing cascades, anywhere."""
    root = Path(__file__).parents[3]
    models = [
        p for name in ("vems", "netwerk", "initiatieven") for p in (root / name).rglob("*.py")
    ]
    assert not [p for p in models if '"CASCADE"' in p.read_text(encoding="utf-8").upper()]


def test_a_closed_connection_is_kept_for_the_next_request(app: Flask) -> None:
    kept = database.obj.connection()
    database.obj.close()
    assert database.obj.is_closed()
    database.obj.connect()
    assert database.obj.connection() is kept


def test_an_open_transaction_does_not_outlive_its_request(app: Flask) -> None:
    database.obj.begin()
    make_setting()
    database.obj.close()
    database.obj.connect()
    assert not Instelling.select().exists()
