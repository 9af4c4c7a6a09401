"""What a process makes before it is forked, and what it may not leave open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.factories.basis import make_partij
from vems.core import changes
from vems.core.database import database, write
from vems.core.learning.daily import Daily
from vems.core.search.index import get_indexes
from vems.server import let_go, warm_up


@pytest.fixture
def master(app: Flask) -> Iterator[Flask]:
    """Give the application as a master has it: nobody asked it anything."""
    with write():
        changes.announce(make_partij().reference)
    database.obj.close()
    yield app
    database.obj.connect(reuse_if_open=True)


def test_what_is_forked_shares_the_graph_and_what_is_learned(master: Flask) -> None:
    rows = [2]
    kept: Daily[int, int] = Daily(lambda: list(rows), sum)
    warm_up(master)
    assert database.obj.is_closed()
    with database.obj.connection_context():
        assert changes.lag("graaf") == 0
        rows.append(3)
        assert kept.get() == 2


def test_nothing_stays_open_that_two_processes_would_share(master: Flask) -> None:
    with database.obj.connection_context():
        changes.rebuild("zoeken")
    warm_up(master)
    let_go(master)
    indexes = get_indexes()
    assert not any(indexes._idle.values())
    assert not database.obj._in_use
    assert not database.obj._connections
