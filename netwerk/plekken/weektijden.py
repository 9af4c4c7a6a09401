"""The weekly times at which a host gives a place free: opening, stopping, and what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from netwerk.plekken.keuzes import MAX_WEKEN_OPEN
from netwerk.plekken.models import Plek, Reserveringsdag, Weektijd
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.dagdelen import DAGDELEN, WEEKDAGEN
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import sleutel as new_sleutel
from vems.core.i18n import N_

_WEEK = timedelta(days=7)
HOOGSTE_KEREN = 500


@dataclass(frozen=True, slots=True)
class NieuweWeektijd:
    """A day of the week (0 is Monday), minutes of the day, and from when until when."""

    weekdag: int
    begin: int
    eind: int
    vanaf: date
    tot: date
    keren: int | None = None


@dataclass(frozen=True, slots=True)
class Vrij:
    """The days of a weekly time that can still be had, and how many of them may be taken."""

    dagen: tuple[date, ...]
    over: int


def open_weektijd(plek: Plek, data: NieuweWeektijd, *, sleutel: str = "", door: Actor) -> Weektijd:
    """Give a place free at a time of the week; the one with this key when it was sent before."""
    _check(data)
    key = sleutel[:20] or new_sleutel()
    with write():
        _lock(plek)
        bestaand = Weektijd.get_or_none(Weektijd.sleutel == key)
        if bestaand is not None:
            return bestaand
        _refuse_overlap(plek, data)
        weektijd = Weektijd.create(
            sleutel=key,
            plek=plek,
            weekdag=data.weekdag,
            begin=data.begin,
            eind=data.eind,
            vanaf=data.vanaf,
            tot=data.tot,
            keren=data.keren,
            created_at=now(),
        )
        _tell(plek)
    return weektijd


def stop_weektijd(weektijd: Weektijd, *, door: Actor) -> None:
    """Give a place free at this time no longer; what is booked stays booked."""
    with write():
        guarded_update(
            Weektijd,
            Weektijd.id == weektijd.id,
            Weektijd.is_actief,
            conflict=Conflict(N_("Deze tijd was al gestopt.")),
            is_actief=False,
        )
        _tell(weektijd.plek)


def list_weektijden(plekken: Sequence[Plek]) -> list[Weektijd]:
    """List the weekly times that places have now, by day of the week."""
    return list(
        Weektijd.select()
        .where(Weektijd.plek.in_(list(plekken)), Weektijd.is_actief, Weektijd.tot >= today())
        .order_by(Weektijd.plek, Weektijd.weekdag, Weektijd.begin)
    )


def count_vrij(weektijden: Iterable[Weektijd]) -> dict[int, Vrij]:
    """Give per weekly time which days are free from today on, one query for all."""
    alle = list(weektijden)
    rows = Reserveringsdag.select(Reserveringsdag.weektijd, Reserveringsdag.dag).where(
        Reserveringsdag.weektijd.in_(alle), Reserveringsdag.geldt == 1
    )
    bezet: dict[int, set[date]] = defaultdict(set)
    for weektijd_id, dag in rows.tuples() if alle else ():
        bezet[weektijd_id].add(dag)
    return {tijd.id: _free(tijd, bezet[tijd.id]) for tijd in alle}


def days_of(weektijd: Weektijd, vanaf: date | None = None) -> list[date]:
    """List the days of a weekly time, from a day on."""
    dag = max(weektijd.vanaf, vanaf or weektijd.vanaf)
    dag += timedelta(days=(weektijd.weekdag - dag.weekday()) % 7)
    dagen = []
    while dag <= weektijd.tot:
        dagen.append(dag)
        dag += _WEEK
    return dagen


def _free(weektijd: Weektijd, bezet: set[date]) -> Vrij:
    dagen = tuple(dag for dag in days_of(weektijd, today()) if dag not in bezet)
    over = len(dagen)
    if weektijd.keren is not None:
        over = max(0, min(over, weektijd.keren - len(bezet)))
    return Vrij(dagen if over else (), over)


def _check(data: NieuweWeektijd) -> None:
    if not 0 <= data.weekdag < len(WEEKDAGEN):
        raise Invalid(N_("Kies een dag van de week."), veld="weekdag")
    if not 0 <= data.begin < data.eind <= 24 * 60:
        raise Invalid(N_("De eindtijd ligt voor de begintijd."), veld="eind")
    if data.tot < max(data.vanaf, today()):
        raise Invalid(N_("De einddatum ligt voor de begindatum, of is al geweest."), veld="tot")
    if data.tot - data.vanaf > MAX_WEKEN_OPEN * _WEEK:
        raise Invalid(N_("Geef de ruimte hooguit twee jaar vooruit vrij."), veld="tot")
    if data.keren is not None and not 1 <= data.keren <= HOOGSTE_KEREN:
        raise Invalid(N_("Vul een getal van 1 tot 500 in."), veld="keren")


def _refuse_overlap(plek: Plek, data: NieuweWeektijd) -> None:
    """Refuse a time that runs through another of the same place: one room, one group."""
    overlap = Weektijd.select().where(
        Weektijd.plek == plek,
        Weektijd.is_actief,
        Weektijd.weekdag == data.weekdag,
        Weektijd.begin < data.eind,
        Weektijd.eind > data.begin,
        Weektijd.vanaf <= data.tot,
        Weektijd.tot >= data.vanaf,
    )
    if overlap.exists():
        raise Invalid(
            N_("Op deze dag en tijd gaf u deze ruimte al vrij. Kies een andere tijd."), veld="begin"
        )


def _lock(plek: Plek) -> None:
    """Let one write at a time change the times of a place."""
    Plek.update(is_open=Plek.is_open).where(Plek.id == plek.id).execute()


def _tell(plek: Plek) -> None:
    """Write what the place says of itself in a few words, and announce it."""
    tijden = list_weektijden([plek])
    woorden = dict.fromkeys(f"{WEEKDAGEN[t.weekdag]} {_dagdeel(t.begin)}" for t in tijden)
    Plek.update(vrije_dagdelen=list(woorden), bevestigd_op=today()).where(
        Plek.id == plek.id
    ).execute()
    announce(plek.reference)


def _dagdeel(minuut: int) -> str:
    return next(naam for grens, naam in DAGDELEN if minuut < grens)
