"""The scheduler may run twice, after each other or at the same moment: everybody hears it once."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import NU
from tests.races import race
from tests.vems.demo.conftest import make_app
from vems.core import changes, clock, jobs
from vems.core.database import database
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand

# Long enough for something of every kind to be late, to end or to be asked.
LATER = NU + timedelta(days=12)


def run_schedule() -> None:
    """Run every periodic job of the house."""
    for naam in sorted(jobs._schedule):
        jobs.run_job(naam)


def told() -> Counter[tuple[str, ...]]:
    """Count what left and what stands in history, by who and what, and the rows of each table."""
    mails = Counter(("mail", rij.aan, rij.onderwerp) for rij in Uitgaand.select())
    events = Counter(("event", g.onderwerp_key, g.soort) for g in Gebeurtenis.select())
    rows = {
        ("rows", table): database.execute_sql(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        for table in database.obj.get_tables()
    }
    return mails + events + Counter(rows)


def one_run() -> Counter[tuple[str, ...]]:
    """Run the schedule twelve days later, and once more; give what one run tells."""
    voor = told()
    with clock.freeze(LATER):
        run_schedule()
        een = told()
        run_schedule()
    assert (een - voor).total() > 300
    assert told() == een
    return een


def two_at_once(folder: Path, url: str = "") -> Counter[tuple[str, ...]]:
    """Let two schedulers run at the same moment in another copy, and give what they tell."""
    changes.clear_followers()
    database.obj.close()
    app = make_app(folder, url)
    with app.app_context(), clock.freeze(LATER):
        race(app, run_schedule, run_schedule)
        return told()


def test_two_schedulers_tell_what_one_tells(
    stad: Flask, geladen: tuple[Path, object], tmp_path: Path
) -> None:
    een = one_run()
    assert two_at_once(Path(shutil.copytree(geladen[0], tmp_path / "tweede"))) == een


@pytest.mark.postgres
def test_two_schedulers_on_postgresql_tell_what_one_tells(
    stad: Flask, postgres_stad: tuple[Path, str]
) -> None:
    een = one_run()
    assert two_at_once(*postgres_stad) == een
