"""A code belongs to the browser that asked for it: a stranger can neither end, use nor spend it."""

from __future__ import annotations

import re

from flask import Flask
from flask.testing import FlaskClient

from tests.personas import submit
from vems.accounts.codes import MAX_POGINGEN
from vems.core.outbox import Uitgaand

ANKE = "anke@test.example.org"


def ask(client: FlaskClient) -> str:
    submit(client, "/inloggen", {"email": ANKE})
    mail = Uitgaand.select().order_by(Uitgaand.id.desc()).first()
    return re.search(r"(\d{3} \d{3})", mail.onderwerp)[1]


def enter(client: FlaskClient, code: str) -> int:
    return submit(client, "/inloggen/code", {"code": code}).status_code


def test_a_stranger_who_asks_and_guesses_ends_nobodys_code(app: Flask) -> None:
    owner, stranger = app.test_client(), app.test_client()
    code = ask(owner)
    ask(stranger)
    for _ in range(MAX_POGINGEN + 1):
        assert enter(stranger, "000 000") == 422
    assert enter(owner, code) == 302


def test_a_code_seen_over_a_shoulder_works_in_no_other_browser(app: Flask) -> None:
    owner, stranger = app.test_client(), app.test_client()
    code = ask(owner)
    ask(stranger)
    assert enter(stranger, code) == 422
    assert enter(owner, code) == 302


def test_asking_again_ends_the_own_older_code(app: Flask) -> None:
    owner = app.test_client()
    eerste, tweede = ask(owner), ask(owner)
    if eerste != tweede:
        assert enter(owner, eerste) == 422
    assert enter(owner, tweede) == 302
