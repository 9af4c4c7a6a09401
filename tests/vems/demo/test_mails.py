"""Mail that the demo sends is readable in the order in which it was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from vems.app import create_app
from vems.core import changes
from vems.core.config import Config
from vems.core.database import database

MAIL = "Subject: {}\nTo: fenna@example.org\nDate: Mon, 02 Nov 2026 11:00:00 +0000\n\nDag\n"


@pytest.fixture
def demo(config: Config) -> Iterator[FlaskClient]:
    """Give a visitor of the application as it runs in demo mode, on the database of this test."""
    client = create_app(replace(config, omgeving="demo")).test_client()
    yield client
    changes.clear_followers()
    if not database.obj.is_closed():
        database.obj.close()


def test_the_last_mail_is_on_top_whatever_the_clock_said(demo: FlaskClient, config: Config) -> None:
    config.mail_folder.mkdir(parents=True, exist_ok=True)
    for naam, onderwerp in (("20261231T120000-000007", "Eerst"), ("20260101T090000-000012", "Dan")):
        (config.mail_folder / f"{naam}.eml").write_text(MAIL.format(onderwerp))
    with demo.get("/ontwikkel/mail") as antwoord:
        assert antwoord.text.index("Dan") < antwoord.text.index("Eerst")
