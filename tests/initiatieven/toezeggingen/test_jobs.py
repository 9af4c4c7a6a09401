"""Reminders before, on and after the last day, and news once per council cycle; each once."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from flask import Flask

from initiatieven.toezeggingen.cyclus import current_cyclus, find_without_news
from initiatieven.toezeggingen.jobs import ask_news, remind_toezeggingen
from initiatieven.toezeggingen.keuzes import ToezeggingSoort, ToezeggingStatus
from initiatieven.toezeggingen.register import record_toezegging
from initiatieven.toezeggingen.verslagen import report
from tests.factories.raad import griffie_actor, make_raadslid, make_vergadering
from tests.initiatieven.toezeggingen.test_register import a_promise
from vems.core.clock import freeze
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")


def subjects(aan: str) -> list[str]:
    rows = Uitgaand.select().where(Uitgaand.aan == aan).order_by(Uitgaand.id)
    return [row.onderwerp.split(":")[0] for row in rows]


def test_before_on_and_after_the_day_each_once_also_to_the_member(app: Flask, nu: datetime) -> None:
    lid, griffie = make_raadslid(), griffie_actor()
    data = a_promise(
        soort=ToezeggingSoort.MOTIE, wethouder=None, raadslid=lid, uiterlijk_op=date(2026, 12, 1)
    )
    record_toezegging(data, door=griffie)
    for dagen in (0, 3, 7, 8, 9):
        with freeze(nu + timedelta(days=dagen)):
            remind_toezeggingen()
            remind_toezeggingen()
    assert subjects(lid.gebruiker.email) == ["Bijna op datum", "Vandaag", "Over datum"]
    mail = Uitgaand.select().where(Uitgaand.aan == lid.gebruiker.email).get()
    assert "Laat de griffie weten" in mail.tekst


def test_a_silent_promise_is_asked_for_news_once_per_cycle(app: Flask, nu: datetime) -> None:
    lid, griffie = make_raadslid(), griffie_actor()
    assert current_cyclus() is None
    vroeger = nu - timedelta(days=90)
    oud = record_toezegging(
        a_promise(
            soort=ToezeggingSoort.MOTIE,
            wethouder=None,
            raadslid=lid,
            gedaan_op=vroeger,
            uiterlijk_op=date(2027, 3, 1),
        ),
        door=griffie,
    )
    record_toezegging(a_promise(uiterlijk_op=date(2027, 3, 1)), door=griffie)
    make_vergadering(dagen=-20)
    make_vergadering(dagen=30)
    ask_news()
    assert subjects(lid.gebruiker.email) == []
    with freeze(nu + timedelta(days=22)):
        assert find_without_news(current_cyclus()) == {oud.id}
        ask_news()
        ask_news()
        assert subjects(lid.gebruiker.email) == ["Nieuws gevraagd voor Raad"]
        report(oud, status=ToezeggingStatus.LOPEND, tekst="Het loopt.", door=griffie)
        assert find_without_news(current_cyclus()) == frozenset()
