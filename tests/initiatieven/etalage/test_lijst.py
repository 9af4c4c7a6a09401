"""The list of initiatives: filters, words, pages, the map, and what it costs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.etalage.overzicht import Vraagstelling, find_overzicht, read_vraagstelling
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.lijst import Keus
from netwerk.vraagenaanbod.keuzes import HulpSoort
from tests.browse import Page
from tests.factories.basis import make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_vraag
from tests.queries import Queries
from vems.core import changes


@pytest.fixture
def stad(app: Flask) -> dict[str, Initiatief]:
    """Three public plans in two wijken, and one that is not public."""
    kersentuin, haven = make_wijk("kersentuin"), make_wijk("haven")
    tuin = make_initiatief(
        "Wijktuin De Bloesem",
        gebied=kersentuin,
        openbaar=True,
        lon=5.05,
        lat=52.05,
        is_openbare_plek=True,
    )
    soep = make_initiatief(
        "Soep op dinsdag", gebied=haven, themas=("eten",), openbaar=True, fase=Fase.PLAN
    )
    bakken = make_initiatief(
        "Bakken op de stoep", gebied=kersentuin, openbaar=True, lon=5.02, lat=52.02
    )
    geheim = make_initiatief("Nog geheim", gebied=kersentuin)
    make_vraag(tuin.reference, HulpSoort.KENNIS)
    make_vraag(soep.reference, HulpSoort.RUIMTE)
    changes.catch_up()
    return {"tuin": tuin, "soep": soep, "bakken": bakken, "geheim": geheim}


def titels(**keuzes: object) -> list[str]:
    gevonden = find_overzicht(Vraagstelling(**keuzes), 1)  # type: ignore[arg-type]
    assert gevonden.aantal == len(gevonden.kaarten)
    return [kaart.titel for kaart in gevonden.kaarten]


def test_filters_add_up_and_the_total_follows(stad: dict[str, Initiatief]) -> None:
    assert titels() == ["Bakken op de stoep", "Soep op dinsdag", "Wijktuin De Bloesem"]
    assert titels(keus=Keus(wijk=("haven",))) == ["Soep op dinsdag"]
    assert titels(keus=Keus(wijk=("haven", "kersentuin"), hulp=("kennis",))) == [
        "Wijktuin De Bloesem"
    ]
    assert titels(keus=Keus(fase=("plan",))) == ["Soep op dinsdag"]
    assert titels(keus=Keus(fase=("nazorg",))) == []
    assert titels(keus=Keus(wijk=("bestaat-niet",))) == []


def test_words_find_the_best_first_and_only_public_text(stad: dict[str, Initiatief]) -> None:
    assert titels(q="tuin")[0] == "Wijktuin De Bloesem"
    assert titels(q="geheim") == []
    assert titels(q="soep", keus=Keus(wijk=("kersentuin",))) == []


def test_a_typing_mistake_gets_a_suggestion(
    stad: dict[str, Initiatief], browse: Callable[..., Page]
) -> None:
    pagina = browse("/initiatieven?q=bloesm")
    assert "Bedoelde u" in pagina
    assert "/initiatieven?q=bloesem" in pagina.links


def test_the_page_counts_lists_and_keeps_the_choice(
    stad: dict[str, Initiatief], browse: Callable[..., Page]
) -> None:
    pagina = browse("/initiatieven?wijk=kersentuin&hulp=kennis")
    assert "1 initiatief zoekt hulp die u kunt geven" in pagina
    assert "Haal weg: Kersentuin" in pagina
    assert "/initiatieven?hulp=kennis" in pagina.links
    assert "/initiatieven?wijk=kersentuin&hulp=kennis&weergave=kaart" in pagina.links
    gekozen = {i["value"] for i in pagina.inputs if "checked" in i}
    assert gekozen == {"kersentuin", "kennis"}
    assert "Nog geheim" not in pagina


def test_nothing_found_offers_to_remove_the_last_filter(
    stad: dict[str, Initiatief], browse: Callable[..., Page]
) -> None:
    pagina = browse("/initiatieven?wijk=haven&hulp=kennis")
    assert "Geen initiatieven met deze keuze" in pagina
    assert "Haal weg: Kennis" in pagina
    assert "/initiatieven?wijk=haven" in pagina.links


def test_an_empty_installation_invites(browse: Callable[..., Page]) -> None:
    for pad in ("/initiatieven", "/initiatieven?weergave=kaart"):
        assert "Er staat nog geen initiatief op de site" in browse(pad)


def test_the_map_has_wijken_as_links_and_pins_only_for_public_spots(
    stad: dict[str, Initiatief], browse: Callable[..., Page]
) -> None:
    pagina = browse("/initiatieven?weergave=kaart")
    assert "/initiatieven?wijk=kersentuin&weergave=kaart" in pagina.links
    assert 'aria-label="3. Wijktuin De Bloesem"' in pagina.html
    assert 'aria-label="1. Bakken op de stoep"' not in pagina.html
    assert "1. Bakken op de stoep" in pagina
    assert "2 initiatieven hebben geen punt" in pagina
    gekozen = browse("/initiatieven?weergave=kaart&wijk=kersentuin")
    assert 'aria-current="true"' in gekozen.html
    assert "/initiatieven?weergave=kaart" in gekozen.links


def test_pages_follow_each_other(app: Flask, browse: Callable[..., Page]) -> None:
    wijk = make_wijk()
    for nummer in range(23):
        make_initiatief(f"Plan {nummer:02}", gebied=wijk, openbaar=True)
    eerste, tweede = browse("/initiatieven"), browse("/initiatieven?pagina=2")
    assert "Plan 22" in eerste
    assert "Plan 02" not in eerste
    assert "Plan 02" in tweede
    assert browse("/initiatieven?pagina=99").tekst == tweede.tekst
    assert "21. Plan 02" in browse("/initiatieven?weergave=kaart&pagina=2")


@pytest.mark.parametrize(
    "vraag",
    [
        "q=%00%01",
        "q=" + "a" * 4_000,
        "q=%3Cscript%3Ealert(1)%3C/script%3E",
        "wijk=%27%20OR%201=1--&thema=x&fase=x&hulp=x",
        "pagina=-1",
        "pagina=" + "9" * 30,
        "weergave=tabel",
        "&".join(f"wijk=w{n}" for n in range(200)),
    ],
)
def test_odd_questions_get_a_page(stad: object, browse: Callable[..., Page], vraag: str) -> None:
    pagina = browse(f"/initiatieven?{vraag}")
    assert "<script>alert" not in pagina.html


def test_values_are_bounded() -> None:
    vraag = read_vraagstelling({"wijk": ["w"] * 5 + [f"w{n}" for n in range(50)], "q": ["a" * 999]})
    assert len(vraag.keus.wijk) == 20
    assert len(vraag.q) == 200
    assert read_vraagstelling({"weergave": ["kaart"]}).is_kaart


@pytest.mark.parametrize("vraag", ["", "?q=tuin&wijk=kersentuin", "?weergave=kaart"])
def test_a_list_costs_five_statements_beside_the_shell(
    stad: object, client: FlaskClient, queries: Queries, vraag: str
) -> None:
    client.get("/initiatieven")
    del queries.statements[:]
    client.get(f"/initiatieven{vraag}")
    assert len(queries) <= 5 + 4
