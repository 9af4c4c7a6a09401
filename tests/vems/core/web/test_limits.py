"""Limits: N are let in, the next is asked to wait, in Dutch and with how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.browse import check_page
from tests.personas import csrf_of
from vems.app import create_app
from vems.core import changes
from vems.core.config import Config
from vems.core.database import database
from vems.core.web.limits import limiter


@pytest.fixture
def limited(config: Config) -> Iterator[Flask]:
    """Give an application that counts."""
    yield from counting(config)


@pytest.fixture
def limited_without_redis(config: Config) -> Iterator[Flask]:
    """Give an application that counts, while its Redis cannot be reached."""
    yield from counting(replace(config, redis_url="redis://127.0.0.1:1/0"))


def counting(config: Config) -> Iterator[Flask]:
    app = create_app(replace(config, omgeving="demo"))
    # The limiter is one for all applications of this process and remembers, over them, that its
    # storage was down; halfway through a later test it would find it healthy and count anew.
    limiter._storage_dead = False
    yield app
    limiter.enabled = False
    changes.clear_followers()
    if not database.obj.is_closed():
        database.obj.close()


def ask_code(client: FlaskClient, email: str, address: str = "192.0.2.1"):  # noqa: ANN201
    token = csrf_of(client.get("/inloggen").get_data(as_text=True))
    return client.post(
        "/inloggen",
        data={"csrf_token": token, "email": email},
        environ_overrides={"REMOTE_ADDR": address},
    )


def test_ten_are_let_in_and_the_next_waits(limited: Flask) -> None:
    client = limited.test_client()
    answers = [ask_code(client, "anke@test.example.org") for _ in range(11)]
    assert [a.status_code for a in answers] == [302] * 10 + [429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 1801
    page = check_page("/inloggen", answers[-1].get_data(as_text=True))
    assert any(f"Wacht {minuten} minuten" in page for minuten in (29, 30, 31))


def test_each_process_counts_for_itself_while_redis_is_down(limited_without_redis: Flask) -> None:
    client = limited_without_redis.test_client()
    codes = [ask_code(client, "anke@test.example.org").status_code for _ in range(11)]
    assert codes == [302] * 10 + [429]


def test_others_are_not_kept_out(limited: Flask) -> None:
    """A town hall shares one address: another account goes on, and so does the same one typed
    otherwise."""
    client = limited.test_client()
    for _ in range(10):
        ask_code(client, "anke@test.example.org")
    assert ask_code(client, "bert@test.example.org").status_code == 302
    assert ask_code(client, " ANKE@test.example.org ").status_code == 429


def test_a_stranger_keeps_nobody_out(limited: Flask) -> None:
    """Who types somebody else's address uses up the own turns; the owner asks from elsewhere."""
    stranger, owner = limited.test_client(), limited.test_client()
    for _ in range(12):
        ask_code(stranger, "anke@test.example.org", "203.0.113.7")
    assert ask_code(owner, "anke@test.example.org", "192.0.2.1").status_code == 302


def test_a_mailbox_is_not_bombed_from_many_places(limited: Flask) -> None:
    client = limited.test_client()
    codes = [
        ask_code(client, "anke@test.example.org", f"203.0.113.{n // 8}").status_code
        for n in range(64)
    ]
    assert codes == [302] * 60 + [429] * 4


def test_who_forwards_another_address_is_still_counted(limited: Flask) -> None:
    """Nobody is behind a proxy here: what the header says is not believed."""
    client = limited.test_client()
    token = csrf_of(client.get("/inloggen/medewerker").get_data(as_text=True))
    codes = [
        client.post(
            "/inloggen/medewerker",
            data={"csrf_token": token, "email": f"x{n}@test.example.org"},
            headers={"X-Forwarded-For": f"198.51.100.{n}"},
        ).status_code
        for n in range(31)
    ]
    assert codes == [422] * 30 + [429]


def test_no_password_is_hashed_past_the_limit(
    limited: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "vems.accounts.wachtwoorden._verify", lambda h, w: (asked.append(w), False)[1]
    )
    client = limited.test_client()
    token = csrf_of(client.get("/inloggen/medewerker").get_data(as_text=True))
    data = {"csrf_token": token, "email": "x@test.example.org", "wachtwoord": "a", "code": "1"}
    codes = [client.post("/inloggen/medewerker", data=data).status_code for _ in range(13)]
    assert codes == [422] * 10 + [429] * 3
    assert len(asked) == 10


def test_an_empty_form_is_answered(limited: Flask) -> None:
    assert ask_code(limited.test_client(), "").status_code == 422
