"""Westerkade, loaded once for all tests here; each test reads it from a copy of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import NU
from tests.servers import fresh_database
from vems.app import create_app
from vems.core import changes, clock
from vems.core.config import Config
from vems.core.database import close_idle, connect, database
from vems.core.search.lexicon import load_lexicon
from vems.demo.laden import load_demo
from vems.demo.westerkade.bron import Rij, read_initiatieven
from vems.migrations import runner

Stappen = list[tuple[int, int]]


def make_app(folder: Path, url: str = "") -> Flask:
    """Make the application of a folder, with an open database."""
    app = create_app(
        Config(
            omgeving="demo",
            instance=folder,
            database_url=url or f"sqlite:///{folder / 'vems.db'}",
            secret_key="geheim-voor-tests-" + "x" * 30,
        )
    )
    database.obj.connect(reuse_if_open=True)
    return app


def load(folder: Path, nu: datetime, url: str = "") -> Stappen:
    """Load Westerkade in a folder at a moment; gives what the progress bar was told."""
    stappen: Stappen = []
    with make_app(folder, url).app_context(), clock.freeze(nu):
        try:
            load_demo(voortgang=lambda gedaan, totaal: stappen.append((gedaan, totaal)))
            changes.catch_up()
        finally:
            changes.clear_followers()
            database.obj.close()
            close_idle()
    return stappen


@pytest.fixture(scope="session")
def make_westerkade(
    tmp_path_factory: pytest.TempPathFactory, _sqlite_template: Path
) -> Callable[[datetime], tuple[Path, Stappen]]:
    """Load Westerkade at a moment in a new folder."""

    def make(nu: datetime) -> tuple[Path, Stappen]:
        folder = tmp_path_factory.mktemp("westerkade")
        shutil.copy(_sqlite_template, folder / "vems.db")
        return folder, load(folder, nu)

    return make


@pytest.fixture(scope="session")
def geladen(
    make_westerkade: Callable[[datetime], tuple[Path, Stappen]],
) -> tuple[Path, Stappen]:
    """Load Westerkade once, on Tuesday 24 November 2026 at 10.30."""
    return make_westerkade(NU)


@pytest.fixture(scope="session")
def _postgres_geladen(
    postgres_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, str]]:
    with fresh_database(postgres_url) as url:
        db = connect(url)
        runner.upgrade(db)
        db.close()
        folder = tmp_path_factory.mktemp("westerkade")
        load(folder, NU, url)
        yield folder, url


@pytest.fixture
def postgres_stad(
    postgres_url: str, _postgres_geladen: tuple[Path, str], tmp_path: Path
) -> Iterator[tuple[Path, str]]:
    """Give folder and address of a copy of Westerkade in PostgreSQL, as it was loaded at NU."""
    folder = Path(shutil.copytree(_postgres_geladen[0], tmp_path / "postgres"))
    with fresh_database(postgres_url, like=_postgres_geladen[1]) as url:
        yield folder, url


@pytest.fixture
def stad(geladen: tuple[Path, Stappen], tmp_path: Path, nu: datetime) -> Iterator[Flask]:
    """Give the application on a copy of Westerkade, at the moment it was loaded."""
    shutil.copytree(geladen[0], tmp_path, dirs_exist_ok=True)
    app = make_app(tmp_path)
    with app.app_context():
        yield app
    changes.clear_followers()
    database.obj.close()


@pytest.fixture(scope="session")
def rijen() -> dict[str, Rij]:
    """Give the written initiatives by title."""
    return {rij["titel"]: rij for rij in read_initiatieven()}


@pytest.fixture
def needs_lexicon() -> None:
    """Skip on a machine without the word list."""
    if load_lexicon().is_missing:
        pytest.skip("no word list here")
