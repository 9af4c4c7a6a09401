"""The themes of a case, corrected by the desk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.koppelingen.models import Koppelronde
from initiatieven.registratie.inhoud import list_themas
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_medewerker, make_thema
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.history import Gebeurtenis

Browse = Callable[..., Page]


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider and the themes."""
    for code in ("groen", "ontmoeten", "zorg", "sport"):
        make_thema(code)
    return make_medewerker()


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case that was taken for green."""
    return make_initiatief("Soep op dinsdag", begeleider=ruben, fase=Fase.INTAKE)


def codes_of(zaak: Initiatief) -> list[str]:
    """Give the themes, the main one first."""
    return [thema.code for thema in list_themas(zaak)]


def test_a_guide_corrects_the_themes_and_matches_are_searched_anew(
    zaak: Initiatief, ruben: Medewerker, app: Flask, browse: Browse
) -> None:
    pad = f"/loket/{zaak.identificatie}/onderwerpen"
    assert pad in browse(f"/loket/{zaak.identificatie}", as_=ruben.gebruiker).links
    browse(pad, as_=ruben.gebruiker)
    client = log_in(app.test_client(), ruben.gebruiker)
    goed = {"themas": ["ontmoeten", "zorg"], "hoofd": "zorg", "versie": "1"}
    assert submit(client, pad, goed).status_code == 302
    assert codes_of(zaak) == ["zorg", "ontmoeten"]
    assert Koppelronde.select().count() == 1
    event = Gebeurtenis.get(Gebeurtenis.soort == "initiatief_gewijzigd")
    assert event.gegevens["velden"] == ["themas"]


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        ({}, "Kies waar het over gaat."),
        ({"themas": ["bestaat-niet"]}, "Kies waar het over gaat."),
        ({"themas": ["groen", "ontmoeten", "zorg", "sport"]}, "Kies hooguit drie onderwerpen."),
        ({"themas": ["groen"], "hoofd": "zorg"}, "Kies dit onderwerp dan ook hierboven."),
    ],
)
def test_a_wrong_choice_is_explained(
    zaak: Initiatief, ruben: Medewerker, app: Flask, data: dict[str, object], zin: str
) -> None:
    pad = f"/loket/{zaak.identificatie}/onderwerpen"
    fout = submit(log_in(app.test_client(), ruben.gebruiker), pad, {"versie": "1", **data})
    assert fout.status_code == 422
    html = fout.get_data(as_text=True)
    check_page(pad, html)
    assert zin in html
    assert codes_of(zaak) == ["groen"]


def test_the_second_of_two_sees_both_choices(
    zaak: Initiatief, ruben: Medewerker, app: Flask
) -> None:
    client = log_in(app.test_client(), ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}/onderwerpen"
    assert submit(client, pad, {"themas": ["zorg"], "versie": "1"}).status_code == 302
    laat = submit(client, pad, {"themas": ["sport"], "versie": "1"})
    assert laat.status_code == 409
    html = laat.get_data(as_text=True)
    assert "Zorg" in html
    assert "Sport" in html
    assert "Soep op dinsdag in" not in html
    assert codes_of(zaak) == ["zorg"]


def test_who_may_change_the_themes(zaak: Initiatief, browse: Browse) -> None:
    pad = f"/loket/{zaak.identificatie}/onderwerpen"
    browse(pad, as_=make_medewerker("Carla Koster", Rol.COORDINATOR).gebruiker)
    browse(pad, as_=make_medewerker("Ann Vos").gebruiker, status=404)
    browse(pad, as_=make_medewerker("Gijs Rood", Rol.GRIFFIE).gebruiker, status=404)
