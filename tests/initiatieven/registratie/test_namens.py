"""Staff write an idea down for somebody, by telephone or at the desk."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.registratie.keuzes import Kanaal
from initiatieven.registratie.models import Initiatief
from tests.browse import check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.initiatieven.registratie.wizard import Browser
from tests.personas import csrf_of, log_in

NAMENS = {
    "kanaal": "telefoon",
    "naam": "Fatima el Idrissi",
    "telefoon": "06 12 34 56 78",
    "titel": "Dinsdagsoep voor iedereen",
    "omschrijving": "Elke dinsdag een tafel met soep.",
    "gebied": "kersentuin",
    "soorten": ["ruimte", "mensen"],
    "indiener_soort": "bewoner",
    "jonger_dan_16": "nee",
    "publiceren": "nee",
    "eerste_contact": "Belt liefst na vieren.",
}


@pytest.fixture
def loket(nieuwe_browser: Callable[[], Browser]) -> Browser:
    browser = nieuwe_browser()
    log_in(browser.client, make_medewerker().gebruiker)
    return browser


def test_staff_write_it_down_with_only_a_telephone(loket: Browser) -> None:
    html = loket.get("/loket/nieuw")
    sleutel = re.search(r'name="sleutel"[^>]*value="([^"]+)"', html)[1]
    data = {**NAMENS, "sleutel": sleutel, "csrf_token": csrf_of(html)}
    eerste = loket.client.post("/loket/nieuw", data=data).headers["Location"]
    tweede = loket.client.post("/loket/nieuw", data=data).headers["Location"]
    assert eerste == tweede
    initiatief = Initiatief.get()
    assert initiatief.kanaal is Kanaal.TELEFOON
    klaar = loket.get(eerste)
    assert initiatief.identificatie in klaar
    assert f"/loket/{initiatief.identificatie}" in klaar
    assert "brief klaar" in klaar


@pytest.mark.parametrize("naam", [*NAMENS, "email", "postadres", "plek", "organisatie", "themas"])
@pytest.mark.parametrize("waarde", ["", "lang" * 2_000, "<script>alert(1)</script>", "\x00\u202e"])
def test_staff_form_takes_anything(loket: Browser, naam: str, waarde: str) -> None:
    token = csrf_of(loket.get("/loket/nieuw"))
    data = {"csrf_token": token, **NAMENS, naam: waarde}
    response = loket.client.post("/loket/nieuw", data=data)
    assert response.status_code in (302, 422)
    assert "<script>alert" not in response.text
    if response.status_code == 422:
        check_page("namens", response.text)
        assert "Nog niet alles is goed ingevuld" in response.text


def test_only_staff_write_on_behalf(nieuwe_browser: Callable[[], Browser], stad: Flask) -> None:
    bezoeker = nieuwe_browser()
    assert "/inloggen" in bezoeker.client.get("/loket/nieuw").headers["Location"]
    lid = nieuwe_browser()
    log_in(lid.client, make_gebruiker())
    assert lid.client.get("/loket/nieuw").status_code == 404
    assert lid.client.get("/loket/nieuw/xyz").status_code == 404
