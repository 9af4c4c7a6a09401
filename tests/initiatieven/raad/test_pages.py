"""The council's pages that the griffie keeps, by who may read them, with hostile input."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.raad.models import Dossierstuk
from netwerk.raad.keuzes import Vergadersoort
from netwerk.raad.models import Fractie, Fractielid, Raadslid, Vergadering, Wethouder
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    make_fractie,
    make_markt,
    make_raadslid,
    make_vergadering,
    make_wethouder,
)
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.agenda.models import Bijeenkomst
from vems.core.clock import amsterdam
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]
ROMMEL = ("", "x" * 5000, "\x00 ", "x" * 200_000)
PAGES = (
    "/griffie/raad",
    "/griffie/raad/leden/nieuw",
    "/griffie/raad/fracties/nieuw",
    "/griffie/raad/wethouders/nieuw",
    "/griffie/vergaderingen",
    "/griffie/vergaderingen/nieuw",
    "/griffie/dossiers",
    "/griffie/dossiers/nieuw",
)


@pytest.fixture
def griffier(app: Flask) -> Gebruiker:
    return make_gebruiker(Rol.GRIFFIE)


@pytest.fixture
def griffie(app: Flask, griffier: Gebruiker) -> FlaskClient:
    return log_in(app.test_client(), griffier, Rol.GRIFFIE)


def test_the_griffie_alone_keeps_the_register(
    app: Flask, browse: Browse, griffier: Gebruiker
) -> None:
    lid = make_raadslid()
    make_wethouder()
    make_vergadering(dagen=-4)
    make_vergadering()
    pages = [
        *PAGES,
        f"/griffie/raad/leden/{lid.sleutel}",
        "/griffie/raad/fracties/groen",
        f"/griffie/raad/wethouders/{Wethouder.get().sleutel}",
        f"/griffie/vergaderingen/{Vergadering.get().sleutel}",
        f"/griffie/vergaderingen/{Vergadering.get().sleutel}/aanmelden",
    ]
    raad = log_in(app.test_client(), lid.gebruiker, Rol.RAADSLID)
    for page in pages:
        browse(page, as_=griffier, rol=Rol.GRIFFIE)
        assert raad.get(page).status_code == 404, page
        assert app.test_client().get(page).status_code == 302, page
    for onbekend in ("leden/x", "fracties/x", "wethouders/x"):
        answer = log_in(app.test_client(), griffier, Rol.GRIFFIE).get(f"/griffie/raad/{onbekend}")
        assert answer.status_code == 404


@pytest.mark.parametrize("rommel", ROMMEL)
def test_hostile_input_is_answered(app: Flask, griffie: FlaskClient, rommel: str) -> None:
    lid, vergadering = make_raadslid(), make_vergadering(Vergadersoort.RAAD_IN_DE_STAD)
    namen = ("naam", "fractie", "van", "tot", "email", "wijk", "themas", "zetels", "portefeuille")
    namen += ("titel", "soort", "begin", "plek", "url", "datum", "onderwerp", "vergadering", "op")
    namen += ("eind", "aanmelden_tot", "plaatsen", "versie", "reden")
    data = dict.fromkeys(namen, rommel[:20_000])
    pad = f"/griffie/raad/leden/{lid.sleutel}"
    for page in (p for p in PAGES if p.endswith("nieuw")):
        assert submit(griffie, page, data).status_code == 422, page
    for page in (pad, f"/griffie/vergaderingen/{vergadering.sleutel}"):
        assert submit(griffie, page, data).status_code == 422, page
    aanmelden = f"/griffie/vergaderingen/{vergadering.sleutel}/aanmelden"
    assert submit(griffie, aanmelden, data).status_code == 422
    for doe in ("fractie", "einde"):
        assert submit(griffie, f"{pad}/{doe}", data, page=pad).status_code == 422
    assert Fractie.select().count() == Raadslid.select().count() == 1


def test_members_are_registered_moved_and_ended_on_their_pages(
    app: Flask, griffie: FlaskClient
) -> None:
    make_fractie(), make_fractie("samen", "Westerkade Samen")
    account = make_gebruiker(Rol.RAADSLID, "Ties")
    nieuw = {"naam": "Ties Huizinga", "fractie": "groen", "van": "2022-03-30", "wijk": ""}
    vreemd = submit(griffie, "/griffie/raad/leden/nieuw", {**nieuw, "email": "x@example.org"})
    assert vreemd.status_code == 422
    made = submit(griffie, "/griffie/raad/leden/nieuw", {**nieuw, "email": account.email})
    assert made.status_code == 302
    lid = Raadslid.get()
    pad = f"/griffie/raad/leden/{lid.sleutel}"
    move = {"fractie": "samen", "op": "2025-01-01"}
    assert submit(griffie, f"{pad}/fractie", move, page=pad).status_code == 302
    edit = {"versie": "2", "naam": "T. Huizinga", "email": account.email, "wijk": ""}
    assert submit(griffie, pad, edit).status_code == 302
    assert submit(griffie, pad, edit).status_code == 409
    assert submit(griffie, f"{pad}/einde", {"tot": "2026-11-01"}, page=pad).status_code == 302
    assert Fractielid.select().count() == 2
    page = griffie.get(pad).get_data(as_text=True)
    assert "Westerkade Samen" in page
    assert "1 november 2026" in page


def test_an_evening_in_the_city_takes_registrations_and_moves_along(
    app: Flask, griffie: FlaskClient, browse: Browse
) -> None:
    stad = make_vergadering(Vergadersoort.RAAD_IN_DE_STAD, "Raad in de Stad: Molenwaard")
    begin = amsterdam(stad.begin)
    pad = f"/griffie/vergaderingen/{stad.sleutel}"
    data = {
        "plek": "Buurthuis De Molen",
        "eind": f"{begin + timedelta(hours=2):%Y-%m-%dT%H:%M}",
        "aanmelden_tot": f"{begin:%Y-%m-%dT%H:%M}",
        "plaatsen": "1",
    }
    wrong = {**data, "eind": f"{begin - timedelta(hours=2):%Y-%m-%dT%H:%M}"}
    assert submit(griffie, f"{pad}/aanmelden", wrong).status_code == 422
    assert submit(griffie, f"{pad}/aanmelden", data).status_code == 302
    slug = Bijeenkomst.get().slug
    assert f"/agenda/{slug}" in browse(f"/raad/vergaderingen/{stad.sleutel}").links
    assert "Raad in de Stad: Molenwaard" in browse("/agenda")
    bezoeker = app.test_client()
    wie = {"naam": "Sam", "email": "sam@example.org"}
    assert submit(bezoeker, f"/agenda/{slug}", wie).status_code == 302
    later = begin + timedelta(days=2)
    move = {
        "versie": "1",
        "titel": stad.titel,
        "soort": stad.soort.value,
        "begin": f"{later:%Y-%m-%dT%H:%M}",
        "plek": "",
        "reden": "De zaal is dicht.",
    }
    assert submit(griffie, pad, move).status_code == 302
    assert Bijeenkomst.get().begin.date() == later.date()
    mails = Uitgaand.select().where(Uitgaand.aan == "sam@example.org").order_by(Uitgaand.id)
    assert "De zaal is dicht." in mails[-1].tekst
    gone = {**move, "versie": "2", "is_vervallen": "y", "reden": "Te weinig mensen."}
    assert submit(griffie, pad, gone).status_code == 302
    assert Bijeenkomst.get().is_afgelast
    assert "Dit gaat niet door" in browse(f"/raad/vergaderingen/{stad.sleutel}")
    assert submit(griffie, f"{pad}/aanmelden", data).status_code == 409


def test_a_document_stands_in_the_dossier_of_plan_and_market(
    app: Flask, griffie: FlaskClient, griffier: Gebruiker, browse: Browse
) -> None:
    plan, raad = make_initiatief("Wijktuin", openbaar=True), make_vergadering(dagen=-2)
    markt = make_markt(MarktToestand.OPVOLGING)
    for ding, sleutel in ((plan, "bcdfghjkmnpqrs"), (markt, "bcdfghjkmnpqrt")):
        data = {
            "sleutel": sleutel,
            "onderwerp": str(ding.reference),
            "titel": f"Motie bij {ding.titel}",
            "url": "https://raad.example.org/motie",
            "datum": "2026-11-20",
            "vergadering": raad.sleutel,
        }
        for wrong in ({"url": "javascript:alert(1)"}, {"datum": "2026-12-24"}):
            answer = submit(griffie, "/griffie/dossiers/nieuw", {**data, **wrong})
            assert answer.status_code == 422
        for _ in range(2):
            assert submit(griffie, "/griffie/dossiers/nieuw", data).status_code == 302
    assert Dossierstuk.select().count() == 2
    assert "Motie bij Wijktuin" in browse(f"/initiatieven/{plan.slug}")
    assert "Motie bij Initiatievenmarkt" in browse(f"/markten/{markt.slug}")
    assert "Motie bij Wijktuin" in browse(f"/raad/vergaderingen/{raad.sleutel}")
    assert "Motie bij Wijktuin" in browse("/griffie/dossiers", as_=griffier, rol=Rol.GRIFFIE)
    weg = f"/griffie/dossiers/{Dossierstuk.get().sleutel}/weg"
    assert submit(griffie, weg, {}, page="/griffie/dossiers").status_code == 302
    assert Dossierstuk.select().count() == 1
