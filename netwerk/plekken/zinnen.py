"""Times of places in words: "dinsdag, 17.00 tot 20.00 uur", "3 dinsdagen over"."""

from __future__ import annotations

from datetime import datetime

from netwerk.plekken.keuzes import WEEKDAGEN_MEERVOUD
from netwerk.plekken.models import Reserveringsdag, Weektijd
from vems.core.clock import AMSTERDAM
from vems.core.dagdelen import WEEKDAGEN
from vems.core.i18n import N_, translate
from vems.core.ical import Afspraak


def say_weektijd(weektijd: Weektijd) -> str:
    """Say a weekly time: its day, from and to."""
    return translate(
        N_("%(dag)s, %(van)s tot %(tot)s uur"),
        dag=translate(WEEKDAGEN[weektijd.weekdag]),
        van=say_klok(weektijd.begin),
        tot=say_klok(weektijd.eind),
    )


def say_over(weektijd: Weektijd, over: int) -> str:
    """Say what is left of a weekly time."""
    if not over:
        return translate(N_("niets meer over"))
    woorden = WEEKDAGEN if over == 1 else WEEKDAGEN_MEERVOUD
    return translate(
        N_("%(aantal)s %(dagen)s over"), aantal=over, dagen=translate(woorden[weektijd.weekdag])
    )


def as_afspraak(dag: Reserveringsdag, *, titel: str, plek: str, pad: str) -> Afspraak:
    """Give one day of a booking as an entry of a calendar."""
    boeking = dag.reservering
    return Afspraak(
        uid=f"{boeking.sleutel}-{dag.dag:%Y%m%d}",
        versie=boeking.versie,
        begin=_moment(dag, boeking.weektijd.begin),
        eind=_moment(dag, boeking.weektijd.eind),
        titel=titel,
        plek=plek,
        pad=pad,
        is_afgelast=dag.geldt is None,
    )


def say_klok(minuut: int) -> str:
    """Say a time of day without "uur"."""
    return f"{minuut // 60}.{minuut % 60:02}"


def _moment(dag: Reserveringsdag, minuut: int) -> datetime:
    uur, rest = divmod(min(minuut, 24 * 60 - 1), 60)
    return datetime(dag.dag.year, dag.dag.month, dag.dag.day, uur, rest, tzinfo=AMSTERDAM)
