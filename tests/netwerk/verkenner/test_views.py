import re
from collections.abc import Callable
from html import unescape
from xml.etree.ElementTree import fromstring as parse

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.relaties.keuzes import RelatieSoort
from netwerk.verkenner.wegen import load_pad
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_partner, make_relatie
from tests.netwerk.verkenner.test_uitsnede import graph, part
from tests.personas import log_in
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.reference import Reference

Browse = Callable[..., Page]


@pytest.fixture
def stad(app: Flask) -> dict[str, str]:
    """Two organisations that work together, one of them with a public and a hidden initiative."""
    wijk = make_wijk("kersentuin")
    groen, kern = (
        make_partner("Stichting Groen Doen", wijk=wijk),
        make_partner("De Kern", wijk=wijk),
    )
    make_relatie(groen.reference, RelatieSoort.WERKT_SAMEN_MET, kern.reference)
    make_initiatief("Soep op dinsdag", gebied=wijk, openbaar=True)
    make_initiatief("Nog geheim plan", gebied=wijk)
    changes.catch_up()
    return {"groen": str(groen.reference), "kern": str(kern.reference)}


@pytest.mark.parametrize("weergave", ["tekening", "lijst", "onzin"])
def test_everybody_sees_the_public_network_each_way(
    browse: Browse, stad: dict[str, str], weergave: str
) -> None:
    page = browse(f"/netwerk?alles=ja&weergave={weergave}")
    assert "2 organisaties, 1 initiatief, nog geen doel en nog geen plek" in page
    assert "werkt samen met" in page
    assert "Soep op dinsdag" in page.html
    assert "geheim" not in page.html


def test_the_desk_sees_the_own_view_and_a_resident_the_public_one(
    browse: Browse, stad: dict[str, str]
) -> None:
    assert (
        "Nog geheim plan" in browse("/netwerk?alles=ja", as_=make_gebruiker(Rol.COORDINATOR)).html
    )
    for rol in (Rol.LID, Rol.RAADSLID, Rol.VAKAMBTENAAR):
        assert "geheim" not in browse("/netwerk?alles=ja", as_=make_gebruiker(rol)).html


def test_by_subject_and_wijk_with_the_zeros_said(browse: Browse, stad: dict[str, str]) -> None:
    page = browse("/netwerk?onderwerp=groen&wijk=kersentuin&soort=initiatief")
    assert "nog geen organisatie, 1 initiatief" in page
    leeg = browse("/netwerk?onderwerp=groen&soort=plek")
    assert "Nog niemand met deze keuze" in leeg


def test_one_in_the_middle_with_what_it_is_tied_to(browse: Browse, stad: dict[str, str]) -> None:
    page = browse(f"/netwerk?om={stad['groen']}")
    assert "Naar de eigen pagina" in page
    assert "Kersentuin" in page
    assert "Werkt samen met" in page
    pad = browse(f"/netwerk?om={stad['groen']}&van={stad['groen']}&naar={stad['kern']}")
    assert "De weg tussen deze twee" in pad
    assert "In woorden: Stichting Groen Doen werkt samen met De Kern." in pad


def test_a_way_is_read_as_one_walks_it(app: Flask) -> None:
    """What is only proposed comes after what is so, and says that it is."""
    weergave = graph(
        part(
            "initiatief:soep", "helpt>partner:kern", "gematcht>partner:kern", "gematcht>plek:zaal"
        ),
        part("partner:kern", "lid_van>partner:kring"),
        part("partner:kring"),
        part("plek:zaal"),
    ).intern
    kring, kern, soep, zaal = map(
        Reference.parse, ("partner:kring", "partner:kern", "initiatief:soep", "plek:zaal")
    )
    heen = [(stap.relatie, stap.zeker) for stap in load_pad(weergave, soep, kring)]
    assert heen == [("krijgt hulp van", True), ("is lid van", True), ("", True)]
    terug = [(stap.relatie, stap.zeker) for stap in load_pad(weergave, kring, soep)]
    assert terug == [("heeft als lid", True), ("helpt", True), ("", True)]
    assert load_pad(weergave, zaal, kern)[0].zeker is False


def test_a_name_is_found(browse: Browse, stad: dict[str, str]) -> None:
    assert "Gevonden op naam" in browse("/netwerk?zoek=groen+doen")
    assert "Niets gevonden met deze naam" in browse("/netwerk?zoek=geheim")


@pytest.mark.parametrize(
    "vraag",
    [
        "om=onzin",
        "om=partner:bestaatniet",
        "om=gebied:kersentuin",
        "van=partner:a&naar=partner:b",
        "soort=partij&onderwerp=x&wijk=y&relatie=z",
        "zoek=" + "x" * 2000,
        "zoek=%00%3Cscript%3E",
    ],
)
def test_nonsense_is_answered_in_words(browse: Browse, stad: dict[str, str], vraag: str) -> None:
    assert "<script>" not in browse(f"/netwerk?{vraag}").html.split("<main")[1]


@pytest.mark.parametrize("formaat", ["csv", "json", "graphml", "gexf"])
def test_the_file_is_public_whoever_asks(
    client: FlaskClient, stad: dict[str, str], formaat: str
) -> None:
    log_in(client, make_gebruiker(Rol.COORDINATOR))
    antwoord = client.get(f"/netwerk/uitvoer.{formaat}")
    assert antwoord.status_code == 200
    assert "attachment" in antwoord.headers["Content-Disposition"]
    assert "Groen Doen" in antwoord.get_data(as_text=True)
    assert "geheim" not in antwoord.get_data(as_text=True)


def test_no_other_files(client: FlaskClient, stad: dict[str, str]) -> None:
    assert client.get("/netwerk/uitvoer.exe").status_code == 404


def test_the_page_has_a_query_budget(
    client: FlaskClient, stad: dict[str, str], queries: Queries
) -> None:
    client.get(f"/netwerk?om={stad['groen']}")
    queries.statements.clear()
    client.get(f"/netwerk?om={stad['groen']}")
    assert len(queries) <= 9, queries.statements


def test_the_choices_stay_when_another_comes_in_the_middle(
    browse: Browse, stad: dict[str, str]
) -> None:
    page = browse("/netwerk?wijk=kersentuin&soort=partner")
    naar = [unescape(link) for link in re.findall(r'class="knoop" href="([^"]+)"', page.html)]
    assert len(naar) == 2
    assert all("wijk=kersentuin" in link and "soort=partner" in link for link in naar)
    midden = browse(f"/netwerk?om={stad['groen']}&soort=partner")
    assert "2 organisaties, nog geen initiatief" in midden


def test_the_drawing_is_a_file_of_its_own(client: FlaskClient, stad: dict[str, str]) -> None:
    antwoord = client.get(f"/netwerk/tekening.svg?om={stad['groen']}")
    assert antwoord.mimetype == "image/svg+xml"
    assert "attachment" in antwoord.headers["Content-Disposition"]
    namen = [tekst.text for tekst in parse(antwoord.data).iter("{http://www.w3.org/2000/svg}text")]
    assert "Stichting Groen Doen" in namen
    assert "De Kern" in namen
    assert "geheim" not in antwoord.text
    assert b"geheim" in _as_desk(client).get("/netwerk/tekening.svg?alles=ja").data


def _as_desk(client: FlaskClient) -> FlaskClient:
    log_in(client, make_gebruiker(Rol.COORDINATOR))
    return client
