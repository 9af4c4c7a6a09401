"""The pages of markets and council: who sees them, what they never show, what they cost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.markten.adopties import NieuwAanbod, offer
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Adoptie, Inzending, Kraam, Markt, Marktbezoek
from initiatieven.registratie.keuzes import Publiceren
from netwerk.raad.models import Raadslid
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_inzending,
    make_kraam,
    make_markt,
    make_raadslid,
    raadslid_actor,
)
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.clock import now

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]
SHELL = 4
KANARIE = ("kanarie@geheim.example.org", "06 99 88 77 66", "Kanariestraat 13", "Kanarieplan")
HOSTILE = ["", "x" * 6000, "<script>alert(1)</script>", "a\x00\x07b", "x" * 1_000_000, "\u202e" * 9]


def as_client(app: Flask, gebruiker: Gebruiker, rol: Rol) -> FlaskClient:
    return log_in(app.test_client(), gebruiker, rol)


def griffie(app: Flask) -> FlaskClient:
    return as_client(app, make_gebruiker(Rol.GRIFFIE), Rol.GRIFFIE)


def private_plan(markt: Markt) -> Inzending:
    """An entry that is not on the site, of somebody whose data must never show."""
    partij = make_partij("Kanarie Geheim", KANARIE[0], KANARIE[1])
    return make_inzending(
        markt,
        make_initiatief(
            KANARIE[3],
            initiatiefnemer=partij,
            plek_omschrijving=KANARIE[2],
            publiceren=Publiceren.MET_NAAM,
        ),
        vraag="Iets",
    )


def market_day() -> tuple[Markt, Raadslid]:
    markt = make_markt(MarktToestand.MARKTDAG)
    make_kraam(markt, 1)
    make_kraam(markt, 2)
    private_plan(markt)
    return markt, make_raadslid()


@pytest.mark.parametrize("toestand", list(MarktToestand))
def test_the_public_page_in_every_state(
    app: Flask, browse: Browse, toestand: MarktToestand
) -> None:
    markt = make_markt(toestand, uitslag="De tuin won.", afgelast_reden="Storm.")
    make_kraam(markt)
    status = 404 if toestand is MarktToestand.VOORBEREIDING else 200
    client = app.test_client()
    assert client.get(f"/markten/{markt.slug}").status_code == status
    if status == 200:
        page = browse(f"/markten/{markt.slug}")
        assert "Wat een markt wel en niet is" in page
    browse("/markten")


def test_a_plan_not_on_the_site_is_only_a_number(app: Flask, browse: Browse) -> None:
    markt, _ = market_day()
    Inzending.update(uitkomst=Screening.NIET_TOEGELATEN, reden="Nee.").where(
        Inzending.uitkomst.is_null()
    ).execute()
    page = browse(f"/markten/{markt.slug}/uitkomsten")
    assert "1 plan staat niet op de site." in page
    assert not any(word in page.html for word in KANARIE)


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


@pytest.mark.parametrize(
    ("pad", "rollen"),
    [
        ("/griffie", {Rol.GRIFFIE}),
        ("/griffie/markten/nieuw", {Rol.GRIFFIE}),
        ("/raad", {Rol.RAADSLID}),
        ("/toezeggingen/beheer", {Rol.GRIFFIE}),
        ("/toezeggingen/nieuw", {Rol.GRIFFIE}),
    ],
)
def test_only_the_right_role_comes_in(app: Flask, pad: str, rollen: set[Rol]) -> None:
    assert app.test_client().get(pad).status_code == 302
    for rol in Rol:
        gebruiker = make_raadslid().gebruiker if rol is Rol.RAADSLID else make_gebruiker(rol)
        status = as_client(app, gebruiker, rol).get(pad).status_code
        assert status == (200 if rol in rollen else 404), rol


def test_the_walk_of_the_griffie_through_the_pages(app: Flask) -> None:
    client = griffie(app)
    velden = {
        "titel": "Initiatievenmarkt najaar 2026",
        "editie": "2026-2",
        "plek": "Kadezaal",
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
    assert markt.programma[0] == {"tijd": "19.00", "naam": "Inloop", "zin": "Koffie"}
    page = f"/griffie/markten/{markt.slug}"
    goed = submit(client, f"{page}/toestand", {"naar": "oproep_open"}, page=page)
    assert goed.status_code == 302
    vroeg = submit(client, f"{page}/toestand", {"naar": "screening"}, page=page)
    assert vroeg.status_code == 409
    vast = {**velden, "versie": str(Markt.get().versie), "criteria": "Iets anders"}
    blijft = submit(client, f"{page}/wijzigen", vast)
    assert blijft.status_code == 422
    assert "kan niet meer veranderen" in blijft.get_data(as_text=True)
    zonder = submit(client, f"{page}/toestand", {"naar": "afgelast", "reden": ""}, page=page)
    assert zonder.status_code == 422
    assert submit(client, f"{page}/toestand", {"naar": "onzin"}, page=page).status_code == 404


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


@pytest.mark.parametrize(
    ("pad", "wie", "budget"),
    [
        ("/markten", "", 5),
        ("/markten/{slug}", "", 8),
        ("/markten/{slug}/uitkomsten", "", 5),
        ("/griffie/markten/{slug}", "griffie", 10),
        ("/markten/{slug}/dag", "raad", 8),
        ("/raad", "raad", 16),
    ],
)
def test_pages_keep_their_query_budget(
    app: Flask, queries: list[str], pad: str, wie: str, budget: int
) -> None:
    markt, lid = market_day()
    client = app.test_client()
    if wie == "griffie":
        client = as_client(app, make_gebruiker(Rol.GRIFFIE), Rol.GRIFFIE)
    elif wie == "raad":
        client = as_client(app, lid.gebruiker, Rol.RAADSLID)
    path = pad.format(slug=markt.slug)
    client.get(path)
    before = len(queries)
    assert client.get(path).status_code == 200
    used = queries.statements[before:]  # type: ignore[attr-defined]
    assert len(used) <= budget + SHELL + (2 if wie else 0), "\n".join(used)


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
