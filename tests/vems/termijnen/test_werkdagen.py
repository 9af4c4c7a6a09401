"""Holidays and working days, each row checked against a printed calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vems.termijnen.werkdagen import (
    add_werkdagen,
    count_werkdagen,
    feestdagen,
    find_koningsdag,
    find_pasen,
    is_werkdag,
    next_werkdag,
)


@pytest.mark.parametrize(
    ("jaar", "maand", "dag"),
    [
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2016, 3, 27),
        (2019, 4, 21),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2038, 4, 25),
        (2049, 4, 18),
        (2285, 3, 22),
    ],
)
def test_pasen(jaar: int, maand: int, dag: int) -> None:
    assert find_pasen(jaar) == date(jaar, maand, dag)


@pytest.mark.parametrize(
    ("jaar", "dag"), [(2014, 26), (2015, 27), (2025, 26), (2026, 27), (2027, 27), (2031, 26)]
)
def test_koningsdag_moves_back_when_the_27th_is_a_sunday(jaar: int, dag: int) -> None:
    assert find_koningsdag(jaar) == date(jaar, 4, dag)


@pytest.mark.parametrize(
    "dag",
    [
        "2026-01-01",
        "2026-04-03",  # Goede Vrijdag
        "2026-04-06",
        "2026-04-27",
        "2026-05-05",
        "2026-05-14",  # Hemelvaart
        "2026-05-25",
        "2026-12-25",
        "2026-12-26",
        "2025-04-26",  # Koningsdag on the Saturday before Sunday the 27th
        "2027-03-26",
        "2027-05-05",  # every year, not every fifth
        "2027-05-06",
        "2027-05-17",
        "2028-04-14",
        "2028-06-05",
    ],
)
def test_a_holiday_is_no_working_day(dag: str) -> None:
    assert date.fromisoformat(dag) in feestdagen(int(dag[:4]))
    assert not is_werkdag(date.fromisoformat(dag))


@pytest.mark.parametrize(
    "dag",
    [
        "2026-01-02",
        "2026-04-07",
        "2026-04-28",
        "2026-05-15",  # the Friday after Hemelvaart is no holiday of itself
        "2026-12-24",
        "2026-12-31",
        "2025-04-28",  # the Monday after a Sunday 27 April
        "2028-02-29",
        "2024-02-29",
    ],
)
def test_an_ordinary_weekday_is_a_working_day(dag: str) -> None:
    assert is_werkdag(date.fromisoformat(dag))


def test_a_closing_day_is_no_working_day() -> None:
    carnaval = date(2027, 2, 8)
    assert is_werkdag(carnaval)
    assert not is_werkdag(carnaval, frozenset({carnaval}))


KERSTSLUITING = frozenset(date(2026, 12, dag) for dag in range(24, 32))


@pytest.mark.parametrize(
    ("start", "aantal", "einde", "sluitingsdagen"),
    [
        ("2026-11-22", 5, "2026-11-27", frozenset()),  # I1: Sunday evening, rings by Friday
        ("2026-11-20", 1, "2026-11-23", frozenset()),  # over a weekend
        ("2026-11-21", 1, "2026-11-23", frozenset()),  # from a Saturday
        ("2026-11-23", 5, "2026-11-30", frozenset()),
        ("2026-11-23", 20, "2026-12-21", frozenset()),
        ("2026-12-23", 1, "2026-12-24", frozenset()),
        ("2026-12-23", 2, "2026-12-28", frozenset()),  # 25 and 26 December, then Sunday
        ("2026-12-23", 2, "2027-01-05", KERSTSLUITING),  # closed until New Year, 4 January is 1
        ("2026-12-31", 1, "2027-01-04", frozenset()),  # New Year's Day on a Friday
        ("2026-04-02", 1, "2026-04-07", frozenset()),  # Good Friday to Easter Monday
        ("2025-04-25", 1, "2025-04-28", frozenset()),  # Koningsdag on Saturday 26: nothing lost
        ("2026-04-24", 1, "2026-04-28", frozenset()),  # Koningsdag on a Monday
        ("2026-05-04", 1, "2026-05-06", frozenset()),
        ("2026-05-13", 1, "2026-05-15", frozenset()),
        ("2026-05-13", 1, "2026-05-18", frozenset({date(2026, 5, 15)})),  # bridge day
        ("2028-02-28", 1, "2028-02-29", frozenset()),
        ("2027-02-26", 1, "2027-03-01", frozenset()),
        ("2026-03-27", 1, "2026-03-30", frozenset()),  # the night of summer time lies between
        ("2026-10-23", 1, "2026-10-26", frozenset()),  # and of winter time
        ("2026-11-21", 0, "2026-11-23", frozenset()),
        ("2026-11-23", 0, "2026-11-23", frozenset()),
        ("2026-11-30", -5, "2026-11-23", frozenset()),
        ("2026-12-28", -2, "2026-12-23", frozenset()),
        ("2026-11-23", 250, "2027-11-18", frozenset()),  # 261 weekdays in a year, 8 holidays
    ],
)
def test_add_werkdagen(start: str, aantal: int, einde: str, sluitingsdagen: frozenset) -> None:
    dag = add_werkdagen(date.fromisoformat(start), aantal, sluitingsdagen)
    assert dag == date.fromisoformat(einde)


@pytest.mark.parametrize(
    ("van", "tot", "aantal"),
    [
        ("2026-11-22", "2026-11-27", 5),
        ("2026-11-23", "2026-11-23", 0),
        ("2026-11-20", "2026-11-22", 0),
        ("2026-11-27", "2026-11-22", -5),
        ("2026-12-23", "2027-01-04", 6),  # 24, 28, 29, 30, 31 December and 4 January
        ("2026-04-02", "2026-04-06", 0),
        ("2027-12-31", "2028-12-31", 252),  # 366 days, 53 weekends, 8 holidays on weekdays
    ],
)
def test_count_werkdagen(van: str, tot: str, aantal: int) -> None:
    assert count_werkdagen(date.fromisoformat(van), date.fromisoformat(tot)) == aantal


def test_next_werkdag_keeps_a_working_day_and_passes_a_long_weekend() -> None:
    assert next_werkdag(date(2026, 4, 2)) == date(2026, 4, 2)
    assert next_werkdag(date(2026, 4, 3)) == date(2026, 4, 7)


dagen = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31))
sluitingen = st.frozensets(st.dates(date(2025, 1, 1), date(2026, 12, 31)), max_size=20)


@given(dagen, st.integers(1, 60), sluitingen)
def test_counting_undoes_adding(start: date, aantal: int, gesloten: frozenset[date]) -> None:
    einde = add_werkdagen(start, aantal, gesloten)
    assert is_werkdag(einde, gesloten)
    assert count_werkdagen(start, einde, gesloten) == aantal
    assert count_werkdagen(start, einde - timedelta(days=1), gesloten) == aantal - 1


@given(st.integers(1900, 2200))
def test_every_year_has_its_nine_holidays_on_fixed_weekdays(jaar: int) -> None:
    pasen = find_pasen(jaar)
    assert pasen.weekday() == 6
    assert date(jaar, 3, 22) <= pasen <= date(jaar, 4, 25)
    weekdagen = {dag.weekday() for dag in feestdagen(jaar)}
    assert {0, 3, 4} <= weekdagen
    assert find_koningsdag(jaar).weekday() != 6
