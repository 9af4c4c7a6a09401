"""One honest figure for the home page, computed; nothing when there is too little to count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import peewee
from babel.dates import format_date

from initiatieven.loket.models import Klantcontact
from initiatieven.registratie.models import Initiatief
from vems.core.clock import AMSTERDAM, amsterdam, today
from vems.core.i18n import current_locale
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.keuzes import NORMEN
from vems.termijnen.klokken import first_deadline

# Smaller groups could be recognised, and say nothing (RELIABILITY).
MINSTENS = 5
_NORM = NORMEN["eerste_contact"]


@dataclass(frozen=True, slots=True)
class Cijfer:
    """How many of the people of a month were called in time."""

    maand: str
    op_tijd: int
    van: int
    norm: int


def read_cijfer() -> Cijfer | None:
    """Count the last month whose promises have all fallen due, in two statements."""
    sluitingsdagen = read_sluitingsdagen()
    begin = last_month(today(), sluitingsdagen)
    rijen = (
        Initiatief.select(
            Initiatief.ingediend_op, peewee.fn.MIN(Klantcontact.op).alias("gesproken_op")
        )
        .join(
            Klantcontact,
            peewee.JOIN.LEFT_OUTER,
            on=(Klantcontact.initiatief == Initiatief.id) & (Klantcontact.is_tweerichting == True),  # noqa: E712
        )
        .where(
            Initiatief.bron != "import",
            Initiatief.ingediend_op >= _start(begin),
            Initiatief.ingediend_op < _start(_next_month(begin)),
        )
        .group_by(Initiatief.id, Initiatief.ingediend_op)
    )
    gesprekken = {
        nummer: (rij.ingediend_op, _aware(rij.gesproken_op)) for nummer, rij in enumerate(rijen)
    }
    return make_cijfer(begin, gesprekken, sluitingsdagen)


def make_cijfer(
    begin: date,
    gesprekken: Mapping[int, tuple[datetime, datetime | None]],
    sluitingsdagen: Iterable[date],
) -> Cijfer | None:
    """Make the figure of (received, spoken) moments; None for fewer than five people."""
    if len(gesprekken) < MINSTENS:
        return None
    dicht = frozenset(sluitingsdagen)
    op_tijd = sum(
        gesproken is not None
        and amsterdam(gesproken).date() <= first_deadline(_NORM, amsterdam(ingediend).date(), dicht)
        for ingediend, gesproken in gesprekken.values()
    )
    maand = format_date(begin, "MMMM", current_locale())
    return Cijfer(maand, op_tijd, len(gesprekken), _NORM.aantal)


def last_month(vandaag: date, sluitingsdagen: frozenset[date]) -> date:
    """Give the first day of the last month in which the last promise has fallen due."""
    begin = _month_before(vandaag)
    laatste_dag = _next_month(begin) - timedelta(days=1)
    if first_deadline(_NORM, laatste_dag, sluitingsdagen) >= vandaag:
        begin = _month_before(begin)
    return begin


def _month_before(dag: date) -> date:
    return (dag.replace(day=1) - timedelta(days=1)).replace(day=1)


def _next_month(begin: date) -> date:
    return (begin + timedelta(days=32)).replace(day=1)


def _start(dag: date) -> datetime:
    return datetime.combine(dag, time(), AMSTERDAM)


def _aware(moment: datetime | str | None) -> datetime | None:
    """An aggregate comes back as the database keeps it: naive UTC, as text on SQLite."""
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    if moment is None or moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=UTC)
