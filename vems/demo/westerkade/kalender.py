"""Days and moments of Westerkade, all relative to the day it is loaded.

The gemeente works in office hours on working days; residents write when it suits them. No moment
lies after the load.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

from babel.dates import get_month_names

from vems.core.clock import amsterdam, at, now
from vems.termijnen.werkdagen import add_werkdagen, is_werkdag

_OPEN, _DICHT = 9, 17
_MAANDEN = get_month_names(locale="nl")
_TUSSEN = timedelta(minutes=17)
_DRUK = timedelta(minutes=2)


def name_month(nummer: int) -> str:
    """Give the Dutch name of a month, 1 to 12."""
    return _MAANDEN[nummer]


class Kalender:
    """The calendar of one load; `nu` is the moment everything lies before."""

    def __init__(self, nu: datetime | None = None) -> None:
        self.nu = nu or now()
        self.vandaag = amsterdam(self.nu).date()

    def dag(self, dagen: int) -> date:
        """Give the day so many days from today; negative lies in the past."""
        return self.vandaag + timedelta(days=dagen)

    def werkdag(self, dagen: int) -> date:
        """Give that day, or the working day before it."""
        dag = self.dag(dagen)
        while not is_werkdag(dag):
            dag -= timedelta(days=1)
        return dag

    def over_werkdagen(self, aantal: int) -> date:
        """Give the day so many working days from today; 0 is today, whatever day that is."""
        if aantal > 0:
            return add_werkdagen(self.vandaag, aantal)
        return self.werkdag(aantal) if aantal else self.vandaag

    def avond(self, dagen: int, uur: int, minuut: int = 0) -> datetime:
        """Give a clock time on the working day at or before a day: council and market evenings."""
        return at(self.werkdag(dagen), uur, minuut)

    def vandaag_al(self) -> datetime:
        """Give a moment of today that is over already, however early it is."""
        middernacht = at(self.vandaag, 0)
        return middernacht + (self.nu - middernacht) / 2

    def kantoor(self, dagen_geleden: int, kans: Random) -> datetime:
        """Give a moment in office hours so many days ago; the last office day when too recent."""
        dag = self.werkdag(-max(dagen_geleden, 1))
        return at(dag, kans.randrange(_OPEN, _DICHT - 4), kans.randrange(60))

    def thuis(self, dagen_geleden: int, kans: Random) -> datetime:
        """Give a moment at which a resident writes: any day, from early to late."""
        moment = at(self.dag(-dagen_geleden), kans.randrange(8, 22), kans.randrange(60))
        return min(moment, self.nu - timedelta(minutes=kans.randrange(5, 50)))

    def na(self, eerder: datetime, doel: datetime, *, kantoor: bool) -> datetime:
        """Give the planned moment, moved when it does not come after what happened before."""
        moment = doel if doel > eerder else eerder + _TUSSEN
        if kantoor:
            moment = self._in_kantoor(moment)
        if moment < self.nu:
            return moment
        return min(eerder + _DRUK, eerder + (self.nu - eerder) / 2)

    def _in_kantoor(self, moment: datetime) -> datetime:
        plaatselijk = amsterdam(moment)
        dag = plaatselijk.date()
        if is_werkdag(dag) and _OPEN <= plaatselijk.hour < _DICHT:
            return moment
        if is_werkdag(dag) and plaatselijk.hour < _OPEN:
            return at(dag, _OPEN, plaatselijk.minute)
        return at(add_werkdagen(dag, 1), _OPEN, plaatselijk.minute)
