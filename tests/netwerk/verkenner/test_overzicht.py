"""Everything at once: an island for each wijk, the same facts in pages, and where one begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations
from math import hypot
from xml.etree.ElementTree import fromstring as parse

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.relaties.keuzes import RelatieSoort
from netwerk.verkenner.eilanden import Blad, Groep, lay_out_all
from netwerk.verkenner.keuzes import MEESTE_ALLES
from netwerk.verkenner.uitsnede import Keuze, cut, find_begin
from tests.browse import Page
from tests.factories.basis import make_wijk
from tests.factories.netwerk import make_partner, make_relatie
from tests.netwerk.verkenner.test_uitsnede import STAD, graph, part, ref
from tests.queries import Queries
from vems.core import changes
from vems.core.reference import Reference

Browse = Callable[..., Page]
_STIP = re.compile(r'class="stip" href="([^"]+)"[^>]*aria-label="([^"]+)"')
_GEDEELD = 60


@pytest.fixture
def stad(app: Flask) -> list[Reference]:
    """Sixty organisations of two wijken, each tied to the first; one that lies in no wijk."""
    wijken = [make_wijk("kersentuin"), make_wijk("hoornseweg")]
    partners = [make_partner(f"Club {n:02}", wijk=wijken[n % 2]) for n in range(_GEDEELD)]
    for partner in partners[1:]:
        make_relatie(partners[0].reference, RelatieSoort.WERKT_SAMEN_MET, partner.reference)
    changes.catch_up()
    return [partner.reference for partner in partners]


def test_everything_is_drawn_by_wijk_and_told_in_pages(
    browse: Browse, client: FlaskClient, stad: list[Reference], queries: Queries
) -> None:
    page = browse("/netwerk?alles=ja")
    assert page.html.count('class="stip"') == _GEDEELD
    assert all(f">{wijk}</text>" in page.html for wijk in ("Kersentuin", "Hoornseweg"))
    assert page.html.count("<tr role") == 1 + 50
    assert "Bladzijden van de tabel" in page.html
    lijst = browse("/netwerk?alles=ja&weergave=lijst&pagina=2")
    assert len(set(re.findall(r">(Club \d\d)<", lijst.html))) == _GEDEELD - 50
    assert "Bladzijden van de lijst" in lijst.html
    queries.statements.clear()
    client.get("/netwerk?alles=ja")
    assert len(queries) <= 9, queries.statements


def test_a_dot_leads_to_the_same_drawing_with_that_one_in_the_middle(
    browse: Browse, stad: list[Reference]
) -> None:
    page = browse("/netwerk?alles=ja&soort=partner")
    naar = {naam: href.replace("&amp;", "&") for href, naam in _STIP.findall(page.html)}
    midden = browse(naar["Club 07"])
    assert midden.html.count('aria-current="true"') == 1
    assert "Bekijk het van dichtbij" in midden
    lijnen = re.search(r'banden--gekozen" d="([^"]*)"', midden.html)
    assert lijnen is not None
    assert lijnen[1].count("M") == 1
    kader, heel = (
        [int(getal) for getal in vak.split()]
        for vak in re.findall(r'(?:viewBox|data-heel)="(-?\d+ -?\d+ \d+ \d+)"', midden.html)[:2]
    )
    assert kader[2] == heel[2] // 2


def test_the_drawing_of_everything_is_a_file_too(
    client: FlaskClient, stad: list[Reference]
) -> None:
    blad = parse(client.get("/netwerk/tekening.svg?alles=ja").data)
    namen = [titel.text for titel in blad.iter("{http://www.w3.org/2000/svg}title")]
    assert "Club 07" in namen
    assert not list(blad.iter("{http://www.w3.org/2000/svg}a"))


def test_looking_begins_around_the_best_connected(browse: Browse, stad: list[Reference]) -> None:
    page = browse("/netwerk")
    assert len(re.findall(r'class="knoop[ "]', page.html)) == _GEDEELD
    assert re.search(r'aria-label="Club 00" aria-current="true"', page.html)
    assert "Toon het hele netwerk" in page
    assert 'name="om"' not in page.html.split("</form>")[0]


def test_looking_begins_around_oneself() -> None:
    graaf = graph(*STAD)
    assert find_begin(graaf.openbaar, ()) == ref("partner:tuin")
    assert find_begin(graaf.openbaar, {ref("partner:kern")}) == ref("partner:kern")
    # alone, unknown or hidden: nobody sees anything around it
    for wie in ("partner:ver", "partner:weg", "partner:geheim", "gebied:kt"):
        assert find_begin(graaf.openbaar, {ref(wie)}) == ref("partner:tuin")
    assert find_begin(graph().openbaar, ()) is None


def test_of_a_larger_network_the_best_connected_and_what_was_chosen() -> None:
    los = [part(f"initiatief:i{n:04}") for n in range(MEESTE_ALLES)]
    graaf = graph(*STAD, *los)
    deel = cut(graaf.openbaar, Keuze(alles=True, midden=ref("initiatief:i1999")))
    getoond = [knoop.reference for knoop in deel.knopen]
    assert len(getoond) == MEESTE_ALLES
    assert getoond[0] == ref("partner:tuin")
    assert getoond[-1] == ref("initiatief:i1999")
    assert sum(deel.aantallen.values()) == MEESTE_ALLES + 4


def test_no_dot_and_no_island_lies_over_another_on_the_full_sheet() -> None:
    groepen = [Groep("Hele stad", [Reference("partner", f"s{n}") for n in range(400)])] + [
        Groep(
            f"Wijk nummer {w}",
            [Reference("initiatief", f"{w}.{n}") for n in range(4 + 5 * w)],
            (w * 37 % 100, w * 61 % 80),
        )
        for w in range(25)
    ]
    blad = lay_out_all(groepen)
    assert blad == lay_out_all(groepen)
    assert len(set(blad.plaatsen.values())) == sum(len(g.knopen) for g in groepen) == 2_000
    for een, ander in combinations(blad.eilanden, 2):
        naast = hypot(een.x - ander.x, een.y - ander.y)
        assert naast >= (een.straal + ander.straal) * 0.97, (een.naam, ander.naam)
    for groep in groepen:
        plekken = [blad.plaatsen[r] for r in groep.knopen]
        assert all(hypot(a - c, b - d) >= 12 for (a, b), (c, d) in combinations(plekken, 2))
    assert all(0 <= x <= blad.breed and 0 <= y <= blad.hoog for x, y in blad.plaatsen.values())
    assert lay_out_all([]) == Blad({}, (), 1, 1)
