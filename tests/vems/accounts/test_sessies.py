"""The life of a session: when it ends, what replaces it, and that nothing outlives it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.basis import make_gebruiker
from tests.personas import csrf_of, log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, Sessie
from vems.accounts.rollen import give_rol
from vems.core import clock
from vems.core.actor import SYSTEEM
from vems.core.outbox import Uitgaand


def test_no_login_outlives_its_session(app: Flask) -> None:
    """Flask-Login's remember cookie lasts a year; we never set it."""
    client = app.test_client()
    submit(client, "/inloggen", {"email": "anke@test.example.org"})
    code = Uitgaand.get().onderwerp
    answer = submit(client, "/inloggen/code", {"code": "".join(filter(str.isdigit, code))[:6]})
    assert answer.status_code == 302
    assert "remember" not in " ".join(answer.headers.getlist("Set-Cookie")).lower()
    assert "Expires" not in answer.headers["Set-Cookie"]


MINUUT, UUR, DAG = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def is_in(client: FlaskClient, moment: datetime) -> bool:
    with clock.freeze(moment):
        return client.get("/account").status_code == 200


@pytest.mark.parametrize(
    ("rol", "stil"),
    [
        (Rol.BEGELEIDER, 30 * MINUUT),
        (Rol.RAADSLID, 30 * MINUUT),
        (Rol.LID, DAG),
        (Rol.PARTNER, DAG),
    ],
)
def test_a_silent_session_ends(app: Flask, nu: datetime, rol: Rol, stil: timedelta) -> None:
    client = log_in(app.test_client(), make_gebruiker(rol))
    assert is_in(client, nu + stil - MINUUT)
    assert is_in(client, nu + 2 * (stil - MINUUT))
    assert not is_in(client, nu + 3 * stil)


@pytest.mark.parametrize(
    ("rol", "stap", "duur"),
    [(Rol.BEGELEIDER, 20 * MINUUT, 12 * UUR), (Rol.LID, 20 * UUR, 30 * DAG)],
)
def test_a_busy_session_ends_too(
    app: Flask, nu: datetime, rol: Rol, stap: timedelta, duur: timedelta
) -> None:
    client = log_in(app.test_client(), make_gebruiker(rol))
    moment = nu
    while moment + stap < nu + duur:
        moment += stap
        assert is_in(client, moment), moment - nu
    assert not is_in(client, nu + duur + MINUUT)


@pytest.fixture
def login_by_mail(app: Flask) -> Callable[[FlaskClient, str], str]:
    """Log a browser in through the pages; gives the token of its session."""

    def login(client: FlaskClient, email: str) -> str:
        submit(client, "/inloggen", {"email": email})
        mail = Uitgaand.select().order_by(Uitgaand.id.desc()).get()
        code = "".join(filter(str.isdigit, mail.onderwerp))[:6]
        assert submit(client, "/inloggen/code", {"code": code}).status_code == 302
        return token_of(client)

    return login


def token_of(client: FlaskClient) -> str:
    with client.session_transaction() as session:
        return str(session["_user_id"])


def test_login_replaces_what_the_browser_had(
    client: FlaskClient, login_by_mail: Callable[[FlaskClient, str], str]
) -> None:
    """No fixation: a cookie planted before the login is worth nothing after it."""
    client.get("/inloggen")
    planted = client.get_cookie("vems")
    with client.session_transaction() as session:
        before = session["csrf_token"]
        session["_user_id"] = "geplant"
        session["gestolen"] = "ja"
    token = login_by_mail(client, "anke@test.example.org")
    assert token != "geplant"
    client.get("/account")
    with client.session_transaction() as session:
        assert session["csrf_token"] != before
        assert "gestolen" not in session
    assert planted is not None
    thief = client.application.test_client()
    thief.set_cookie("vems", planted.value)
    assert thief.get("/account").status_code == 302


def test_who_logs_in_again_leaves_no_session_behind(
    client: FlaskClient, login_by_mail: Callable[[FlaskClient, str], str]
) -> None:
    first = login_by_mail(client, "anke@test.example.org")
    copied = client.get_cookie("vems")
    second = login_by_mail(client, "bert@test.example.org")
    assert first != second
    assert copied is not None
    thief = client.application.test_client()
    thief.set_cookie("vems", copied.value)
    assert thief.get("/account").status_code == 302
    assert Sessie.select().where(Sessie.beeindigd_op.is_null()).count() == 1


def test_another_role_is_another_session(app: Flask) -> None:
    gebruiker: Gebruiker = make_gebruiker(Rol.BEGELEIDER)
    give_rol(gebruiker, Rol.COORDINATOR, door=SYSTEEM)
    client = log_in(app.test_client(), gebruiker, Rol.BEGELEIDER)
    page = client.get("/account").get_data(as_text=True)
    first, csrf = token_of(client), csrf_of(page)
    submit(client, "/account/rol", {"rol": "coordinator"}, page="/account")
    assert token_of(client) != first
    assert client.post("/uitloggen", data={"csrf_token": csrf}).status_code == 400
