"""The only now. Moments are aware UTC; days are days in Amsterdam."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_frozen: list[datetime] = []


def now() -> datetime:
    """Give the current moment, aware UTC."""
    return _frozen[-1] if _frozen else datetime.now(UTC)


def today() -> date:
    """Give the current day as people in Amsterdam see it."""
    return amsterdam(now()).date()


def amsterdam(moment: datetime) -> datetime:
    """Convert an aware moment to local time."""
    return moment.astimezone(AMSTERDAM)


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    """Give the UTC moment of a local clock time on a day."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=AMSTERDAM).astimezone(UTC)


@contextmanager
def freeze(moment: datetime) -> Iterator[None]:
    """Hold the clock at a moment: for tests, and for loading a history that lies in the past."""
    _frozen.append(moment.astimezone(UTC))
    try:
        yield
    finally:
        _frozen.pop()
