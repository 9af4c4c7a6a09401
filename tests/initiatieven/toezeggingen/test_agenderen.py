"""A promise on an agenda: who may, who hears of it, and what a meeting that moves does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.toezeggingen.agenderen import follow_toezegging, list_moves, put_on_agenda
from initiatieven.toezeggingen.beloften import last_day
from initiatieven.toezeggingen.keuzes import ToezeggingStatus
from initiatieven.toezeggingen.models import Agendering, Toezegging, Toezeggingvolger
from initiatieven.toezeggingen.register import record_toezegging
from initiatieven.toezeggingen.verslagen import report
from netwerk.raad.keuzes import Vergadersoort
from netwerk.raad.vergaderingen import edit_vergadering
from tests.browse import Page
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_raadslid,
    make_vergadering,
    nieuwe_vergadering,
    raadslid_actor,
)
from tests.initiatieven.toezeggingen.test_register import a_promise
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import now
from vems.core.exceptions import Invalid, NotFound
from vems.core.history import sentence
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]


def test_the_member_who_asks_hears_when_the_status_changes(app: Flask) -> None:
    griffie, lid = griffie_actor(), make_raadslid()
    promise = record_toezegging(a_promise(), door=griffie)
    commissie = make_vergadering(Vergadersoort.COMMISSIE)
    for _ in range(2):
        put_on_agenda(promise, commissie, door=raadslid_actor(lid))
    assert Agendering.select().count() == Toezeggingvolger.select().count() == 1
    promise = Toezegging.get_by_id(promise.id)
    for tekst in ("Begonnen.", "Nog bezig."):
        promise = report(promise, status=ToezeggingStatus.LOPEND, tekst=tekst, door=griffie)
    mails = Uitgaand.select().where(Uitgaand.aan == lid.gebruiker.email)
    assert [mail.onderwerp for mail in mails] == ["Een toezegging die u volgt: Lopend"]
    follow_toezegging(promise, aan=False, door=raadslid_actor(lid))
    report(promise, status=ToezeggingStatus.NAGEKOMEN, tekst="Gedaan.", door=griffie)
    assert mails.count() == 1


def test_only_meetings_to_come_of_council_and_committee(app: Flask) -> None:
    griffie = griffie_actor()
    promise = record_toezegging(a_promise(), door=griffie)
    voorbij = make_vergadering(dagen=-3)
    stad = make_vergadering(Vergadersoort.RAAD_IN_DE_STAD)
    for wrong in (voorbij, stad):
        with pytest.raises(Invalid):
            put_on_agenda(promise, wrong, door=griffie)
    maker = initiatiefnemer_actor(make_initiatief(openbaar=True))
    with pytest.raises(NotFound):
        put_on_agenda(promise, make_vergadering(), door=maker)


def test_a_promise_moves_with_its_meeting_and_says_so(app: Flask) -> None:
    griffie, raad = griffie_actor(), make_vergadering(dagen=9)
    promise = record_toezegging(a_promise(uiterlijk_op=None, vergadering=raad), door=griffie)
    later = replace(nieuwe_vergadering(raad), begin=raad.begin + timedelta(days=7))
    with pytest.raises(Invalid) as error:
        edit_vergadering(raad, later, versie=raad.versie, door=griffie)
    assert error.value.veld == "reden"
    edit_vergadering(raad, later, versie=raad.versie, reden="De zaal is bezet.", door=griffie)
    promise = Toezegging.get_by_id(promise.id)
    assert last_day(promise) == date(2026, 12, 10)
    [moved] = list_moves(promise)
    assert sentence(moved) == (
        "Toezegging van wethouder Bakker komt nu op 10 december 2026, eerst op 3 december 2026"
    )
    edit_vergadering(
        raad.get_by_id(raad.id),
        later,
        versie=raad.versie + 1,
        is_vervallen=True,
        reden="Te weinig punten.",
        door=griffie,
    )
    assert sentence(list_moves(promise)[0]) == "Raad gaat niet door: Te weinig punten."


def test_the_council_asks_on_the_page_and_the_meeting_shows_it(app: Flask, browse: Browse) -> None:
    lid, promise = make_raadslid(), record_toezegging(a_promise(), door=griffie_actor())
    commissie = make_vergadering(Vergadersoort.COMMISSIE, "Commissie Samenleving")
    client = log_in(app.test_client(), lid.gebruiker, Rol.RAADSLID)
    page = f"/toezeggingen/{promise.sleutel}"
    for keuze in ("", "vals", "x" * 100_000):
        assert submit(client, f"{page}/agenda", {"vergadering": keuze}).status_code == 422
    assert submit(client, f"{page}/agenda", {"vergadering": commissie.sleutel}).status_code == 302
    assert "Commissie Samenleving" in browse(page)
    assert promise.tekst in browse(f"/raad/vergaderingen/{commissie.sleutel}")
    assert "Stop met volgen" in browse(page, as_=lid.gebruiker, rol=Rol.RAADSLID)
    assert submit(client, f"{page}/volgen", {"doe": "stop"}, page=page).status_code == 302
    assert not Toezeggingvolger.select().exists()


def test_the_day_of_a_report_counts_not_the_day_it_was_written(app: Flask) -> None:
    griffie = griffie_actor()
    promise = record_toezegging(
        a_promise(uiterlijk_op=date(2026, 11, 20), gedaan_op=now() - timedelta(days=30)),
        door=griffie,
    )
    for dag in (date(2026, 11, 25), date(2026, 9, 1)):
        with pytest.raises(Invalid) as error:
            report(
                promise, status=ToezeggingStatus.NAGEKOMEN, tekst="Klaar.", dag=dag, door=griffie
            )
        assert error.value.veld == "dag"
    kept = report(
        promise,
        status=ToezeggingStatus.NAGEKOMEN,
        tekst="Klaar.",
        dag=date(2026, 11, 20),
        door=griffie,
    )
    assert kept.afgerond_op.date() == date(2026, 11, 20)
