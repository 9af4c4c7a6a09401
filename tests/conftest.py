"""Fixtures every test may use: an app on a fresh database, `browse`, a frozen clock, a query count.

The suite runs on SQLite and, marked `postgres`, on a real PostgreSQL: `app` is made for both.
"""

from __future__ import annotations

import contextvars
import smtplib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

import peewee
import psycopg
import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings
from jinja2 import FileSystemBytecodeCache

from initiatieven.koppelingen.jobs import propose_again, propose_for
from tests.addresses import keep_addresses
from tests.browse import Page, check_page
from tests.floats import mark_floats
from tests.personas import log_in
from tests.postbus import smtp_server  # noqa: F401  fixture
from tests.queries import page_statements, queries  # noqa: F401  fixtures
from tests.servers import browser, chromium_path, postgres_url, redis_url  # noqa: F401  fixtures
from tests.workers import (  # noqa: F401  hooks
    pytest_collection_modifyitems,
    pytest_xdist_make_scheduler,
)
from vems.app import create_app
from vems.core import changes, clock, jobs
from vems.core.config import Config
from vems.core.database import connect, database
from vems.migrations import runner

# How fast is for the benchmarks: no property fails because the machine was busy.
settings.register_profile("vems", deadline=None)
settings.load_profile("vems")
keep_addresses()

NU = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _no_smtp(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Bar SMTP: a test that really sends asks for the `smtp_server` fixture."""
    if "smtp_server" in request.fixturenames:
        return

    def barred(*args: object, **kwargs: object) -> NoReturn:
        raise AssertionError("a test tried to reach a mail server")

    monkeypatch.setattr(smtplib.SMTP, "connect", barred)


@pytest.fixture
def nu() -> Iterator[datetime]:
    """Hold the clock at Tuesday 24 November 2026, 10.30 in Amsterdam."""
    with clock.freeze(NU):
        yield NU


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Migrate one SQLite database; tests copy the file."""
    path = tmp_path_factory.mktemp("sjabloon") / "vems.db"
    db = peewee.SqliteDatabase(str(path))
    runner.upgrade(db)
    db.close()
    return path


@pytest.fixture(
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)], scope="session"
)
def database_kind(request: pytest.FixtureRequest) -> str:
    """Run the test on both databases."""
    return str(request.param)


@pytest.fixture
def database_url(
    database_kind: str, request: pytest.FixtureRequest, tmp_path: Path, _sqlite_template: Path
) -> Iterator[str]:
    """Give the URL of a migrated, empty database of this test alone."""
    if database_kind == "sqlite":
        path = tmp_path / "vems.db"
        path.write_bytes(_sqlite_template.read_bytes())
        yield f"sqlite:///{path}"
        return
    url, empty = request.getfixturevalue("_postgres_migrated")
    yield url
    empty()


@pytest.fixture(scope="session")
def _postgres_migrated(
    postgres_url: str,  # noqa: F811  the imported fixture
) -> Iterator[tuple[str, Callable[[], None]]]:
    """Migrate PostgreSQL once; gives its URL, and what empties it again after a test.

    Rows are deleted with the foreign keys off, as only a superuser may: truncating a table makes
    new files for all that refer to it, which took longer than most tests. It is one connection,
    that plans its questions once.
    """
    db = connect(postgres_url)
    runner.upgrade(db)
    db.close()
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> %s",
            [runner.HISTORY],
        )
        asked = " UNION ALL ".join(
            f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM \"{table}\")" for (table,) in tables
        )
        connection.execute("SET session_replication_role = replica")

        def empty() -> None:
            filled = connection.execute(asked).fetchall()
            for (table,) in filled:
                connection.execute(f'DELETE FROM "{table}"')
            # What was rolled back left no row, but did use numbers.
            connection.execute(
                "SELECT setval(quote_ident(sequencename)::regclass, start_value, false)"
                " FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL"
            )

        yield postgres_url, empty


@pytest.fixture
def config(database_url: str, tmp_path: Path) -> Config:
    """Give the configuration of a test installation."""
    return Config(
        omgeving="test",
        instance=tmp_path,
        database_url=database_url,
        secret_key="geheim-voor-tests-" + "x" * 30,
    )


@pytest.fixture(scope="session")
def _compiled(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Compile each template once for the whole run: every test makes its own app."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("sjablonen")))


class FreshClient(FlaskClient):
    """A test browser whose requests do not share `g` with the test or with each other."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        """Run the request in an empty context, as a server does."""
        return contextvars.Context().run(super().open, *args, **kwargs)


@pytest.fixture
def app(config: Config, _compiled: FileSystemBytecodeCache) -> Iterator[Flask]:
    """Give the application with an open database, inside an app context.

    Matches are proposed at once, for nearly every story goes on with them: see `run_queue`.
    """
    application = create_app(config)
    application.test_client_class = FreshClient
    application.jinja_env.bytecode_cache = _compiled
    database.obj.connect(reuse_if_open=True)
    opdrachten = jobs.at_once(propose_for, propose_again)
    with application.app_context(), opdrachten, mark_floats(application):
        yield application
    changes.clear_followers()
    if not database.obj.is_closed():
        database.obj.close()


@pytest.fixture
def run_queue(app: Flask) -> Iterator[Callable[[], None]]:
    """Let all background work wait, as in production, until this is called."""
    queue = app.extensions["huey"]

    def run() -> None:
        while (task := queue.dequeue()) is not None:
            queue.execute(task)

    with jobs.queued():
        yield run


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Give a browser without JavaScript."""
    return app.test_client()


@pytest.fixture
def browse(app: Flask) -> Callable[..., Page]:
    """GET a page as a persona and check what must hold for every page.

    `browse("/loket", as_=gebruiker, rol=Rol.BEGELEIDER, status=200)`; gives the parsed Page.
    """

    def fetch(path: str, *, as_: Any = None, rol: Any = None, status: int = 200) -> Page:
        browser_ = app.test_client()
        if as_ is not None:
            log_in(browser_, as_, rol)
        response = browser_.get(path)
        assert response.status_code == status, (path, response.status_code)
        return check_page(path, response.get_data(as_text=True))

    return fetch
