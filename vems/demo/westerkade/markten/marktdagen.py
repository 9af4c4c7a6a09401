"""The moments of one market, from its days relative to today."""

from __future__ import annotations

from datetime import datetime, timedelta

from vems.core.clock import at
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.wereld import Wereld


class Marktdagen:
    """The moments of one market, from its days relative to today."""

    def __init__(self, wereld: Wereld, rij: Rij) -> None:
        kalender = wereld.kalender
        self.rij, self.kalender = rij, kalender
        self.begin = self.op(0)
        self.eind = self.op(-1) + timedelta(minutes=30)
        self.oproep_van = at(kalender.werkdag(rij["oproep_open_dagen"]), 9)
        self.oproep_tot = at(kalender.dag(rij["sluiting_dagen"]), 23, 59)
        self.pitch_van = self.op(1)
        self.rondgang = self.op(2)

    def op(self, onderdeel: int) -> datetime:
        """Give the moment a part of the evening begins."""
        uur, minuut = _klok(self.rij["programma"][onderdeel]["tijd"])
        if not self.rij["dagen_vanaf_nu"]:
            return at(self.kalender.vandaag, uur, minuut)
        return self.kalender.avond(self.rij["dagen_vanaf_nu"], uur, minuut)

    def werk(self, dagen: int, uur: int) -> datetime:
        """Give an hour on the working day at or before a day of the data."""
        return at(self.kalender.werkdag(dagen), uur)


def _klok(tijd: str) -> tuple[int, int]:
    uur, minuut = tijd.split(".")
    return int(uur), int(minuut)
