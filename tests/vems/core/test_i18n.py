"""Dates, amounts and numbers as a reader in Westerkade writes them, in Dutch and in English."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from flask import Flask, session

from vems.core import i18n
from vems.core.clock import freeze
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, in_taal, ngettext, translate

# Half past midnight in Amsterdam is still the day before in UTC; in July it is two hours earlier.
WINTER = datetime(2026, 11, 30, 23, 30, tzinfo=UTC)
ZOMER = datetime(2026, 7, 14, 17, 5, tzinfo=UTC)

GEVALLEN = [
    (i18n.format_dag, date(2026, 12, 1), "dinsdag 1 december", "Tuesday 1 December"),
    (i18n.format_dag, WINTER, "dinsdag 1 december", "Tuesday 1 December"),
    (i18n.format_datum, WINTER, "1 december 2026", "1 December 2026"),
    (i18n.format_dag_maand, ZOMER, "14 juli", "14 July"),
    (i18n.format_tijd, ZOMER, "19.05 uur", "19:05"),
    (i18n.format_tijd, WINTER, "0.30 uur", "00:30"),
    (i18n.format_moment, ZOMER, "14 juli, 19.05", "14 July, 19:05"),
    (i18n.format_bedrag, 185_000, "€ 1.850", "€ 1,850"),
    (i18n.format_bedrag, 185_050, "€ 1.850,50", "€ 1,850.50"),
    (i18n.format_bedrag, 5, "€ 0,05", "€ 0.05"),
    (i18n.format_bedrag, 0, "€ 0", "€ 0"),
    (i18n.format_getal, 1_850, "1.850", "1,850"),
    (i18n.format_getal, 3.5, "3,5", "3.5"),
]


@pytest.mark.parametrize(("schrijf", "waarde", "nl", "en"), GEVALLEN)
def test_each_language_writes_its_own_way(app: Flask, schrijf, waarde, nl: str, en: str) -> None:  # noqa: ANN001
    with in_taal("nl"):
        assert schrijf(waarde) == nl
    with in_taal("en"):
        assert schrijf(waarde) == en


@pytest.mark.parametrize("schrijf", i18n.FILTERS.values())
def test_nothing_is_written_for_nothing(schrijf) -> None:  # noqa: ANN001
    assert schrijf(None) == ""


@pytest.mark.parametrize(("schrijf", "waarde", "nl", "en"), GEVALLEN)
def test_without_an_application_it_is_dutch(schrijf, waarde, nl: str, en: str) -> None:  # noqa: ANN001
    assert schrijf(waarde) == nl


def test_the_clock_goes_back_in_autumn() -> None:
    """25 October 2026, 3.00 becomes 2.00: the same clock time twice."""
    assert i18n.format_moment(datetime(2026, 10, 25, 0, 30, tzinfo=UTC)) == "25 oktober, 2.30"
    assert i18n.format_moment(datetime(2026, 10, 25, 1, 30, tzinfo=UTC)) == "25 oktober, 2.30"


def test_the_reader_chooses_the_language(app: Flask) -> None:
    with app.test_request_context("/"):
        session["taal"] = "en"
        assert i18n.format_datum(date(2026, 12, 1)) == "1 December 2026"


def test_an_unknown_language_is_dutch(app: Flask) -> None:
    with app.test_request_context("/"):
        session["taal"] = "tlh"
        assert i18n.format_datum(date(2026, 12, 1)) == "1 december 2026"


def test_words_are_filled_in_without_an_application() -> None:
    assert translate(N_("Poort %(port)s is bezet."), port=5000) == "Poort 5000 is bezet."
    assert ngettext("%(num)s idee", "%(num)s ideeën", 1) == "1 idee"
    assert ngettext("%(num)s idee", "%(num)s ideeën", 3) == "3 ideeën"


def test_a_percentage_in_a_sentence_without_values_stays() -> None:
    assert translate("90 % is klaar") == "90 % is klaar"
    assert str(Invalid("90 % is klaar")) == "90 % is klaar"


def test_a_mail_says_the_year_of_a_day_in_another_one(app: Flask) -> None:
    dag, laat = date(2027, 1, 5), datetime(2027, 1, 5, 18, 30, tzinfo=UTC)
    with freeze(WINTER):
        with i18n.in_post("nl"):
            assert i18n.format_dag(dag) == "dinsdag 5 januari 2027"
            assert i18n.format_dag_maand(dag) == "5 januari 2027"
            assert i18n.format_moment(laat) == "5 januari 2027, 19.30"
            assert i18n.format_dag(WINTER) == "dinsdag 1 december"
        with i18n.in_post("en"):
            assert i18n.format_dag(dag) == "Tuesday 5 January 2027"
        assert i18n.format_dag(dag) == "dinsdag 5 januari"
