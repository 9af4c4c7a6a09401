"""The way between two, what stands in the middle, and what is said when either is not there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.verkenner.wegen import load_weg
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_partner, make_relatie
from tests.netwerk.verkenner.test_uitsnede import graph, part
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.reference import Reference

Browse = Callable[..., Page]
_ONBEKEND = "Een van deze twee staat niet in het netwerk"


@pytest.fixture
def stad(app: Flask) -> dict[str, str]:
    """Two organisations that work together, one that knows nobody, and a hidden plan."""
    wijk = make_wijk("kersentuin")
    groen, kern, kring = (make_partner(naam, wijk=wijk) for naam in ("Groen", "Kern", "Kring"))
    make_relatie(groen.reference, RelatieSoort.WERKT_SAMEN_MET, kern.reference)
    geheim = make_initiatief("Nog geheim plan", gebied=wijk)
    changes.catch_up()
    alle = {"groen": groen, "kern": kern, "kring": kring, "geheim": geheim}
    return {naam: str(ding.reference) for naam, ding in alle.items()}


def test_a_tie_nobody_confirmed_is_no_solid_step(app: Flask, stad: dict[str, str]) -> None:
    Relatie.update(zekerheid=0.5).where(Relatie.soort == RelatieSoort.WERKT_SAMEN_MET).execute()
    weergave = app.extensions["graaf"].openbaar
    weg = load_weg(weergave, Reference.parse(stad["groen"]), Reference.parse(stad["kern"]))
    assert [stap.zeker for stap in weg.stappen] == [False, True]
    assert weg.in_woorden == "Groen werkt samen met Kern (nog niet bevestigd)."


@pytest.mark.parametrize(
    ("van", "naar", "zin"),
    [
        ("groen", "kring", "Wij kennen geen weg tussen deze twee"),
        ("groen", "groen", "Dit is twee keer dezelfde"),
        ("groen", "geheim", _ONBEKEND),
        ("groen", "partner:bestaatniet", _ONBEKEND),
    ],
)
def test_why_there_is_no_way(
    browse: Browse, stad: dict[str, str], van: str, naar: str, zin: str
) -> None:
    page = browse(f"/netwerk?van={stad[van]}&naar={stad.get(naar, naar)}")
    assert zin in page
    assert "geheim" not in page.tekst


def test_what_is_hidden_is_answered_as_what_is_not_there(
    browse: Browse, client: FlaskClient, stad: dict[str, str]
) -> None:
    for om in (stad["geheim"], "initiatief:bestaatniet"):
        assert "Dit staat niet in het netwerk" in browse(f"/netwerk?om={om}")
        assert client.get(f"/netwerk/tekening.svg?om={om}").status_code == 404
    medewerker = make_gebruiker(Rol.COORDINATOR)
    assert "Nog geheim plan" in browse(f"/netwerk?om={stad['geheim']}", as_=medewerker)


def test_a_visitor_cannot_choose_what_is_never_public(browse: Browse, stad: dict[str, str]) -> None:
    keuze = '<option value="medewerker"'
    assert keuze not in browse("/netwerk").html
    assert keuze in browse("/netwerk", as_=make_gebruiker(Rol.COORDINATOR)).html


def test_the_first_of_many_neighbours_are_links_and_the_rest_a_count(
    app: Flask, browse: Browse, stad: dict[str, str]
) -> None:
    for nummer in range(8):
        club = make_partner(f"Club {nummer}")
        make_relatie(Reference.parse(stad["kring"]), RelatieSoort.WERKT_SAMEN_MET, club.reference)
    changes.catch_up()
    page = browse(f"/netwerk?om={stad['kring']}")
    zij = page.html.split("<aside")[1].split("</aside>")[0]
    assert ">Club 5</a>" in zij
    assert ">Club 6</a>" not in zij
    assert "nog 2<" in zij


def test_a_long_way_is_told_whole(app: Flask) -> None:
    weergave = graph(
        *(part(f"partner:p{n}", f"lid_van>partner:p{n + 1}") for n in range(6)),
        part("partner:p6"),
    ).openbaar
    weg = load_weg(weergave, Reference("partner", "p0"), Reference("partner", "p6"))
    assert len(weg.stappen) == 7
    assert weg.in_woorden.count(".") == 6
