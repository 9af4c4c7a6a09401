"""What handing in an idea asks of the database: the same for a few initiatives and for many."""

from __future__ import annotations

import contextvars
from collections import Counter
from collections.abc import Callable
from random import Random

import pytest
from flask import Flask

from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_thema, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.queries import Queries
from tools.bench.teksten import Schrijver
from tools.bench.visitors import make_drafts
from vems.core.database import is_sqlite

# The whole request, its shell included; the matcher runs elsewhere.
MOST = 20
# On PostgreSQL each change takes a lock and rings a bell.
MORE_ON_POSTGRESQL = 4


@pytest.mark.parametrize("aantal", [1, 12])
def test_a_submit_asks_little_at_any_size(
    app: Flask, queries: Queries, run_queue: Callable[[], None], aantal: int
) -> None:
    make_wijk()
    make_thema("groen", synoniemen=["tuin", "buren", "natuur"])
    for nummer in range(aantal):
        make_initiatief(f"Plan {nummer}")
    warm, draft = make_drafts(app, 2, Schrijver(Random(3)))
    for request in (warm, draft):
        queries.statements.clear()
        contextvars.Context().run(
            app.test_client(use_cookies=False).post,
            request.path,
            headers=request.headers,
            data=request.body,
        )
    asked = list(queries.statements)
    assert Initiatief.select().count() == aantal + 2
    assert len(asked) <= MOST + (0 if is_sqlite() else MORE_ON_POSTGRESQL), asked
    assert [sql for sql, times in Counter(asked).items() if times > 1] == []
