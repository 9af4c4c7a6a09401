"""Public holidays and working days.

A working day is no Saturday, Sunday, generally recognised holiday (Algemene termijnenwet art. 3)
or closing day of this gemeente. Not here: what a term is made of (`wettelijk`, `klokken`).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

GEEN_SLUITINGSDAGEN: frozenset[date] = frozenset()
_DAG = timedelta(days=1)
_ZATERDAG, _ZONDAG = 5, 6


def find_pasen(jaar: int) -> date:
    """Give Easter Sunday of a year (Meeus, Jones, Butcher; Gregorian calendar)."""
    a, b, c = jaar % 19, jaar // 100, jaar % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return date(jaar, maand, dag + 1)


def find_koningsdag(jaar: int) -> date:
    """Give the day the King's birthday is kept: 27 April, the day before when that is a Sunday."""
    dag = date(jaar, 4, 27)
    return dag - _DAG if dag.weekday() == _ZONDAG else dag


@lru_cache(maxsize=256)
def feestdagen(jaar: int) -> frozenset[date]:
    """List the generally recognised holidays; Good Friday is equated (Termijnenwet art. 3 lid 2).

    Sundays that are holidays of themselves (Easter, Pentecost) are left out: they are Sundays.
    """
    pasen = find_pasen(jaar)
    return frozenset(
        {
            date(jaar, 1, 1),
            pasen - timedelta(days=2),  # Goede Vrijdag
            pasen + timedelta(days=1),  # tweede paasdag
            find_koningsdag(jaar),
            date(jaar, 5, 5),  # bevrijdingsdag, every year
            pasen + timedelta(days=39),  # Hemelvaartsdag
            pasen + timedelta(days=50),  # tweede pinksterdag
            date(jaar, 12, 25),
            date(jaar, 12, 26),
        }
    )


def is_gewone_dag(dag: date, gelijkgesteld: frozenset[date] = GEEN_SLUITINGSDAGEN) -> bool:
    """Tell whether the law counts it as ordinary: no weekend, holiday or day equated by decree."""
    return (
        dag.weekday() < _ZATERDAG and dag not in feestdagen(dag.year) and dag not in gelijkgesteld
    )


def is_werkdag(dag: date, sluitingsdagen: frozenset[date] = GEEN_SLUITINGSDAGEN) -> bool:
    """Tell whether the desk works: an ordinary day that is no closing day of this gemeente."""
    return is_gewone_dag(dag, sluitingsdagen)


def next_werkdag(dag: date, sluitingsdagen: frozenset[date] = GEEN_SLUITINGSDAGEN) -> date:
    """Give the day itself, or the first working day after it."""
    while not is_werkdag(dag, sluitingsdagen):
        dag += _DAG
    return dag


def add_werkdagen(
    start: date, aantal: int, sluitingsdagen: frozenset[date] = GEEN_SLUITINGSDAGEN
) -> date:
    """Give the `aantal`-th working day after `start`, which itself does not count.

    Zero gives the start or the first working day after it; a negative number counts back.
    """
    if aantal == 0:
        return next_werkdag(start, sluitingsdagen)
    stap = _DAG if aantal > 0 else -_DAG
    dag, over = start, abs(aantal)
    while over:
        dag += stap
        over -= is_werkdag(dag, sluitingsdagen)
    return dag


def count_werkdagen(
    van: date, tot: date, sluitingsdagen: frozenset[date] = GEEN_SLUITINGSDAGEN
) -> int:
    """Count the working days after `van` up to and including `tot`; negative when it is earlier."""
    if tot < van:
        return -count_werkdagen(tot, van, sluitingsdagen)
    vrij = frozenset().union(*(feestdagen(jaar) for jaar in range(van.year, tot.year + 1)))
    weg = sum(van < dag <= tot and dag.weekday() < _ZATERDAG for dag in vrij | sluitingsdagen)
    return _count_weekdagen(tot) - _count_weekdagen(van) - weg


def _count_weekdagen(tot: date) -> int:
    """Count the days from Monday to Friday since the calendar began, up to and including `tot`."""
    weken, over = divmod(tot.toordinal(), 7)  # day 1 was a Monday
    return weken * _ZATERDAG + min(over, _ZATERDAG)
