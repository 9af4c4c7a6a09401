"""Every page of a case: right and wrong role, drawn whole, and what must not leave the desk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.loket.models import Bericht
from initiatieven.loket.taken.taken import NieuweTaak, register_taak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.initiatieven.loket.soep import GEHEIM
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.personas import csrf_of, log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import today
from vems.core.outbox import Soort, Uitgaand

Browse = Callable[..., Page]

PAGINAS = (
    "",
    "/geschiedenis",
    "/triage",
    "/begeleider",
    "/overdragen",
    "/gesprek",
    "/taak",
    "/parkeren",
    "/hervatten",
    "/bewerken",
    "/publiceren",
    "/fase",
    "/scan",
    "/plan",
    "/antwoord",
    "/besluiten",
    "/terugblik",
)
# Pages a colleague who is not the begeleider may see too.
VOOR_COLLEGA = {
    "",
    "/geschiedenis",
    "/triage",
    "/begeleider",
    "/overdragen",
    "/gesprek",
    "/plan",
    "/antwoord",
}


@pytest.mark.parametrize("pagina", PAGINAS)
def test_page_is_whole_for_the_begeleider(
    pagina: str, browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    page = browse(f"/loket/{zaak.identificatie}{pagina}", as_=ruben.gebruiker)
    assert "Soep op dinsdag" in page


@pytest.mark.parametrize("pagina", PAGINAS)
def test_page_is_404_for_who_may_not(
    pagina: str, app: Flask, zaak: Initiatief, browse: Browse
) -> None:
    pad = f"/loket/{zaak.identificatie}{pagina}"
    onbekend = browse(f"/loket/WK-1900-0001{pagina}", as_=make_gebruiker(Rol.RAADSLID), status=404)
    for rol in (Rol.RAADSLID, Rol.PARTNER, Rol.LID, Rol.VAKAMBTENAAR, Rol.REDACTEUR, Rol.GRIFFIE):
        page = browse(pad, as_=make_gebruiker(rol), status=404)
        assert page.h1 == onbekend.h1
        assert "Soep" not in page.tekst
    assert app.test_client().get(pad).status_code == 302
    collega = make_medewerker("Ann Vos").gebruiker
    browse(pad, as_=collega, status=200 if pagina in VOOR_COLLEGA else 404)
    browse(f"/loket/WK-1900-0001{pagina}", as_=collega, status=404)


def test_contact_data_is_hidden_until_taken_over(
    app: Flask, browse: Browse, zaak: Initiatief
) -> None:
    ann = make_medewerker("Ann Vos")
    pad = f"/loket/{zaak.identificatie}"
    page = browse(pad, as_=ann.gebruiker)
    assert "Fatima" not in page.html
    assert "0999" not in page.html
    assert GEHEIM in page.tekst
    assert "Wanneer kan ik bellen?" not in page.tekst
    client = log_in(app.test_client(), ann.gebruiker)
    assert submit(client, f"{pad}/overnemen", {}, page=pad).status_code == 302
    page = browse(pad, as_=ann.gebruiker)
    assert "Fatima el Idrissi" in page
    assert "0999 55 51 87" in page
    assert Uitgaand.select().where(Uitgaand.onderwerp.startswith("Ann begeleidt")).count() == 1


def test_notes_never_leave_the_desk(browse: Browse, zaak: Initiatief) -> None:
    lid = make_gebruiker(partij=zaak.initiatiefnemer)
    page = browse(f"/initiatieven/{zaak.slug}/berichten", as_=lid)
    assert "Wanneer kan ik bellen?" in page
    assert GEHEIM not in page.html
    browse(f"/initiatieven/{zaak.slug}/berichten", as_=make_gebruiker(), status=404)
    for mail in Uitgaand.select():
        assert GEHEIM not in mail.tekst


def test_composer_offers_texts_of_the_fase_and_a_hint_without_sending(
    app: Flask, zaak: Initiatief, ruben: Medewerker
) -> None:
    pad = f"/loket/{zaak.identificatie}"
    client = log_in(app.test_client(), ruben.gebruiker)
    html = client.get(pad).get_data(as_text=True)
    assert "Samen het plan maken" in html
    assert "Samen terugkijken" not in html
    aantal = Bericht.select().count()
    data = {"lezer": "initiatiefnemer", "tekst": "Middels deze brief."}
    gekeken = submit(client, pad, {**data, "kijk": "1"}).get_data(as_text=True)
    check_page(pad, gekeken)
    assert "Schrijf liever “met” dan “middels”." in gekeken
    assert "Middels deze brief." in gekeken
    gevuld = submit(client, pad, {"vul": "1", "standaard": "plan"}).get_data(as_text=True)
    assert "U werkt aan het plan voor “Soep op dinsdag”." in gevuld
    assert Bericht.select().count() == aantal


def test_standard_text_is_filled_in_without_sending(
    client: FlaskClient, zaak: Initiatief, ruben: Medewerker
) -> None:
    log_in(client, ruben.gebruiker)
    voor = Bericht.select().count()
    data = {"lezer": "initiatiefnemer", "standaard": "niet_bereikt", "vul": "1", "tekst": ""}
    html = submit(client, f"/loket/{zaak.identificatie}", data).get_data(as_text=True)
    assert "Dag Fatima," in html
    assert "Dat lukte niet." in html
    assert Bericht.select().count() == voor


def test_stale_edit_shows_both_texts(
    client: FlaskClient, zaak: Initiatief, ruben: Medewerker
) -> None:
    log_in(client, ruben.gebruiker)
    pad = f"/loket/{zaak.identificatie}/plan"
    submit(client, pad, {"versie": "0", "doelgroep": "De straat"})
    response = submit(client, pad, {"versie": "9", "doelgroep": "De hele wijk"})
    html = response.get_data(as_text=True)
    assert response.status_code == 409
    assert "De straat" in html
    assert "De hele wijk" in html


def test_letters_are_printed_once(
    client: FlaskClient, browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    brief = Uitgaand.get(Uitgaand.soort == Soort.BRIEF)
    as_ = ruben.gebruiker
    assert "Fatima el Idrissi" in browse("/loket/brieven", as_=as_)
    assert "0999 55 51 87" in browse(f"/loket/brieven/{brief.id}", as_=as_)
    log_in(client, as_)
    pad = f"/loket/brieven/{brief.id}"
    assert submit(client, pad, {}).status_code == 302
    token = csrf_of(client.get("/loket/brieven").get_data(as_text=True))
    assert client.post(pad, data={"csrf_token": token}).status_code == 409
    browse("/loket/brieven/99999999999", as_=as_, status=404)
    browse("/loket/brieven", as_=make_gebruiker(Rol.GRIFFIE), status=404)


def test_specialist_sees_only_the_own_tasks(
    app: Flask, browse: Browse, zaak: Initiatief, ruben: Medewerker
) -> None:
    vak = make_medewerker("Jan Smit", Rol.VAKAMBTENAAR, team="juridisch")
    taak = register_taak(
        zaak, NieuweTaak("Uitzoeken verzekering", vak, today()), door=actor_of(ruben)
    )
    page = browse("/loket/taken", as_=vak.gebruiker)
    assert "Uitzoeken verzekering" in page
    assert "Soep" not in page.html
    assert zaak.identificatie not in page.html
    client = log_in(app.test_client(), vak.gebruiker)
    pad = f"/loket/taken/{taak.sleutel}"
    assert submit(client, pad, {}, page="/loket/taken").status_code == 302
    ander = zaak.taken.where(Medewerker.id == ruben.id).join(Medewerker).get()
    token = csrf_of(client.get("/inloggen").get_data(as_text=True))
    response = client.post(f"/loket/taken/{ander.sleutel}", data={"csrf_token": token})
    assert response.status_code == 404


def test_initiator_writes_back_and_stops(
    app: Flask, zaak: Initiatief, ruben: Medewerker, browse: Browse
) -> None:
    lid = make_gebruiker(partij=zaak.initiatiefnemer)
    client = log_in(app.test_client(), lid)
    pad = f"/initiatieven/{zaak.slug}"
    assert submit(client, f"{pad}/berichten", {"tekst": "Morgen om tien uur."}).status_code == 302
    assert "1 nieuw bericht" in browse("/loket", as_=ruben.gebruiker)
    assert submit(client, f"{pad}/plan", {"versie": "0", "doelgroep": "Ouderen"}).status_code == 302
    assert submit(client, f"{pad}/intrekken", {}).status_code == 302
    assert Initiatief.get_by_id(zaak.id).fase is Fase.AFGEROND
    assert initiatiefnemer_of(zaak).naam in browse(
        f"/loket/{zaak.identificatie}", as_=ruben.gebruiker
    )
