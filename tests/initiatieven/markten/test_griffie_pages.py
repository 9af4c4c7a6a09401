"""The griffie walks through the pages of a market."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_thema
from tests.factories.netwerk import make_plek
from tests.factories.raad import (
    griffie_actor,
    make_kraam,
    make_markt,
)
from tests.initiatieven.markten.avond import (
    KANARIE,
    as_client,
    griffie,
    private_plan,
)
from tests.personas import submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]


def test_the_griffie_sees_names_and_logistics_only(app: Flask, browse: Browse) -> None:
    markt = make_markt(MarktToestand.SCREENING)
    hidden = private_plan(markt)
    gebruiker = make_gebruiker(Rol.GRIFFIE)
    for path in (
        f"/griffie/markten/{markt.slug}",
        f"/markten/{markt.slug}/screening/{hidden.sleutel}",
    ):
        page = browse(path, as_=gebruiker, rol=Rol.GRIFFIE)
        assert KANARIE[3] in page
        assert not any(word in page.html for word in KANARIE[:3])
        assert hidden.initiatief.omschrijving not in page.html


def test_the_walk_of_the_griffie_through_the_pages(app: Flask) -> None:
    client = griffie(app)
    make_thema("groen")
    velden = {
        "titel": "Initiatievenmarkt najaar 2026",
        "editie": "2026-2",
        "themas": ["groen", "onzin"],
        "ontmoetingspunt": make_plek("Buurthuis De Kern").slug,
        "plek": "",
        "begin": "2026-12-20T19:00",
        "eind": "2026-12-20T22:00",
        "oproep_van": "2026-11-01T09:00",
        "oproep_tot": "2026-12-10T23:59",
        "capaciteit": "2",
        "criteria": "Concreet\nHaalbaar",
        "verwachting": "Geen belofte van geld.",
        "programma": "19.00 Inloop | Koffie\nZomaar",
        "pitch_van": "2026-12-20T19:30",
        "pitch_minuten": "5",
        "pauze_minuten": "5",
    }
    assert submit(client, "/griffie/markten/nieuw", velden).status_code == 302
    markt = Markt.get()
    assert (markt.plek, markt.themas) == ("Buurthuis De Kern", ["groen"])
    assert markt.programma[0] == {"tijd": "19.00", "naam": "Inloop", "zin": "Koffie"}
    page = f"/griffie/markten/{markt.slug}"
    goed = submit(client, f"{page}/toestand", {"naar": "oproep_open"}, page=page)
    assert goed.status_code == 302
    openbaar = client.get(f"/markten/{markt.slug}").get_data(as_text=True)
    assert "Thema’s: Groen" in openbaar
    assert "Zo komt u bij Buurthuis De Kern" in openbaar
    zonder_plek = {**velden, "plek": " ", "ontmoetingspunt": ""}
    assert submit(client, "/griffie/markten/nieuw", zonder_plek).status_code == 422
    vroeg = submit(client, f"{page}/toestand", {"naar": "screening"}, page=page)
    assert vroeg.status_code == 409
    vast = {**velden, "versie": str(Markt.get().versie), "criteria": "Iets anders"}
    blijft = submit(client, f"{page}/wijzigen", vast)
    assert blijft.status_code == 422
    assert "kan niet meer veranderen" in blijft.get_data(as_text=True)
    zonder = submit(client, f"{page}/toestand", {"naar": "afgelast", "reden": ""}, page=page)
    assert zonder.status_code == 422
    assert submit(client, f"{page}/toestand", {"naar": "onzin"}, page=page).status_code == 404


def test_the_griffie_walks_the_other_pages(app: Flask, browse: Browse) -> None:
    gebruiker = Gebruiker.get_by_id(griffie_actor().gebruiker_id)
    markt = make_markt(MarktToestand.OPVOLGING)
    kraam = make_kraam(markt)
    for pad in ("", "/wijzigen", "/uitslag", "/afsluiting", "/kramen"):
        browse(f"/griffie/markten/{markt.slug}{pad}", as_=gebruiker, rol=Rol.GRIFFIE)
    stand = f"/griffie/markten/{markt.slug}/kramen/{kraam.inzending.sleutel}"
    browse(stand, as_=gebruiker, rol=Rol.GRIFFIE)
    client = as_client(app, gebruiker, Rol.GRIFFIE)
    for nummer in ("", "abc", "999", "1"):
        assert submit(client, stand, {"nummer": nummer}).status_code in (409, 422)
    uitslag = f"/griffie/markten/{markt.slug}/uitslag"
    prijs = {"tekst": "De tuin won.", f"prijs-{kraam.inzending.sleutel}": "Publieksprijs"}
    assert submit(client, uitslag, prijs).status_code == 302
    einde = f"/griffie/markten/{markt.slug}/afsluiting"
    assert submit(client, einde, {"tekst": "Dank u wel."}).status_code == 302
    assert "Publieksprijs" in browse(f"/markten/{markt.slug}")
