"""One honest figure for the home page, computed; nothing when there is too little to count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

import peewee
from babel.dates import format_date

from initiatieven.loket.models import Klantcontact
from initiatieven.registratie.models import Initiatief
from vems.core.clock import AMSTERDAM, amsterdam, today
from vems.core.i18n import N_, current_locale, translate
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.keuzes import Norm
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of

# Smaller groups could be recognised, and say nothing (RELIABILITY).
MINSTENS = 5

NormOp = Callable[[date], Norm]


@dataclass(frozen=True, slots=True)
class Cijfer:
    """How many of the people of a month were called in time."""

    maand: str
    op_tijd: int
    van: int
    norm: int

    @property
    def zin(self) -> str:
        """The figure as a sentence; "17 of the 17" is all, "0 of the 17" is none."""
        zin = N_(
            "In %(maand)s spraken wij %(op_tijd)s van de %(van)s mensen binnen %(norm)s werkdagen."
        )
        if self.op_tijd == self.van:
            zin = N_("In %(maand)s spraken wij alle %(van)s mensen binnen %(norm)s werkdagen.")
        elif not self.op_tijd:
            zin = N_(
                "In %(maand)s spraken wij geen van de %(van)s mensen binnen %(norm)s werkdagen."
            )
        return translate(zin, maand=self.maand, op_tijd=self.op_tijd, van=self.van, norm=self.norm)


def read_cijfer() -> Cijfer | None:
    """Count the last month whose promises have all fallen due, in two statements."""
    sluitingsdagen = read_sluitingsdagen()
    norm_op = partial(norm_of, "eerste_contact")
    begin = last_month(today(), sluitingsdagen, norm_op)
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
    return make_cijfer(begin, gesprekken, sluitingsdagen, norm_op)


def make_cijfer(
    begin: date,
    gesprekken: Mapping[int, tuple[datetime, datetime | None]],
    sluitingsdagen: Iterable[date],
    norm_op: NormOp,
) -> Cijfer | None:
    """Make the figure of (received, spoken) moments; None for fewer than five people.

    `norm_op` gives the promise of a day: who came under the old one is held to the old one.
    """
    if len(gesprekken) < MINSTENS:
        return None
    dicht = frozenset(sluitingsdagen)
    ontvangen = [(amsterdam(begin_).date(), op) for begin_, op in gesprekken.values()]
    op_tijd = sum(
        gesproken is not None
        and amsterdam(gesproken).date() <= first_deadline(norm_op(dag), dag, dicht)
        for dag, gesproken in ontvangen
    )
    maand = format_date(begin, "MMMM", current_locale())
    return Cijfer(maand, op_tijd, len(gesprekken), norm_op(begin).aantal)


def last_month(vandaag: date, sluitingsdagen: frozenset[date], norm_op: NormOp) -> date:
    """Give the first day of the last month in which the last promise has fallen due."""
    begin = _month_before(vandaag)
    laatste_dag = _next_month(begin) - timedelta(days=1)
    if first_deadline(norm_op(laatste_dag), laatste_dag, sluitingsdagen) >= vandaag:
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
