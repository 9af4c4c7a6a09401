"""What council members and makers do on the pages of a market."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Adoptie, Inzending, Kraam, Marktbezoek
from initiatieven.markten.opvolging.adopties import NieuwAanbod, offer
from initiatieven.registratie.keuzes import Publiceren
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    initiatiefnemer_actor,
    make_markt,
    make_raadslid,
    raadslid_actor,
)
from tests.initiatieven.markten.avond import (
    HOSTILE,
    KANARIE,
    as_client,
    griffie,
    market_day,
    private_plan,
)
from tests.personas import submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.clock import now

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]


def test_council_pages_show_no_private_dossier(app: Flask, browse: Browse) -> None:
    markt, lid = market_day()
    screening = make_markt(MarktToestand.SCREENING)
    hidden = private_plan(screening)
    kraam = Kraam.get(Kraam.markt == markt, Kraam.nummer == 1)
    kraam.inzending.initiatief.titel = "Kanarieplan dat nog niet is nagekeken"
    kraam.inzending.initiatief.save()
    Marktbezoek.create(
        bezoek_sleutel="bcdfghjk", kraam=kraam, raadslid=lid, op=now(), interesse="ja"
    )
    client = as_client(app, lid.gebruiker, Rol.RAADSLID)
    for path in ("/raad", f"/markten/{markt.slug}/dag", f"/markten/{screening.slug}/screening"):
        page = browse(path, as_=lid.gebruiker, rol=Rol.RAADSLID)
        assert not any(word in page.html for word in KANARIE), path
    hidden_page = f"/markten/{screening.slug}/screening/{hidden.sleutel}"
    assert client.get(hidden_page).status_code == 404
    slug = hidden.initiatief.slug
    assert client.get(f"/raad/adopteren/{slug}").status_code == 404


def test_the_council_finds_its_step_of_every_market(app: Flask, browse: Browse) -> None:
    """A market day in one hall does not hide the screening of the next market."""
    markt, lid = market_day()
    screening = make_markt(MarktToestand.SCREENING)
    page = browse("/raad", as_=lid.gebruiker, rol=Rol.RAADSLID)
    assert f'href="/markten/{markt.slug}/dag"' in page.html
    assert f'href="/markten/{screening.slug}/screening"' in page.html
    assert f'href="/markten/{screening.slug}"' in page.html


@pytest.mark.parametrize("tekst", HOSTILE, ids=["leeg", "lang", "xss", "tekens", "1MB", "bidi"])
def test_hostile_input_gets_a_sentence_and_keeps_the_rest(app: Flask, tekst: str) -> None:
    markt, lid = market_day()
    client = as_client(app, lid.gebruiker, Rol.RAADSLID)
    day = f"/markten/{markt.slug}/dag"
    answer = submit(
        client, day, {"bezoek_sleutel": "bcdfghjk", "interesse": tekst, "notitie": "Bewaar mij"}
    )
    assert answer.status_code == 422
    assert "Bewaar mij" in answer.get_data(as_text=True)
    assert submit(client, day, {"bezoek_sleutel": tekst, "interesse": "ja"}).status_code in (
        302,
        422,
    )
    plan = make_initiatief("Soep", openbaar=True)
    data = {"tekst": tekst, "uiterlijk_op": tekst, "akkoord": "y"}
    assert submit(client, f"/raad/adopteren/{plan.slug}", data).status_code == 422
    velden = ("titel", "editie", "begin", "capaciteit", "criteria", "programma", "pitch_van")
    made = submit(griffie(app), "/griffie/markten/nieuw", dict.fromkeys(velden, tekst[:200_000]))
    assert made.status_code == 422


def test_a_visit_sent_twice_is_kept_once_and_a_question_reaches_the_makers(app: Flask) -> None:
    markt, lid = market_day()
    client = as_client(app, lid.gebruiker, Rol.RAADSLID)
    data = {"bezoek_sleutel": "bcdfghjkmn", "interesse": "ja", "vraag": "Hoeveel grond?"}
    for _ in range(2):
        answer = submit(client, f"/markten/{markt.slug}/dag?kraam=2", data)
        assert answer.status_code == 302
    assert Marktbezoek.select().count() == 1
    assert Marktbezoek.get().kraam.nummer == 2


def test_entering_and_confirming_through_the_pages(app: Flask, browse: Browse) -> None:
    markt = make_markt()
    initiatief = make_initiatief(openbaar=True, publiceren=Publiceren.MET_NAAM)
    door = initiatiefnemer_actor(initiatief)
    gebruiker = Gebruiker.get_by_id(door.gebruiker_id)
    client = as_client(app, gebruiker, Rol.LID)
    page = f"/markten/{markt.slug}/meedoen"
    assert "Misschien kan het eenvoudiger" in browse(page, as_=gebruiker, rol=Rol.LID)
    assert submit(client, page, {"initiatief": initiatief.sleutel}).status_code == 422
    data = {"initiatief": initiatief.sleutel, "vraag": "Grond", "akkoord": "y"}
    for _ in range(2):
        assert submit(client, page, data).status_code == 302
    entry = Inzending.get()
    vreemd = make_initiatief("Van een ander", publiceren=Publiceren.MET_NAAM)
    stolen = submit(client, page, {**data, "initiatief": vreemd.sleutel})
    assert stolen.status_code == 422
    other = as_client(app, make_gebruiker(Rol.LID), Rol.LID)
    away = submit(other, f"/markten/inzendingen/{entry.sleutel}/intrekken", {}, page="/account")
    assert away.status_code == 404


def test_the_desk_enters_on_behalf_from_the_case(app: Flask) -> None:
    markt, ruben = make_markt(), make_medewerker()
    initiatief = make_initiatief(begeleider=ruben, publiceren=Publiceren.MET_NAAM)
    client = as_client(app, ruben.gebruiker, Rol.BEGELEIDER)
    page = f"/markten/{markt.slug}/meedoen?zaak={initiatief.identificatie}"
    data = {"initiatief": initiatief.sleutel, "vraag": "Een ruimte", "akkoord": "y"}
    assert submit(client, page, data).headers["Location"] == f"/loket/{initiatief.identificatie}"


def test_the_initiator_chooses_on_a_page(app: Flask) -> None:
    initiatief = make_initiatief(openbaar=True)
    offers = []
    for naam in ("E. van Dam", "B. Yilmaz"):
        lid = make_raadslid(naam)
        aanbod = NieuwAanbod("Ik neem u mee.", date(2027, 2, 1))
        offers.append(offer(initiatief, aanbod, raadslid=lid, door=raadslid_actor(lid)))
    gebruiker = Gebruiker.get_by_id(initiatiefnemer_actor(initiatief).gebruiker_id)
    client = as_client(app, gebruiker, Rol.LID)
    page = f"/mijn/{initiatief.slug}/adopties"
    keus = {"adopties": offers[0].sleutel}
    assert submit(client, page, keus).status_code == 422
    assert submit(client, page, {"akkoord": "1"}).status_code == 422
    assert submit(client, page, {**keus, "akkoord": "1"}).status_code == 302
    assert [a.toestand.value for a in Adoptie.select().order_by(Adoptie.id)] == [
        "gekozen",
        "niet_gekozen",
    ]
