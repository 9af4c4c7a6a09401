"""Logging in and out through the pages, for residents, partners and staff."""

from __future__ import annotations

import re
from datetime import timedelta

import pyotp
import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.basis import make_gebruiker, make_partij
from tests.personas import csrf_of, log_in, submit
from vems.accounts import wachtwoorden
from vems.accounts.codes import MAX_POGINGEN
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, Sessie
from vems.accounts.rollen import give_rol
from vems.accounts.uitnodigingen import invite
from vems.core import clock
from vems.core.actor import SYSTEEM
from vems.core.outbox import Uitgaand

WACHTWOORD = "fiets kade zonsopkomst 7"


def mailed_code() -> str:
    mail = Uitgaand.select().order_by(Uitgaand.id.desc()).get()
    return re.search(r"(\d{3} \d{3})", mail.onderwerp)[1]


def make_staff(rol: Rol = Rol.BEGELEIDER) -> tuple[Gebruiker, str]:
    gebruiker = make_gebruiker(rol)
    geheim = pyotp.random_base32()
    Gebruiker.update(
        wachtwoord_hash=wachtwoorden.HASHER.hash(WACHTWOORD), totp_geheim=geheim
    ).where(Gebruiker.id == gebruiker.id).execute()
    return Gebruiker.get_by_id(gebruiker.id), geheim


def test_a_resident_logs_in_with_a_mailed_code(client: FlaskClient) -> None:
    partij = make_partij("Anke Visser", "anke@test.example.org")
    answer = submit(client, "/inloggen", {"email": " Anke@Test.example.org "})
    assert answer.location == "/inloggen/code"
    answer = submit(client, "/inloggen/code", {"code": mailed_code()})
    assert answer.location == "/thuis"
    assert Gebruiker.get().partij == partij
    assert "Anke Visser" in client.get("/account").get_data(as_text=True)


def test_the_answer_is_the_same_for_a_known_and_an_unknown_address(client: FlaskClient) -> None:
    make_gebruiker(Rol.LID, email="bekend@test.example.org")
    answers = [
        submit(client, "/inloggen", {"email": adres})
        for adres in ("bekend@test.example.org", "onbekend@test.example.org")
    ]
    assert answers[0].data == answers[1].data
    assert answers[0].location == answers[1].location


def test_a_code_works_once(app: Flask) -> None:
    first, second = app.test_client(), app.test_client()
    submit(first, "/inloggen", {"email": "anke@test.example.org"})
    code = mailed_code()
    submit(first, "/inloggen/code", {"code": code})
    with second.session_transaction() as session:
        session["inlog_email"] = "anke@test.example.org"
    answer = submit(second, "/inloggen/code", {"code": code})
    assert answer.status_code == 422
    assert "klopt niet of is verlopen" in answer.get_data(as_text=True)


def test_a_code_ends_after_a_quarter_and_after_five_guesses(client: FlaskClient) -> None:
    submit(client, "/inloggen", {"email": "anke@test.example.org"})
    code = mailed_code()
    with clock.freeze(clock.now() + timedelta(minutes=16)):
        assert submit(client, "/inloggen/code", {"code": code}).status_code == 422
    submit(client, "/inloggen", {"email": "anke@test.example.org"})
    code = mailed_code()
    wrong = "000 000" if code != "000 000" else "000 001"
    for _ in range(MAX_POGINGEN):
        assert submit(client, "/inloggen/code", {"code": wrong}).status_code == 422
    assert submit(client, "/inloggen/code", {"code": code}).status_code == 422


def test_staff_logs_in_with_password_and_app(client: FlaskClient) -> None:
    gebruiker, geheim = make_staff()
    data = {"email": gebruiker.email, "wachtwoord": WACHTWOORD, "code": pyotp.TOTP(geheim).now()}
    assert submit(client, "/inloggen/medewerker", data).status_code == 302
    assert client.get("/account").status_code == 200


@pytest.mark.parametrize("fout", ["email", "wachtwoord", "code"])
def test_a_failed_staff_login_does_not_tell_what_was_wrong(client: FlaskClient, fout: str) -> None:
    gebruiker, geheim = make_staff()
    data = {"email": gebruiker.email, "wachtwoord": WACHTWOORD, "code": pyotp.TOTP(geheim).now()}
    data[fout] = {"email": "x@test.example.org", "wachtwoord": "mis", "code": "000000"}[fout]
    answer = submit(client, "/inloggen/medewerker", data)
    assert answer.status_code == 422
    assert "E-mailadres, wachtwoord of code klopt niet" in answer.get_data(as_text=True)
    assert not Sessie.select().exists()


