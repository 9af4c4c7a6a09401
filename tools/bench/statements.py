"""How many statements a page costs, counted in this process on the same database.

What every page of the same visitor costs, its shell, is counted on a page with nothing of its own
and taken off.
"""

from __future__ import annotations

import contextvars
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Flask

from tools.bench.load import Request
from vems.core.database import database

# A page that asks the database for nothing.
EMPTY_PAGE = "/cookies"


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of one request without those of the shell, and those that ran again."""

    own: tuple[str, ...]
    repeated: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.own)


@contextmanager
def recording() -> Iterator[list[str]]:
    """Keep the text of each statement that runs in the block."""
    bound: Any = database.obj
    original, seen = bound.execute_sql, []

    def execute(sql: str, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        seen.append(sql)
        return original(sql, *args, **kwargs)

    bound.execute_sql = execute
    try:
        yield seen
    finally:
        del bound.execute_sql


def count_statements(app: Flask, request: Request) -> Statements:
    """Count what a request asks of the database; it is sent twice when that changes nothing."""
    shell = Counter(_run(app, Request(EMPTY_PAGE, headers=request.headers)))
    if request.method == "GET":
        _run(app, request)
    own, left = [], shell if request.status == 200 else Counter()
    for sql in _run(app, request):
        if left[sql]:
            left[sql] -= 1
        else:
            own.append(sql)
    return Statements(tuple(own), tuple(sql for sql, times in Counter(own).items() if times > 1))


def _run(app: Flask, request: Request) -> list[str]:
    """Send a request in an empty context, as a server does."""
    with recording() as seen:
        status, location = contextvars.Context().run(_send, app, request)
    database.obj.connect(reuse_if_open=True)  # the request closed it
    if not request.accepts(status, location):
        raise AssertionError(f"{request.path}: {status} {location}")
    return seen


def _send(app: Flask, request: Request) -> tuple[int, str | None]:
    client = app.test_client(use_cookies=False)
    answer = client.open(
        request.path, method=request.method, headers=request.headers, data=request.body or None
    )
    answer.get_data()
    return answer.status_code, answer.headers.get("Location")
