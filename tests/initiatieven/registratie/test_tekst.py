"""The initiator changes the text and takes it off the site; nobody else can."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.panelen import load_publicatie
from initiatieven.registratie.publiek.publicatie import find_publicatie, read_stand
from tests.browse import check_page
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.personas import csrf_of, log_in
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor


@pytest.fixture
def anke(app: Flask) -> Gebruiker:
    return make_gebruiker(naam="Anke Visser")


@pytest.fixture
def initiatief(anke: Gebruiker) -> Initiatief:
    return make_initiatief(
        initiatiefnemer=anke.partij, openbaar=True, publiceren=Publiceren.MET_NAAM
    )


@pytest.fixture
def mijn(client: FlaskClient, anke: Gebruiker) -> FlaskClient:
    return log_in(client, anke)


def fields(initiatief: Initiatief, **anders: str) -> dict[str, str]:
    velden = ("titel", "samenvatting", "omschrijving", "meerwaarde", "plek_omschrijving")
    nu = {veld: getattr(initiatief, veld) for veld in velden}
    return {**nu, "versie": "1", "publiceren": "met_naam", **anders}


def post(mijn: FlaskClient, initiatief: Initiatief, data: dict[str, str], status: int) -> str:
    pad = f"/initiatieven/{initiatief.slug}/wijzig"
    pagina = mijn.get(pad).text
    check_page(pad, pagina)
    response = mijn.post(pad, data={"csrf_token": csrf_of(pagina), **data})
    assert response.status_code == status, response.text[:3000]
    return response.text


def test_a_new_text_waits_and_the_page_says_so(mijn: FlaskClient, initiatief: Initiatief) -> None:
    post(mijn, initiatief, fields(initiatief, titel="De Tuin"), 302)
    vers = Initiatief.get_by_id(initiatief.id)
    assert (vers.titel, vers.versie) == ("De Tuin", 2)
    assert read_stand(vers).wacht_op_controle
    with mijn.session_transaction() as session:
        assert "Op de site staat de vorige tekst" in str(session["_flashes"])


@pytest.mark.parametrize(
    "anders",
    [
        {"titel": ""},
        {"titel": "lang" * 30},
        {"omschrijving": " \x00 "},
        {"omschrijving": "lang" * 250_000},
        {"publiceren": "altijd"},
    ],
)
def test_what_cannot_be_used_keeps_the_text(
    mijn: FlaskClient, initiatief: Initiatief, anders: dict[str, str]
) -> None:
    html = post(mijn, initiatief, fields(initiatief, meerwaarde="Mijn nieuwe zin", **anders), 422)
    check_page("wijzig", html)
    assert "Mijn nieuwe zin" in html
    assert Initiatief.get_by_id(initiatief.id).versie == 1


@pytest.mark.parametrize("versie", ["0", "", "x", "99", "²"])
def test_an_old_page_shows_both_texts(
    mijn: FlaskClient, initiatief: Initiatief, versie: str
) -> None:
    html = post(mijn, initiatief, fields(initiatief, titel="Mijn titel", versie=versie), 409)
    assert "Mijn titel" in html
    assert "Wijktuin De Bloesem" in html


def test_taking_it_off_the_site(mijn: FlaskClient, initiatief: Initiatief) -> None:
    token = csrf_of(mijn.get(f"/initiatieven/{initiatief.slug}/wijzig").text)
    pad = f"/initiatieven/{initiatief.slug}/van-de-site"
    for _ in range(2):
        assert mijn.post(pad, data={"csrf_token": token}).status_code == 302
    assert find_publicatie(initiatief) is None


def test_hidden_is_as_unknown(app: Flask, initiatief: Initiatief) -> None:
    ander = log_in(app.test_client(), make_gebruiker())
    paden = [f"/initiatieven/{slug}/wijzig" for slug in (initiatief.slug, "bestaat-niet-bcdfg")]
    antwoorden = [ander.get(pad) for pad in paden]
    assert [a.status_code for a in antwoorden] == [404, 404]
    assert initiatief.titel not in antwoorden[0].text
    bezoeker = app.test_client()
    assert all("/inloggen" in bezoeker.get(pad).headers["Location"] for pad in paden)


def test_the_panel_is_for_those_concerned(initiatief: Initiatief, anke: Gebruiker) -> None:
    eigen = Actor(rol="lid", partij_id=anke.partij_id)
    panelen = load_publicatie([initiatief], eigen)
    assert panelen[initiatief.reference].waarden["mag_wijzigen"]
    assert not load_publicatie([initiatief], Actor(rol="lid"))
