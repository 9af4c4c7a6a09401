"""A process that just started has no graph yet: its pages say so, and no file is empty."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.relaties.graaf import Graaf
from tests.browse import Page
from tests.factories.basis import make_medewerker, make_wijk
from tests.factories.netwerk import make_partner
from tests.queries import Queries
from vems.core import changes

Browse = Callable[..., Page]
ZIN = "Wij bouwen het netwerk op…"


@pytest.fixture
def begin(app: Flask) -> Graaf:
    make_partner("Zorgkring Polder", thema="zorg", wijk=make_wijk("kersentuin"))
    make_partner("Bomenwacht", thema="groen", wijk=make_wijk("molenwaard"))
    graaf: Graaf = app.extensions["graaf"]
    graaf.generatie = 0
    return graaf


def test_the_page_says_so_and_lists_who_takes_part(
    browse: Browse, begin: Graaf, queries: Queries
) -> None:
    page = browse("/netwerk?onderwerp=zorg&wijk=kersentuin&weergave=lijst")
    assert ZIN in page
    assert "Zorgkring Polder" in page
    assert "Bomenwacht" not in page
    assert "Nog niemand met deze keuze" not in page
    # the way back keeps what was chosen
    assert "/netwerk?onderwerp=zorg&amp;wijk=kersentuin&amp;weergave=lijst" in page.html
    assert "Bomenwacht" in browse("/netwerk")
    queries.statements.clear()
    browse("/netwerk")
    assert len(queries) <= 6, queries.statements
    changes.catch_up()
    assert begin.is_gebouwd
    assert ZIN not in browse("/netwerk?onderwerp=zorg&wijk=kersentuin")


@pytest.mark.parametrize("pad", ["tekening.svg", "uitvoer.csv", "uitvoer.json", "uitvoer.gexf"])
def test_no_empty_file_is_given(client: FlaskClient, begin: Graaf, pad: str) -> None:
    antwoord = client.get(f"/netwerk/{pad}")
    assert (antwoord.status_code, antwoord.headers["Retry-After"]) == (503, "10")
    assert ZIN in antwoord.text


def test_no_gaps_are_reported_and_a_colleague_is_drawn_later(browse: Browse, begin: Graaf) -> None:
    ruben = make_medewerker("Ruben de Wit")
    begin.generatie = 0
    gaten = browse("/netwerk/gaten", as_=ruben.gebruiker)
    assert ZIN in gaten
    assert "Organisaties die nooit zijn voorgesteld" not in gaten
    assert ZIN in browse(f"/netwerk/collegas/{ruben.sleutel}", as_=ruben.gebruiker)
    changes.catch_up()
    assert ZIN not in browse(f"/netwerk/collegas/{ruben.sleutel}", as_=ruben.gebruiker)
