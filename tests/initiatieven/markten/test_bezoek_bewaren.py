"""What a telephone sends by itself: each visit once, at its own moment, refused in words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from initiatieven.markten.keuzes import Interesse, MarktToestand
from initiatieven.markten.models import Markt, Marktbezoek
from initiatieven.markten.views.bezoek import read_moment
from tests.factories.basis import make_gebruiker
from tests.factories.raad import make_kraam, make_markt, make_raadslid
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import now

pytestmark = pytest.mark.usefixtures("nu")
VAK = {"bezoek_sleutel": "bcdfghjkmn", "kraam": "1", "interesse": "ja", "notitie": "Grond"}


def market_day() -> Markt:
    begin = now() - timedelta(hours=1)
    markt = make_markt(MarktToestand.MARKTDAG, begin=begin, eind=begin + timedelta(hours=3))
    make_kraam(markt, 1)
    return markt


def send(client: FlaskClient, markt: Markt, **anders: str) -> TestResponse:
    dag = f"/markten/{markt.slug}/dag"
    return submit(client, f"{dag}/bezoeken", {**VAK, **anders}, page="/")


def test_a_visit_arrives_once_with_the_moment_it_was_noted(app: Flask) -> None:
    markt = market_day()
    client = log_in(app.test_client(), make_raadslid().gebruiker, Rol.RAADSLID)
    op = now() - timedelta(minutes=20)
    for _ in range(2):
        assert send(client, markt, op=op.isoformat()).get_json() == {"bewaard": True}
    bezoek = Marktbezoek.get()
    assert (bezoek.op, bezoek.interesse, bezoek.notitie) == (op, Interesse.JA, "Grond")


def test_what_cannot_be_kept_is_said_in_words(app: Flask) -> None:
    markt = market_day()
    client = log_in(app.test_client(), make_raadslid().gebruiker, Rol.RAADSLID)
    for anders, status in (
        ({"notitie": "x" * 2001}, 422),
        ({"interesse": "onzin"}, 422),
        ({"bezoek_sleutel": "kort"}, 422),
        ({"kraam": "2"}, 409),
        ({"kraam": "99"}, 409),
        ({"kraam": "x" * 5000}, 409),
    ):
        answer = send(client, markt, **anders)
        assert answer.status_code == status, anders
        assert answer.get_json()["zin"]
    Markt.update(toestand=MarktToestand.OPVOLGING).execute()
    assert send(client, markt).status_code == 409
    assert not Marktbezoek.select().exists()


def test_who_is_no_council_member_sends_nothing(app: Flask) -> None:
    markt = market_day()
    for rol in (Rol.LID, Rol.GRIFFIE):
        client = log_in(app.test_client(), make_gebruiker(rol), rol)
        assert send(client, markt).status_code == 404
    assert send(app.test_client(), markt).status_code in (302, 401)
    assert not Marktbezoek.select().exists()


def test_a_moment_that_cannot_be_is_not_believed(app: Flask) -> None:
    markt = market_day()
    assert read_moment(now().isoformat(), markt) == now()
    for tekst in (
        "",
        "x" * 5000,
        now().replace(tzinfo=None).isoformat(),
        (now() + timedelta(minutes=6)).isoformat(),
        (markt.begin - timedelta(hours=13)).isoformat(),
    ):
        assert read_moment(tekst, markt) is None


def test_the_worker_comes_from_the_folder_it_serves(app: Flask) -> None:
    with app.test_client().get("/markten/dienst.js") as answer:
        assert answer.status_code == 200
        assert "javascript" in answer.headers["Content-Type"]
