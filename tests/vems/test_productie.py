"""A safe start in production (trap M6): cookies, hosts, the demo and who may say who calls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from http.cookies import Morsel, SimpleCookie

import pytest
from flask import Flask, request

from tests.factories.basis import make_gebruiker
from vems.accounts.keuzes import Rol
from vems.accounts.sessies import open_sessie
from vems.app import create_app
from vems.core import changes, clock
from vems.core.config import Config
from vems.core.database import database

HOST = "westerkade.example.org"
SITE = f"https://{HOST}"


@pytest.fixture
def production(config: Config) -> Iterator[Flask]:
    """Give the application as it runs for a gemeente, on the database of this test."""
    app = create_app(replace(config, omgeving="productie", hosts=(HOST,), proxies=1))
    database.obj.connect(reuse_if_open=True)
    with app.app_context():
        yield app
    changes.clear_followers()
    if not database.obj.is_closed():
        database.obj.close()


def get_login(app: Flask, **headers: str) -> SimpleCookie:
    answer = app.test_client().get("/inloggen", base_url=SITE, headers=headers)
    assert answer.status_code == 200
    return SimpleCookie(answer.headers["Set-Cookie"])


def test_production_cookies_are_armed(production: Flask) -> None:
    cookies = get_login(production)
    assert list(cookies) == ["__Host-vems"]
    cookie: Morsel[str] = cookies["__Host-vems"]
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert (cookie["path"], cookie["domain"], cookie["expires"]) == ("/", "", "")


def test_production_has_no_default_of_flask(production: Flask) -> None:
    assert production.config["SESSION_COOKIE_SECURE"] is True
    assert production.config["MAX_CONTENT_LENGTH"] == 2 * 1024 * 1024
    assert production.config["TRUSTED_HOSTS"] == ["westerkade.example.org"]
    assert production.config["RATELIMIT_ENABLED"] is True
    assert not production.debug


@pytest.mark.parametrize(("naam", "status"), [("__Host-vems", 200), ("vems", 302)])
def test_production_knows_its_cookie_by_one_name(production: Flask, naam: str, status: int) -> None:
    """A cookie without the prefix can be planted from a neighbouring host or over plain http."""
    token = open_sessie(make_gebruiker(Rol.BEHEERDER), rol=Rol.BEHEERDER)
    signer = production.session_interface.get_signing_serializer(production)  # type: ignore[attr-defined]
    value = signer.dumps({"_user_id": token, "gezien": int(clock.now().timestamp())})
    client = production.test_client()
    client.set_cookie(naam, value, domain=HOST, secure=True)
    assert client.get("/account", base_url=SITE).status_code == status


def test_production_shows_no_demo(production: Flask) -> None:
    client = production.test_client()
    for path in ("/demo", "/ontwikkel/mail", "/ontwikkel/onderdelen"):
        assert client.get(path, base_url=SITE).status_code == 404, path


def test_only_the_named_proxy_tells_who_calls(production: Flask) -> None:
    """One proxy: of what is forwarded only the last hop counts, the rest may be invented."""
    seen: list[str] = []

    @production.before_request
    def note() -> None:
        seen.append(str(request.remote_addr))

    get_login(production, **{"X-Forwarded-For": "1.2.3.4, 192.0.2.7", "X-Forwarded-Proto": "https"})
    assert seen == ["192.0.2.7"]
