"""The clocks of the service norms: what day a promise falls due and how it stands.

Counting is by day. A day counts when it was the gemeente's turn as that day began: the day of the
event itself never counts, nor the day on which the turn comes back. So a day has one owner and
going to and fro within a day changes nothing. Not here: terms that a law sets (`wettelijk`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from vems.core.clock import AMSTERDAM, amsterdam
from vems.termijnen.keuzes import BIJ_GEMEENTE, Eenheid, Norm, Stand
from vems.termijnen.werkdagen import (
    GEEN_SLUITINGSDAGEN,
    count_werkdagen,
    is_werkdag,
    next_werkdag,
)
from vems.termijnen.wettelijk import add_termijn

_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Beurt:
    """Whose turn it was (toestand), from a moment until another; `tot` None: still."""

    toestand: str
    van: datetime
    tot: datetime | None = None


@dataclass(frozen=True, slots=True)
class Klokstand:
    """How a clock stands on a day.

    `deadline` None: it stands still, so no day can be named; `resterend` says what is left of it
    (working days for a norm in working days, else days). `te_laat` counts working days past the
    deadline during which it was the gemeente's turn. `loopt`: the clock runs now.
    """

    stand: Stand
    deadline: date | None
    resterend: int
    te_laat: int
    loopt: bool


def measure(
    norm: Norm,
    *,
    start: datetime,
    op: datetime,
    beurten: Sequence[Beurt] = (),
    gereed: datetime | None = None,
    sluitingsdagen: frozenset[date] = GEEN_SLUITINGSDAGEN,
) -> Klokstand:
    """Say how the clock of a norm stands at `op`, or stood when the work was done (`gereed`).

    Without `beurten` it was the gemeente's turn all the time.
    """
    klok = _Klok(norm, amsterdam(start).date(), _Beurten(beurten), sluitingsdagen)
    moment = op if gereed is None else min(op, gereed)
    vandaag = amsterdam(moment).date()
    loopt = gereed is None and klok.loopt_op(moment)
    verbruikt = klok.count_until(vandaag)
    resterend = klok.te_verbruiken - verbruikt
    if resterend > 0 and gereed is None and not loopt:
        return Klokstand(Stand.STIL, None, resterend, 0, loopt=False)
    einde = klok.find_deadline(from_now=vandaag)
    if vandaag > einde:
        te_laat = klok.count_werkdagen(einde, vandaag)
        return Klokstand(Stand.TE_LAAT, einde, 0, te_laat, loopt)
    stand = Stand.OP_TIJD
    if gereed is None and not loopt:
        stand = Stand.STIL
    elif gereed is None and count_werkdagen(vandaag, einde, sluitingsdagen) <= norm.bijna:
        stand = Stand.BIJNA
    return Klokstand(stand, einde, max(resterend, 0), 0, loopt)


def deadline(
    norm: Norm,
    *,
    start: datetime,
    op: datetime,
    beurten: Sequence[Beurt] = (),
    sluitingsdagen: frozenset[date] = GEEN_SLUITINGSDAGEN,
) -> date | None:
    """Give the day the promise falls due as known at `op`; None while the clock stands still."""
    return measure(
        norm, start=start, op=op, beurten=beurten, sluitingsdagen=sluitingsdagen
    ).deadline


def stand(
    norm: Norm,
    *,
    start: datetime,
    op: datetime,
    beurten: Sequence[Beurt] = (),
    gereed: datetime | None = None,
    sluitingsdagen: frozenset[date] = GEEN_SLUITINGSDAGEN,
) -> Stand:
    """Give only how the clock stands: op_tijd, bijna, te_laat or stil."""
    return measure(
        norm, start=start, op=op, beurten=beurten, gereed=gereed, sluitingsdagen=sluitingsdagen
    ).stand


def first_deadline(
    norm: Norm, start: date, sluitingsdagen: frozenset[date] = GEEN_SLUITINGSDAGEN
) -> date:
    """Give the day promised at the start, as if it stays the gemeente's turn: for the receipt."""
    return _Klok(norm, start, _Beurten(()), sluitingsdagen).find_deadline(from_now=start)


class _Beurten:
    """Looks up whose turn it was; where nothing is known it was the gemeente's."""

    def __init__(self, beurten: Sequence[Beurt]) -> None:
        self._beurten = sorted(beurten, key=lambda beurt: beurt.van)
        self._begin = [beurt.van for beurt in self._beurten]

    def toestand_op(self, moment: datetime) -> str:
        index = bisect_right(self._begin, moment) - 1
        if index < 0:
            return BIJ_GEMEENTE
        beurt = self._beurten[index]
        return beurt.toestand if beurt.tot is None or moment < beurt.tot else BIJ_GEMEENTE


@dataclass(frozen=True, slots=True)
class _Klok:
    norm: Norm
    start: date
    beurten: _Beurten
    sluitingsdagen: frozenset[date]

    @property
    def te_verbruiken(self) -> int:
        norm = self.norm
        if norm.eenheid in (Eenheid.METEEN, Eenheid.WERKDAGEN):
            return norm.aantal
        return (add_termijn(self.start, norm.aantal, norm.eenheid) - self.start).days

    def loopt_op(self, moment: datetime) -> bool:
        return self.beurten.toestand_op(moment) not in self.norm.stopt_bij

    def count_until(self, dag: date) -> int:
        return sum(self._counts(d) for d in _days(self.start, dag))

    def count_werkdagen(self, na: date, tot: date) -> int:
        dagen = _days(na, tot)
        return sum(is_werkdag(d, self.sluitingsdagen) and self._is_our_turn(d) for d in dagen)

    def find_deadline(self, *, from_now: date) -> date:
        """Walk to the day on which the term is used up; after `from_now` the turn is ours."""
        dag, over = self.start, self.te_verbruiken
        while over > 0:
            dag += _DAG
            over -= self._counts(dag) if dag <= from_now else self._is_countable(dag)
        if self.norm.schuift and self.norm.eenheid is not Eenheid.METEEN:
            return next_werkdag(dag, self.sluitingsdagen)
        return dag

    def _counts(self, dag: date) -> bool:
        return self._is_countable(dag) and self._is_our_turn(dag)

    def _is_countable(self, dag: date) -> bool:
        in_werkdagen = self.norm.eenheid is Eenheid.WERKDAGEN
        return is_werkdag(dag, self.sluitingsdagen) if in_werkdagen else True

    def _is_our_turn(self, dag: date) -> bool:
        return self.loopt_op(datetime.combine(dag, time(), AMSTERDAM))


def _days(na: date, tot: date) -> list[date]:
    return [na + timedelta(days=n) for n in range(1, (tot - na).days + 1)]
