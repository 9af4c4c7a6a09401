from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.verkenner import overzicht, uitsnede
from netwerk.verkenner.models import Netwerkblik
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_wijk
from tests.factories.netwerk import make_partner
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core import changes

Browse = Callable[..., Page]
PAD, BEWAREN = "/netwerk?wijk=kersentuin&soort=partner", "/netwerk/blikken"
KEUZE = {"wijk": "kersentuin", "soort": "partner"}


@pytest.fixture
def lid(app: Flask) -> Gebruiker:
    make_partner("De Kern", wijk=make_wijk("kersentuin"))
    changes.catch_up()
    return make_gebruiker(Rol.LID)


@pytest.fixture
def sam(client: FlaskClient, lid: Gebruiker) -> FlaskClient:
    return log_in(client, lid)


def test_a_view_is_kept_under_a_name_and_opened_again(
    browse: Browse, sam: FlaskClient, lid: Gebruiker
) -> None:
    antwoord = submit(sam, BEWAREN, {**KEUZE, "naam": "Eenzaamheid hier"}, page=PAD)
    assert antwoord.location == "/netwerk?wijk=kersentuin&soort=partner"
    page = browse("/netwerk", as_=lid)
    assert "Eenzaamheid hier" in page
    assert "/netwerk?wijk=kersentuin&soort=partner" in page.links
    weer = browse("/netwerk?wijk=kersentuin&soort=partner", as_=lid)
    assert "1 organisatie, nog geen initiatief" in weer


def test_the_same_name_holds_the_newer_choice(sam: FlaskClient) -> None:
    for keuze in (KEUZE, {"soort": ["partner", "plek"], "weergave": "lijst"}):
        submit(sam, BEWAREN, {**keuze, "naam": "Mijn wijk"}, page=PAD)
    assert Netwerkblik.get().keuze == "soort=partner&soort=plek&weergave=lijst"


@pytest.mark.parametrize("naam", ["", "   ", "x" * 61])
def test_a_wrong_name_comes_back_with_the_same_view(sam: FlaskClient, naam: str) -> None:
    antwoord = submit(sam, BEWAREN, {**KEUZE, "naam": naam}, page=PAD)
    assert antwoord.status_code == 422
    assert "1 organisatie, nog geen initiatief" in antwoord.text
    assert not Netwerkblik.select().exists()


def test_too_much_is_refused_in_words(sam: FlaskClient, lid: Gebruiker) -> None:
    antwoord = submit(sam, BEWAREN, {"soort": "x" * 700, "naam": "Groot"}, page=PAD)
    assert "te veel keuzes" in antwoord.text
    for nummer in range(20):
        submit(sam, BEWAREN, {**KEUZE, "naam": f"Blik {nummer}"}, page=PAD)
    assert "al twintig blikken" in submit(sam, BEWAREN, {"naam": "Nog een"}, page=PAD).text


def test_it_is_ones_own(browse: Browse, sam: FlaskClient) -> None:
    submit(sam, BEWAREN, {**KEUZE, "naam": "Van mij"}, page=PAD)
    ander = make_gebruiker(Rol.PARTNER)
    assert "Van mij" not in browse("/netwerk", as_=ander)
    weg = f"{BEWAREN}/{Netwerkblik.get().sleutel}/weg"
    log_in(sam, ander)
    assert submit(sam, weg, {}, page="/netwerk").status_code == 404
    assert Netwerkblik.select().count() == 1


def test_it_is_taken_away(sam: FlaskClient) -> None:
    submit(sam, BEWAREN, {**KEUZE, "naam": "Weg ermee"}, page=PAD)
    submit(sam, f"{BEWAREN}/{Netwerkblik.get().sleutel}/weg", {}, page="/netwerk")
    assert not Netwerkblik.select().exists()


def test_a_visitor_keeps_nothing(browse: Browse, client: FlaskClient, lid: Gebruiker) -> None:
    assert "Bewaar deze blik" not in browse("/netwerk")
    assert client.post(BEWAREN, data={"naam": "x"}).status_code in (302, 400)


def test_a_list_goes_on_where_the_drawing_stops(
    browse: Browse, lid: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uitsnede, "MEESTE", 3)
    monkeypatch.setattr(overzicht, "PER_BLADZIJDE", 4)
    for n in range(5):
        make_partner(f"Club {n}", wijk=make_wijk("kersentuin"))
    changes.catch_up()
    assert "(de eerste 3 van 6)" in browse(PAD)
    lijst = f"{PAD}&weergave=lijst"
    bladen = [browse(pad) for pad in (lijst, f"{lijst}&pagina=2")]
    assert f"{lijst}&pagina=2" in bladen[0].links
    assert "(de eerste" not in bladen[0]
    namen = {"De Kern", *(f"Club {n}" for n in range(5))}
    gezien = [{naam for naam in namen if f">{naam}<" in blad.html} for blad in bladen]
    assert (len(gezien[0]), gezien[0] | gezien[1], gezien[0] & gezien[1]) == (4, namen, set())
