"""The pages of the agenda and its calendars, read by a parser that is not ours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from icalendar import Calendar

from initiatieven.markten.keuzes import MarktToestand
from tests.browse import Page
from tests.factories.agenda import make_bijeenkomst
from tests.factories.basis import make_gebruiker
from tests.factories.raad import make_markt
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.agenda.aanmelden import NieuweAanmelding, sign_up
from vems.agenda.models import Aanmelding, Agendasleutel, Bijeenkomst
from vems.core.clock import amsterdam

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]


def test_a_visitor_signs_up_sees_it_and_signs_off(app: Flask, browse: Browse) -> None:
    bijeenkomst = make_bijeenkomst(1)
    browse("/agenda")
    pad = f"/agenda/{bijeenkomst.slug}"
    page = browse(pad)
    assert "Er is nog 1 plaats vrij." in page
    client = app.test_client()
    antwoord = submit(client, pad, {"naam": "Anke", "email": "anke@voorbeeld.nl"})
    assert antwoord.status_code == 302
    eigen = f"/agenda/aanmeldingen/{Aanmelding.get().sleutel}"
    assert "U komt" in browse(eigen)
    assert "Zet mij op de wachtlijst" in browse(pad)
    submit(client, pad, {"naam": "Joris", "email": "joris@voorbeeld.nl"})
    tweede = Aanmelding.get(Aanmelding.naam == "Joris")
    assert "U bent nummer 1." in browse(f"/agenda/aanmeldingen/{tweede.sleutel}")
    assert submit(client, f"{eigen}/afmelden", {}, page=eigen).status_code == 302
    assert "U bent afgemeld" in browse(eigen)
    assert "U komt" in browse(f"/agenda/aanmeldingen/{tweede.sleutel}")


@pytest.mark.parametrize("rommel", ["", "x" * 6000, "<script>alert(1)</script>", "a\x00\x07@", "@"])
def test_bad_input_keeps_what_was_typed(app: Flask, rommel: str) -> None:
    bijeenkomst = make_bijeenkomst()
    client = app.test_client()
    antwoord = submit(client, f"/agenda/{bijeenkomst.slug}", {"naam": "Anke", "email": rommel})
    assert antwoord.status_code == 422
    assert 'value="Anke"' in antwoord.text
    assert "<script>alert" not in antwoord.text
    assert not Aanmelding.select().exists()


def test_one_meeting_as_ical(app: Flask) -> None:
    bijeenkomst = make_bijeenkomst()
    antwoord = app.test_client().get(f"/agenda/{bijeenkomst.slug}.ics")
    assert antwoord.mimetype == "text/calendar"
    assert max(map(len, antwoord.data.split(b"\r\n"))) <= 75
    (event,) = Calendar.from_ical(antwoord.data).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Markt; met komma, en €"
    assert event.decoded("DTSTART") == bijeenkomst.begin
    assert event.decoded("DTEND") == bijeenkomst.eind
    assert str(event["UID"]).startswith(bijeenkomst.slug)


def test_the_own_calendar_is_behind_a_secret_that_can_be_renewed(
    app: Flask, browse: Browse
) -> None:
    bijeenkomst = make_bijeenkomst(1)
    anke = make_gebruiker(Rol.LID, "Anke")
    client = log_in(app.test_client(), anke, Rol.LID)
    sign_up(bijeenkomst, NieuweAanmelding("Anke", anke.email))
    assert submit(client, "/agenda/eigen-agenda", {}, page="/agenda").status_code == 302
    browse("/agenda", as_=anke, rol=Rol.LID)
    eerste = Agendasleutel.get().sleutel
    feed = app.test_client().get(f"/agenda/eigen-agenda/{eerste}.ics")
    assert len(Calendar.from_ical(feed.data).walk("VEVENT")) == 1
    submit(client, "/agenda/eigen-agenda", {}, page="/agenda")
    assert app.test_client().get(f"/agenda/eigen-agenda/{eerste}.ics").status_code in (302, 404)
    tweede = Agendasleutel.get().sleutel
    assert tweede != eerste


def test_the_griffie_opens_the_sign_up_of_a_market(app: Flask, browse: Browse) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    griffier = make_gebruiker(Rol.GRIFFIE)
    client = log_in(app.test_client(), griffier, Rol.GRIFFIE)
    pad = f"/griffie/markten/{markt.slug}/bezoekers"
    tot = amsterdam(markt.begin).strftime("%Y-%m-%dT%H:%M")
    assert submit(client, pad, {"plaatsen": "0", "aanmelden_tot": tot}).status_code == 422
    assert submit(client, pad, {"plaatsen": "20", "aanmelden_tot": tot}).status_code == 302
    bijeenkomst = Bijeenkomst.get()
    sign_up(bijeenkomst, NieuweAanmelding("Anke", "anke@voorbeeld.nl"))
    assert "1 van de 20 plaatsen is bezet" in browse(pad, as_=griffier, rol=Rol.GRIFFIE)
    assert f"/agenda/{bijeenkomst.slug}" in app.test_client().get(f"/markten/{markt.slug}").text


def test_the_meeting_keeps_its_query_budget(app: Flask, queries: list[str]) -> None:
    bijeenkomst = make_bijeenkomst()
    client = app.test_client()
    for pad in ("/agenda", f"/agenda/{bijeenkomst.slug}"):
        client.get(pad)
        before = len(queries)
        assert client.get(pad).status_code == 200
        assert len(queries) - before <= 9
