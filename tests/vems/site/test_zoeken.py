"""Searching the site: filters with counts, completing what is typed; of the public index only."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from flask import Flask

from netwerk.themas.models import Thema
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_partij, make_thema, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.actor import SYSTEEM
from vems.core.changes import announce
from vems.core.database import write
from vems.participatie.wensen.registration import NieuweWens, register_wens
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


@pytest.mark.usefixtures("plannen")
def test_wishes_of_a_wijk_are_a_kind_of_their_own(browse: Callable[..., Page]) -> None:
    wens = NieuweWens(
        make_wijk("oost"), "Een buurttuin bij de school", "", make_partij(), is_openbaar=True
    )
    register_wens(wens, door=SYSTEEM)
    changes.catch_up()
    alles = browse("/zoeken?q=buurttuin")
    assert "Alles (3)" in alles
    assert "Wensen van de wijk (1)" in alles
    alleen = browse("/zoeken?q=buurttuin&soort=wens")
    assert "Een buurttuin bij de school" in alleen
    assert "Buurttuin in Oost" not in alleen


@pytest.mark.usefixtures("plannen")
@pytest.mark.parametrize("vraag", ["buurttuin " * 21, " ".join(f"woord{n}" for n in range(13))])
def test_a_question_that_is_too_long_is_said_to_be(browse: Callable[..., Page], vraag: str) -> None:
    zin = "Wij zochten alleen met het begin."
    assert zin in browse(f"/zoeken?q={quote(vraag)}")
    assert zin not in browse("/zoeken?q=buurttuin")


@pytest.mark.usefixtures("plannen")
def test_who_finds_nothing_is_shown_where_to_go_on(browse: Callable[..., Page]) -> None:
    with write():
        Thema.update(synoniemen=["plantsoen"]).where(Thema.code == "groen").execute()
        announce(make_thema("groen").reference)
    leeg = browse("/zoeken?q=plantsoen&wijk=oost")
    assert "/initiatieven?thema=groen" in leeg.links
    assert "/zoeken?q=plantsoen" in leeg.links
    assert "Zet er aanhalingstekens om" in leeg
    raak = browse("/zoeken?q=buurttuin&wijk=oost")
    assert "Zoek dit in alles" not in raak
