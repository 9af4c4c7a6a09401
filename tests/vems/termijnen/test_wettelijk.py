"""Statutory terms, worked out on a calendar."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vems.core.clock import amsterdam
from vems.termijnen.keuzes import WETTELIJKE_TERMIJNEN, Eenheid
from vems.termijnen.werkdagen import is_gewone_dag
from vems.termijnen.wettelijk import (
    Opschorting,
    add_termijn,
    add_uren,
    find_einde,
    find_einde_van,
    is_termijnenwet_van_toepassing,
)

D, W, M, J = Eenheid.DAGEN, Eenheid.WEKEN, Eenheid.MAANDEN, Eenheid.JAREN


@pytest.mark.parametrize(
    ("start", "aantal", "eenheid", "einde"),
    [
        ("2026-11-23", 8, W, "2027-01-18"),
        ("2026-01-31", 1, M, "2026-02-28"),
        ("2028-01-31", 1, M, "2028-02-29"),
        ("2028-02-29", 1, J, "2029-02-28"),
        ("2027-02-28", 1, J, "2028-02-28"),
        ("2026-11-30", 3, M, "2027-02-28"),
        ("2026-12-15", 1, M, "2027-01-15"),
        ("2026-10-31", 6, M, "2027-04-30"),
        ("2026-12-31", 1, D, "2027-01-01"),
        ("2026-12-01", 12, M, "2027-12-01"),
        ("2026-12-31", 2, M, "2027-02-28"),
    ],
)
def test_add_termijn(start: str, aantal: int, eenheid: Eenheid, einde: str) -> None:
    assert add_termijn(date.fromisoformat(start), aantal, eenheid) == date.fromisoformat(einde)


@pytest.mark.parametrize(
    ("start", "aantal", "eenheid", "einde"),
    [
        ("2026-11-23", 8, W, "2027-01-18"),  # a Monday: stays
        ("2026-11-21", 8, W, "2027-01-18"),  # Saturday 16 January -> Monday
        ("2026-11-22", 8, W, "2027-01-18"),  # Sunday -> Monday
        ("2026-10-31", 8, W, "2026-12-28"),  # Saturday 26 December -> Monday (story A2)
        ("2026-11-13", 6, W, "2026-12-28"),  # Christmas Day on a Friday -> Monday
        ("2026-02-20", 6, W, "2026-04-07"),  # Good Friday -> Tuesday after Easter
        ("2026-03-16", 6, W, "2026-04-28"),  # Koningsdag on a Monday
        ("2025-03-15", 6, W, "2025-04-28"),  # Koningsdag on Saturday 26, Sunday 27 -> Monday
        ("2025-03-16", 6, W, "2025-04-28"),
        ("2026-04-21", 2, W, "2026-05-06"),  # Liberation Day
        ("2026-04-16", 4, W, "2026-05-15"),  # Ascension Day on a Thursday
        ("2026-04-13", 6, W, "2026-05-26"),  # Whit Monday
        ("2026-12-01", 1, M, "2027-01-04"),  # New Year's Day on a Friday
        ("2028-01-29", 1, M, "2028-02-29"),  # 29 February, a Tuesday
        ("2026-10-02", 12, W, "2026-12-28"),  # twelve weeks is still covered
        ("2026-10-03", 13, W, "2027-01-02"),  # more than twelve is not: Saturday stays
        ("2026-09-27", 90, D, "2026-12-28"),  # Saturday 26 December -> Monday
        ("2026-09-27", 91, D, "2026-12-27"),  # over 90 days: Sunday stays
        ("2026-09-26", 3, M, "2026-12-28"),
        ("2026-08-26", 4, M, "2026-12-26"),
        ("2025-12-26", 1, J, "2026-12-26"),
        ("2026-12-24", 3, D, "2026-12-29"),  # art. 2: of 25..28 only the 28th is ordinary
        ("2026-12-24", 2, D, "2026-12-28"),  # art. 2 wants a term of at least three days
        ("2026-11-26", 3, D, "2026-11-30"),  # Friday and Monday: two ordinary days
        ("2026-03-28", 1, D, "2026-03-30"),  # Sunday of summer time
        ("2026-10-24", 1, D, "2026-10-26"),  # Sunday of winter time
        ("2026-12-17", 2, W, "2026-12-31"),
    ],
)
def test_find_einde(start: str, aantal: int, eenheid: Eenheid, einde: str) -> None:
    dag = find_einde(date.fromisoformat(start), aantal=aantal, eenheid=eenheid)
    assert dag == date.fromisoformat(einde)


def test_a_day_equated_by_decree_moves_the_end_too() -> None:
    vrijdag_na_hemelvaart = frozenset({date(2026, 5, 15)})
    start = date(2026, 4, 17)
    assert find_einde(start, aantal=4, eenheid=W) == date(2026, 5, 15)
    einde = find_einde(start, aantal=4, eenheid=W, gelijkgesteld=vrijdag_na_hemelvaart)
    assert einde == date(2026, 5, 18)


@pytest.mark.parametrize(
    ("aantal", "eenheid", "geldt"),
    [
        (90, D, True),
        (91, D, False),
        (12, W, True),
        (13, W, False),
        (3, M, True),
        (4, M, False),
        (1, J, False),
        (72, Eenheid.UREN, False),
    ],
)
def test_reach_of_the_termijnenwet(aantal: int, eenheid: Eenheid, geldt: bool) -> None:
    assert is_termijnenwet_van_toepassing(aantal, eenheid) is geldt


def _op(*paren: tuple[str, str | None]) -> tuple[Opschorting, ...]:
    return tuple(
        Opschorting(date.fromisoformat(a), date.fromisoformat(b) if b else None) for a, b in paren
    )


@pytest.mark.parametrize(
    ("opschortingen", "einde"),
    [
        # 8 weeks from Monday 2 March 2026 end on Monday 27 April, Koningsdag -> the 28th.
        (_op(), "2026-04-28"),
        # asked the 9th, received the 19th: still from the 10th to the 18th, nine days -> 6 May
        (_op(("2026-03-09", "2026-03-19")), "2026-05-06"),
        (_op(("2026-03-09", "2026-03-10")), "2026-04-28"),  # answered next day: nothing stood still
        (_op(("2026-03-09", "2026-03-09")), "2026-04-28"),
        (_op(("2026-03-09", None)), None),
        # two pairs: 9 + 4 days -> Sunday 10 May -> Monday
        (_op(("2026-03-09", "2026-03-19"), ("2026-04-01", "2026-04-06")), "2026-05-11"),
        # overlapping pairs count once: 10..24 March is fifteen days -> 12 May
        (_op(("2026-03-09", "2026-03-19"), ("2026-03-12", "2026-03-25")), "2026-05-12"),
        (_op(("2026-03-12", "2026-03-25"), ("2026-03-09", "2026-03-19")), "2026-05-12"),
        (_op(("2026-03-09", "2026-03-25"), ("2026-03-12", "2026-03-19")), "2026-05-12"),
        (_op(("2026-05-04", "2026-05-20")), "2026-04-28"),  # asked after the end: too late
        (_op(("2026-05-04", None)), "2026-04-28"),
        # over the night of summer time: 28 March .. 30 March, three days -> 30 April
        (_op(("2026-03-27", "2026-03-31")), "2026-04-30"),
    ],
)
def test_opschorting(opschortingen: tuple[Opschorting, ...], einde: str | None) -> None:
    dag = find_einde(date(2026, 3, 2), aantal=8, eenheid=W, opschortingen=opschortingen)
    assert dag == (date.fromisoformat(einde) if einde else None)


@pytest.mark.parametrize(
    ("code", "verlengd", "einde"),
    [
        ("aanvraag", False, "2027-01-18"),
        ("ingebrekestelling", False, "2026-12-07"),
        ("bezwaar_indienen", False, "2027-01-04"),
        ("bezwaar", False, "2027-01-04"),
        ("bezwaar", True, "2027-02-15"),
        ("bezwaar_commissie", False, "2027-02-15"),
        ("klacht", False, "2027-01-04"),
        ("klacht", True, "2027-02-01"),
        ("klacht_commissie", False, "2027-02-01"),
        ("woo", False, "2026-12-21"),
        ("woo", True, "2027-01-04"),
        ("inzage", False, "2026-12-23"),
        ("inzage", True, "2027-02-23"),
    ],
)
def test_table_of_statutory_terms(code: str, verlengd: bool, einde: str) -> None:
    """From Monday 23 November 2026."""
    termijn = WETTELIJKE_TERMIJNEN[code]
    dag = find_einde_van(termijn, date(2026, 11, 23), verlengd=verlengd)
    assert dag == date.fromisoformat(einde)


@pytest.mark.parametrize(
    ("start", "einde"),
    [
        (datetime(2026, 3, 27, 11, tzinfo=UTC), "2026-03-30 13:00"),  # 12.00 winter, 13.00 summer
        (datetime(2026, 10, 23, 10, tzinfo=UTC), "2026-10-26 11:00"),
        (datetime(2026, 12, 30, 23, 30, tzinfo=UTC), "2027-01-03 00:30"),
        (datetime(2028, 2, 27, 9, tzinfo=UTC), "2028-03-01 10:00"),
    ],
)
def test_72_hours_are_72_real_hours(start: datetime, einde: str) -> None:
    assert f"{amsterdam(add_uren(start, 72)):%Y-%m-%d %H:%M}" == einde


def test_hours_have_no_last_day() -> None:
    with pytest.raises(ValueError, match="uren"):
        add_termijn(date(2026, 1, 1), 72, Eenheid.UREN)


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(3, 90))
def test_a_covered_term_ends_on_an_ordinary_day_and_never_early(start: date, aantal: int) -> None:
    einde = find_einde(start, aantal=aantal, eenheid=D)
    assert einde is not None
    assert is_gewone_dag(einde)
    assert 0 <= (einde - add_termijn(start, aantal, D)).days <= 6
