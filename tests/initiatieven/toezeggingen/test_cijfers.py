"""Figures over promises, on plain values (story R5)."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from initiatieven.toezeggingen.beeld import share_line
from initiatieven.toezeggingen.cijfers import Aandeel, Belofte, Stand, aandeel_op_tijd, tel_stand
from initiatieven.toezeggingen.keuzes import ToezeggingStatus as S

VANDAAG = date(2027, 4, 10)
EERDER, LATER = date(2027, 4, 1), date(2027, 5, 1)


def test_the_fourteen_promises_of_story_r5() -> None:
    beloften = [
        *[Belofte(S.NAGEKOMEN, EERDER, EERDER)] * 6,
        *[Belofte(S.LOPEND, LATER)] * 5,
        *[Belofte(S.LOPEND, EERDER)] * 2,
        Belofte(S.VERVALLEN, LATER, EERDER),
    ]
    assert tel_stand(beloften, VANDAAG) == Stand(14, 2, 5, 6, 1)
    assert aandeel_op_tijd(beloften, VANDAAG) == Aandeel(6, 9)


def test_kept_on_the_last_day_is_in_time_and_a_day_later_is_not() -> None:
    on_the_day = Belofte(S.NAGEKOMEN, EERDER, EERDER)
    too_late = Belofte(S.NAGEKOMEN, EERDER, date(2027, 4, 2))
    assert aandeel_op_tijd([on_the_day, too_late], VANDAAG) == Aandeel(1, 2)


def test_the_last_day_itself_is_not_over_date() -> None:
    assert tel_stand([Belofte(S.OPEN, VANDAAG)], VANDAAG).over_datum == 0
    assert aandeel_op_tijd([Belofte(S.OPEN, VANDAAG)], VANDAAG) == Aandeel(0, 0)
    assert aandeel_op_tijd([], VANDAAG) == Aandeel(0, 0)


def test_an_early_end_counts_and_an_open_promise_without_date_does_not() -> None:
    beloften = [Belofte(S.NAGEKOMEN, LATER, EERDER), Belofte(S.OPEN, None)]
    assert aandeel_op_tijd(beloften, VANDAAG) == Aandeel(1, 1)


@pytest.mark.parametrize(
    ("aandeel", "zin"),
    [
        (Aandeel(0, 0), ""),
        (Aandeel(1, 1), "De enige die klaar of over datum is, is op tijd nagekomen."),
        (Aandeel(0, 1), "De enige die klaar of over datum is, is niet op tijd nagekomen."),
        (Aandeel(4, 4), "Alle 4 die klaar of over datum zijn, zijn op tijd nagekomen."),
        (Aandeel(0, 4), "Geen van de 4 die klaar of over datum zijn, is op tijd nagekomen."),
        (Aandeel(3, 4), "3 van de 4 die klaar of over datum zijn, zijn op tijd nagekomen."),
    ],
)
def test_the_share_reads_as_a_sentence(app: Flask, aandeel: Aandeel, zin: str) -> None:
    with app.test_request_context():
        assert share_line(aandeel) == zin
