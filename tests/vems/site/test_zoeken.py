"""Searching the site: filters with counts, completing what is typed; of the public index only."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_thema, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.site.zoekpagina import Zoekvraag

AANVULLEN = "/zoeken/aanvullen.json"


@pytest.fixture
def plannen(app: Flask) -> None:
    """Two public garden plans in two wijken, and one that is not public."""
    groen = make_thema("groen")
    oost, west = make_wijk("oost"), make_wijk("west")
    make_initiatief("Buurttuin in Oost", openbaar=True, gebied=oost, thema=groen)
    make_initiatief("Buurttuin in West", openbaar=True, gebied=west, thema=groen)
    make_initiatief("Buurttuin nog geheim", gebied=west, thema=groen)
    changes.catch_up()


@pytest.mark.usefixtures("plannen")
def test_what_is_found_can_be_narrowed_by_wijk(browse: Callable[..., Page]) -> None:
    pagina = browse("/zoeken?q=buurttuin")
    assert '<option value="oost">' in pagina.html
    assert "(1)</option>" in pagina.html
    alleen = browse("/zoeken?q=buurttuin&wijk=oost")
    assert "Buurttuin in Oost" in alleen
    assert "Buurttuin in West" not in alleen
    assert '<option value="oost" selected>' in alleen.html
    assert '<option value="west">' in alleen.html  # the way to the other stays


@pytest.mark.usefixtures("plannen")
def test_filters_stay_in_the_links_and_unknown_ones_are_none(app: Flask) -> None:
    vraag = Zoekvraag.read({"q": "tuin", "wijk": "oost", "thema": "groen", "soort": "raar"})
    assert vraag.url == "/zoeken?q=tuin&wijk=oost&thema=groen"
    assert Zoekvraag.read({"q": "tuin", "wijk": "maan", "thema": "'\x00"}).url == "/zoeken?q=tuin"


@pytest.mark.usefixtures("plannen")
def test_typing_is_completed_with_public_titles_only(app: Flask) -> None:
    client = app.test_client()
    assert client.get(f"{AANVULLEN}?q=buurtt").json == {
        "titels": ["Buurttuin in Oost", "Buurttuin in West"]
    }
    assert client.get(f"{AANVULLEN}?q=geheim").json == {"titels": []}
    for vraag in ("", "%00", "a" * 5_000, "%22((*~%3A"):
        assert client.get(f"{AANVULLEN}?q={vraag}").json == {"titels": []}


@pytest.mark.usefixtures("plannen")
def test_staff_are_completed_from_the_same_index(browse: Callable[..., Page], app: Flask) -> None:
    beheer = make_gebruiker(Rol.BEHEERDER, "Bo")
    assert "geheim" not in browse("/zoeken?q=buurttuin", as_=beheer).html
    assert f'data-aanvullen="{AANVULLEN}"' in browse("/zoeken").html


@pytest.mark.usefixtures("plannen")
def test_searching_asks_little_of_the_database(
    browse: Callable[..., Page], queries: Queries
) -> None:
    browse("/zoeken?q=buurttuin")
    queries.statements.clear()
    browse("/zoeken?q=buurttuin&wijk=oost")
    assert len(queries.statements) <= 9