def test_an_unknown_user_costs_a_hash_too(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    verified: list[str] = []
    original = wachtwoorden._verify
    monkeypatch.setattr(
        wachtwoorden, "_verify", lambda h, w: (verified.append(h), original(h, w))[1]
    )
    data = {"email": "niemand@test.example.org", "wachtwoord": "raad eens", "code": "123456"}
    submit(client, "/inloggen/medewerker", data)
    assert len(verified) == 1
    assert verified[0].startswith("$argon2id$")


def test_an_app_code_works_once(app: Flask) -> None:
    gebruiker, geheim = make_staff()
    data = {"email": gebruiker.email, "wachtwoord": WACHTWOORD, "code": pyotp.TOTP(geheim).now()}
    assert submit(app.test_client(), "/inloggen/medewerker", data).status_code == 302
    assert submit(app.test_client(), "/inloggen/medewerker", data).status_code == 422


def test_a_mailed_code_never_gives_a_staff_role(client: FlaskClient) -> None:
    gebruiker = make_gebruiker(Rol.COORDINATOR)
    submit(client, "/inloggen", {"email": gebruiker.email})
    answer = submit(client, "/inloggen/code", {"code": mailed_code()})
    assert answer.location == "/inloggen/medewerker"
    assert not Sessie.select().exists()


def test_a_cookie_copied_before_logout_opens_nothing(app: Flask) -> None:
    """Trap M5."""
    client = log_in(app.test_client(), make_gebruiker(Rol.LID))
    copied = client.get_cookie("vems").value
    page = client.get("/account").get_data(as_text=True)
    client.post("/uitloggen", data={"csrf_token": csrf_of(page)})
    thief = app.test_client()
    thief.set_cookie("vems", copied)
    assert thief.get("/account").status_code == 302


def test_switching_role_starts_a_new_session(app: Flask) -> None:
    gebruiker = make_gebruiker(Rol.BEGELEIDER)
    give_rol(gebruiker, Rol.COORDINATOR, door=SYSTEEM)
    client = log_in(app.test_client(), gebruiker, Rol.BEGELEIDER)
    submit(client, "/account/rol", {"rol": "coordinator"}, page="/account")
    assert [s.rol for s in Sessie.select().where(Sessie.beeindigd_op.is_null())] == [
        Rol.COORDINATOR
    ]


def test_nobody_switches_to_a_role_he_does_not_have(app: Flask) -> None:
    client = log_in(app.test_client(), make_gebruiker(Rol.BEGELEIDER))
    submit(client, "/account/rol", {"rol": "beheerder"}, page="/account")
    assert {s.rol for s in Sessie.select()} == {Rol.BEGELEIDER}


def test_an_invitation_is_accepted_by_post_and_once(app: Flask) -> None:
    invite(
        "nieuw@test.example.org",
        naam="Nieuwe Collega",
        rollen=[Rol.BEGELEIDER],
        link="https://x/uitnodiging/TOKEN",
        door=SYSTEEM,
    )
    tekst = Uitgaand.get().tekst
    token = re.search(r"/uitnodiging/(\S+)", tekst)[1]
    client = app.test_client()
    path = f"/uitnodiging/{token}"
    assert client.get(path).status_code == 200
    assert client.get(path).status_code == 200
    weak = submit(client, path, {"wachtwoord": "kort"})
    assert weak.status_code == 422
    assert submit(client, path, {"wachtwoord": WACHTWOORD}).location == "/uitnodiging-app"
    page = client.get("/uitnodiging-app").get_data(as_text=True)
    geheim = re.search(r'class="cijfers">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
    answer = submit(client, "/uitnodiging-app", {"code": pyotp.TOTP(geheim).now()})
    assert answer.location == "/inloggen/medewerker"
    assert app.test_client().get(path).status_code == 404


@pytest.mark.parametrize(
    "verder", ["//evil.example", "/\\evil.example", "https://evil.example", "/\tx", "evil"]
)
def test_login_never_leads_off_the_site(client: FlaskClient, verder: str) -> None:
    client.get("/inloggen", query_string={"verder": verder})
    submit(client, "/inloggen", {"email": "anke@test.example.org"})
    answer = submit(client, "/inloggen/code", {"code": mailed_code()})
    assert answer.location in ("/", "/thuis")


@pytest.mark.parametrize("waarde", ["", "x", "a" * 300, "a@b", "a@b.nl\r\nBcc: x@y.nl", "\x00"])
def test_a_wrong_address_gets_a_sentence(client: FlaskClient, waarde: str) -> None:
    answer = submit(client, "/inloggen", {"email": waarde})
    assert answer.status_code == 422
    assert "e-mailadres" in answer.get_data(as_text=True)
    assert not Uitgaand.select().exists()


def test_the_pages_are_sound(browse, app: Flask) -> None:  # noqa: ANN001
    browse("/inloggen")
    browse("/inloggen/medewerker")
    browse("/account", as_=make_gebruiker(Rol.LID))
