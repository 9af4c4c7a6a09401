"""A scratch installation: a folder and a database of its own, migrated, filled and indexed."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from flask import Flask

from tools.bench.servers import as_installed, fresh_database, list_postgres, run_postgres
from tools.bench.stad import Progress, Stad, make_stad
from vems.app import create_app
from vems.core.config import load_config
from vems.core.database import database
from vems.core.search import index as search_index
from vems.migrations import runner

SQLITE, POSTGRESQL = "sqlite", "postgresql"


@dataclass(frozen=True, slots=True)
class Place:
    """Where databases are made: a folder, and for PostgreSQL a server."""

    folder: Path
    server_url: str = ""

    def database_pids(self) -> list[int]:
        """List the processes of the database server; SQLite has none."""
        return list_postgres(self.server_url) if self.server_url else []


@dataclass(frozen=True, slots=True)
class Scratch:
    """A filled installation, and the environment with which a server serves it."""

    stad: Stad
    environ: Mapping[str, str]
    seconds: float
    app: Flask = field(repr=False)


@contextmanager
def make_place(kind: str) -> Iterator[Place]:
    """Give a place for databases of a kind; everything is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="vems-bench-") as folder:
        if kind == SQLITE:
            yield Place(Path(folder))
            return
        with run_postgres() as url:
            yield Place(Path(folder), url)


@contextmanager
def make_database(place: Place, name: str) -> Iterator[str]:
    """Give the URL of an empty database."""
    if not place.server_url:
        yield f"sqlite:///{place.folder / name}.db"
        return
    with fresh_database(place.server_url) as url:
        yield url


@contextmanager
def make_scratch(place: Place, size: int, progress: Progress) -> Iterator[Scratch]:
    """Fill an installation with so many cases; the block runs inside its application."""
    instance = place.folder / f"instance-{size}"
    with make_database(place, f"vems-{size}") as url:
        begin = time.perf_counter()
        environ = {"VEMS_INSTANCE": str(instance), "DATABASE_URL": url, "VEMS_OMGEVING": "demo"}
        app = create_app(load_config(environ))
        try:
            with app.app_context():
                database.obj.connect(reuse_if_open=True)
                runner.upgrade(database.obj)
                stad = make_stad(size, progress=progress)
                seconds = time.perf_counter() - begin
                served = {**_outside(), **environ, **as_installed(place.folder)}
                yield Scratch(stad, served, seconds, app)
        finally:
            if not database.obj.is_closed():  # a request in this process closes it
                database.obj.close()
            search_index.unbind()


def _outside() -> dict[str, str]:
    """Say nothing of the installation somebody works with."""
    return {name: "" for name in ("REDIS_URL",) if name in os.environ}
