"""Residents read how it goes in the rhythm that was promised; who forgets is reminded once."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.programmas.jobs import remind_voortgang
from netwerk.programmas.keuzes import ProgrammaStatus, Ritme, Stoplicht
from netwerk.programmas.models import Programma, Voortgangstaak
from netwerk.programmas.voortgang import due_dates, next_due, report_voortgang
from tests.browse import Page
from tests.factories.netwerk import make_programma
from tests.netwerk.programmas.regisseur import make_eigen_programma, make_noor
from tests.personas import log_in
from vems.accounts.models import Gebruiker
from vems.core.actor import SYSTEEM
from vems.core.clock import freeze
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]


@pytest.fixture
def noor(app: Flask, nu: datetime) -> Gebruiker:
    return make_noor()


@pytest.fixture
def laat(noor: Gebruiker) -> Programma:
    return make_eigen_programma(noor, ritme_vanaf=date(2026, 8, 1))


@pytest.mark.parametrize(
    ("ritme", "vanaf", "dag"),
    [
        (Ritme.MAAND, date(2026, 1, 31), date(2026, 2, 28)),
        (Ritme.KWARTAAL, date(2026, 11, 30), date(2027, 2, 28)),
        (Ritme.HALFJAAR, date(2026, 8, 15), date(2027, 2, 15)),
        (Ritme.JAAR, date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_the_next_day_follows_the_rhythm(ritme: Ritme, vanaf: date, dag: date) -> None:
    assert next_due(Programma(ritme=ritme, ritme_vanaf=vanaf), None) == dag


def test_a_report_moves_the_day(laat: Programma, nu: datetime) -> None:
    assert due_dates([laat])[laat.id] == date(2026, 11, 1)
    report_voortgang(laat, stoplicht=Stoplicht.GROEN, tekst="Het gaat goed.", door=SYSTEEM)
    assert due_dates([laat])[laat.id] == date(2027, 2, 24)


def test_who_is_late_gets_one_task_and_one_mail(laat: Programma, noor: Gebruiker) -> None:
    for _ in range(3):
        remind_voortgang()
    assert Voortgangstaak.select().count() == 1
    mail = Uitgaand.get()
    assert mail.aan == noor.email
    assert laat.titel in mail.onderwerp
    assert f"/programmas/{laat.slug}/bericht" in mail.tekst


def test_the_task_stands_in_the_work_list_until_the_report(
    laat: Programma, noor: Gebruiker, browse: Browse
) -> None:
    remind_voortgang()
    assert "Bewoners wachten op nieuws" in browse("/loket", as_=noor)
    assert "Bewoners wachten op nieuws" not in browse("/loket", as_=make_noor("molenwaard", "Piet"))
    report_voortgang(laat, stoplicht=Stoplicht.GROEN, tekst="Het gaat goed.", door=SYSTEEM)
    assert "Bewoners wachten op nieuws" not in browse("/loket", as_=noor)
    remind_voortgang()
    assert Voortgangstaak.select().count() == 1


def test_everybody_reads_that_it_is_late(laat: Programma, browse: Browse) -> None:
    assert "Het nieuws over dit programma is te laat." in browse(f"/programmas/{laat.slug}")


def test_a_new_day_that_passes_is_a_new_task(laat: Programma) -> None:
    remind_voortgang()
    report_voortgang(laat, stoplicht=Stoplicht.GROEN, tekst="Het gaat goed.", door=SYSTEEM)
    with freeze(datetime(2027, 3, 1, 9, tzinfo=UTC)):
        remind_voortgang()
    assert Voortgangstaak.select().count() == 2


@pytest.mark.parametrize("status", [ProgrammaStatus.CONCEPT, ProgrammaStatus.GEEVALUEERD])
def test_what_does_not_run_owes_no_news(app: Flask, nu: datetime, status: ProgrammaStatus) -> None:
    make_programma(ritme_vanaf=date(2020, 1, 1), status=status)
    remind_voortgang()
    assert not Voortgangstaak.select().exists()


def test_the_list_has_what_is_late_first(
    app: Flask, client: FlaskClient, laat: Programma, noor: Gebruiker
) -> None:
    make_eigen_programma(noor, titel="Aardig programma", ritme_vanaf=date(2026, 11, 1))
    html = log_in(client, noor).get("/programmas/beheer").get_data(as_text=True)
    assert html.index(laat.titel) < html.index("Aardig programma")
    assert "Te laat" in html
