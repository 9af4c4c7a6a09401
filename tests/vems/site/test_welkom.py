"""A welcome in the languages neighbours speak at home, from the foot of every page."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.personas import submit
from vems.accounts.keuzes import Rol
from vems.site.welkom import WELKOM


@pytest.mark.parametrize("code", WELKOM)
def test_each_says_whom_to_call(browse: Callable[..., Page], code: str) -> None:
    pagina = browse(f"/welkom/{code}")
    richting = "rtl" if code == "ar" else "ltr"
    assert re.search(rf'<div[^>]*lang="{code}" dir="{richting}"', pagina.html)
    assert '<html lang="nl"' in pagina.html
    assert WELKOM[code].titel in pagina
    assert '<bdi dir="ltr">14 0</bdi>' in pagina.html
    assert "uw gemeente" in pagina
    assert "%(" not in pagina.html


@pytest.mark.parametrize("rol", [None, Rol.LID, Rol.BEGELEIDER])
def test_every_foot_leads_there(browse: Callable[..., Page], rol: Rol | None) -> None:
    wie = make_gebruiker(rol, "Anke Visser", "anke@test.example.org") if rol else None
    pagina = browse("/contact", as_=wie)
    for code, taal in WELKOM.items():
        assert f'<a href="/welkom/{code}" lang="{code}"' in pagina.html
        assert taal.naam in pagina


def test_another_language_is_not_there(browse: Callable[..., Page]) -> None:
    browse("/welkom/xx", status=404)


def test_from_there_to_the_form_in_english(client: FlaskClient) -> None:
    keus = {"taal": "en", "terug": "/initiatieven/nieuw"}
    antwoord = submit(client, "/taal", keus, page="/welkom/tr")
    assert antwoord.location == "/initiatieven/nieuw"
    assert '<html lang="en"' in client.get(antwoord.location).text
