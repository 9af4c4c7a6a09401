"""What is next for a market, as the list of the griffie says it in one sentence."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.stappen import next_step
from tests.factories.raad import make_markt
from vems.core.clock import freeze

pytestmark = pytest.mark.usefixtures("nu")


def test_on_the_morning_of_the_market_the_day_begins_first(app: Flask) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    with freeze(markt.begin - timedelta(hours=8)):
        assert next_step(markt) == "Begin de marktdag"
    assert next_step(markt).startswith("De markt is op")


def test_during_the_market_one_looks_on_and_afterwards_comes_the_vote(app: Flask) -> None:
    markt = make_markt(MarktToestand.MARKTDAG, stemregels="Een stem per raadslid.")
    zonder = make_markt(MarktToestand.MARKTDAG)
    with freeze(markt.begin):
        assert next_step(markt).startswith("Vandaag is de markt, tot ")
    with freeze(markt.eind):
        assert next_step(markt) == "Open de stemming"
        assert next_step(zonder) == "Sluit de markt en maak de uitslag"


def test_a_closed_market_needs_nothing(app: Flask) -> None:
    assert next_step(make_markt(MarktToestand.GESLOTEN)) == ""
