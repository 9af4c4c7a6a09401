"""Confirming a stand before a moment: reminded once, and then the head of the reserves moves up."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import get_inzending, withdraw
from initiatieven.markten.deelname.screening import Besluit, decide
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.zaal.bevestigen import confirm, follow_up_kramen
from initiatieven.markten.zaal.kramen import assign_kraam
from initiatieven.markten.zaal.plaatsen import confirm_deadline
from initiatieven.registratie.keuzes import Publiceren
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import griffie_actor, initiatiefnemer_actor, make_inzending, make_markt
from vems.core.clock import freeze, now
from vems.core.database import database
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")
DAG = timedelta(days=1)


def stands(markt: Markt, aantal: int) -> list[Inzending]:
    """Give so many plans that have a stand and still have to say that they come."""
    entries = [
        make_inzending(markt, uitkomst=Screening.TOEGELATEN, reden="Goed.") for _ in range(aantal)
    ]
    door = griffie_actor()
    for nummer, entry in enumerate(entries, start=1):
        assign_kraam(get_inzending(entry.sleutel), nummer=nummer, door=door)
    return [get_inzending(entry.sleutel) for entry in entries]


def reserve(markt: Markt, nummer: int, titel: str) -> Inzending:
    plan = make_initiatief(titel, openbaar=True, publiceren=Publiceren.MET_NAAM)
    return make_inzending(
        markt, plan, uitkomst=Screening.RESERVE, reden="Vol.", reserve_nummer=nummer
    )


def mails(begin: str) -> int:
    return Uitgaand.select().where(Uitgaand.onderwerp.startswith(begin)).count()


def test_who_hears_late_has_some_days_but_never_past_the_market(app: Flask) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    assert confirm_deadline(markt, now()) == markt.begin - 7 * DAG
    markt.bevestigen_tot = markt.begin - 10 * DAG
    assert confirm_deadline(markt, now()) == markt.begin - 10 * DAG
    assert confirm_deadline(markt, markt.begin - 5 * DAG) == markt.begin - 2 * DAG
    assert confirm_deadline(markt, markt.begin - DAG) == markt.begin


def test_a_reminder_once_and_then_the_stand_goes_to_the_head_of_the_list(app: Flask) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    stil, komt = stands(markt, 2)
    confirm(komt, door=initiatiefnemer_actor(komt.initiatief))
    tweede, eerste = reserve(markt, 2, "De tweede"), reserve(markt, 1, "De eerste")
    follow_up_kramen()
    assert mails("Komt u naar") == 0
    with freeze(stil.bevestigen_voor - DAG):
        follow_up_kramen()
        follow_up_kramen()
    assert mails("Komt u naar") == 1
    with freeze(stil.bevestigen_voor):
        follow_up_kramen()
        follow_up_kramen()
    assert Inzending.get_by_id(stil.id).ingetrokken_op == stil.bevestigen_voor
    assert Inzending.get_by_id(komt.id).bevestigd_op is not None
    opvolger = Inzending.get_by_id(eerste.id)
    assert opvolger.uitkomst is Screening.TOEGELATEN
    assert opvolger.bevestigen_voor == stil.bevestigen_voor + 3 * DAG
    assert Kraam.get(Kraam.inzending == opvolger).nummer == 1
    assert Inzending.get_by_id(tweede.id).uitkomst is Screening.RESERVE
    assert mails("Uw kraam op") == mails("Er is plaats voor De eerste") == 1
    assert mails("Kraam 01 van") == 1
    assert Markt.get().aantal_toegelaten == 2


def test_a_reserve_that_is_hidden_does_not_move_up(app: Flask) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    (weg,) = stands(markt, 1)
    dicht = make_initiatief("Niet op de site")
    make_inzending(markt, dicht, uitkomst=Screening.RESERVE, reden="Vol.", reserve_nummer=1)
    withdraw(weg, door=initiatiefnemer_actor(weg.initiatief))
    assert Kraam.select().where(Kraam.inzending.is_null(False)).count() == 0
    tekst = Uitgaand.get(Uitgaand.onderwerp.startswith("Kraam 01 van")).tekst
    assert "niemand meer op de reservelijst" in tekst


def test_the_panel_puts_reserves_in_a_line(app: Flask) -> None:
    markt = make_markt(MarktToestand.SCREENING)
    for nummer in (1, 2):
        entry = get_inzending(make_inzending(markt).sleutel)
        besluit = Besluit(Screening.RESERVE, "Vol.", "Kom kijken.")
        assert decide(entry, besluit, door=griffie_actor()).reserve_nummer == nummer
    assert Uitgaand.select().where(Uitgaand.tekst.contains("nummer 2 op de")).count() == 1


def test_twenty_times_two_decline_at_once_and_two_move_up(app: Flask) -> None:
    moment = now()
    for _ in range(20):
        markt = make_markt(MarktToestand.PROGRAMMA)
        weg = stands(markt, 2)
        lijst = [reserve(markt, nummer, f"Reserve {nummer}") for nummer in (1, 2, 3)]
        start = threading.Barrier(2)

        def decline(entry: Inzending, start: threading.Barrier) -> None:
            with app.app_context(), database.obj.connection_context(), freeze(moment):
                start.wait()
                withdraw(entry, door=initiatiefnemer_actor(entry.initiatief))

        threads = [threading.Thread(target=decline, args=(entry, start)) for entry in weg]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        standen = [Inzending.get_by_id(entry.id).uitkomst for entry in lijst]
        assert standen == [Screening.TOEGELATEN, Screening.TOEGELATEN, Screening.RESERVE]
        bezet = Kraam.select().where(Kraam.markt == markt, Kraam.inzending.is_null(False))
        assert {kraam.inzending_id for kraam in bezet} == {lijst[0].id, lijst[1].id}
