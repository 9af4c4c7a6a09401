"""How many statements the database was asked: the fixtures `queries` and `page_statements`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from vems.core.database import database


class Queries:
    """Counts and keeps the statements that ran."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def __len__(self) -> int:
        return len(self.statements)


@pytest.fixture
def queries(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Queries:
    """Count statements from now on."""
    counted = Queries()
    original = database.obj.execute_sql

    def counting(sql: str, *args: object, **kwargs: object) -> object:
        counted.statements.append(sql)
        return original(sql, *args, **kwargs)

    monkeypatch.setattr(database.obj, "execute_sql", counting)
    return counted


@pytest.fixture
def page_statements(queries: Queries, client: FlaskClient) -> Callable[[str], list[str]]:
    """Give what a page asks the database for a visitor, without what its shell asks."""

    def fetch(path: str) -> list[str]:
        def ask(path: str) -> list[str]:
            client.get(path)
            del queries.statements[:]
            assert client.get(path).status_code == 200, path
            return list(queries.statements)

        shell = ask("/cookies")
        return [sql for sql in ask(path) if sql not in shell]

    return fetch
