"""How much work each begeleider has: what a coordinator needs to spread it."""

from __future__ import annotations

from dataclasses import dataclass

import peewee

from initiatieven.loket.collegas import list_begeleiders
from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Taak
from initiatieven.loket.termijn.laat import is_late, judge_by_moment
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.clock import today


@dataclass(frozen=True, slots=True)
class Drukte:
    """The work of one begeleider. `per_dag` is open cases per working day of the week."""

    medewerker: Medewerker
    open: int = 0
    te_laat: int = 0
    taken: int = 0

    @property
    def per_dag(self) -> float | None:
        """Open cases per day of eight hours in the week; None: no hours are known."""
        uren = self.medewerker.uren_per_week
        return round(self.open / (uren / 8), 1) if uren else None


def load_drukte() -> list[Drukte]:
    """Load the work of everybody who can guide, the busiest first, in three queries."""
    zaken = {
        nummer: (aantal, laat or 0)
        for nummer, aantal, laat in Initiatief.select(
            Initiatief.begeleider_id,
            peewee.fn.COUNT(Initiatief.id),
            peewee.fn.SUM(peewee.Case(None, ((is_late(today(), judge_by_moment()), 1),), 0)),
        )
        .where(Initiatief.fase != Fase.AFGEROND, Initiatief.begeleider.is_null(False))
        .group_by(Initiatief.begeleider_id)
        .tuples()
    }
    taken = dict(
        Taak.select(Taak.eigenaar_id, peewee.fn.COUNT(Taak.id))
        .where(Taak.toestand == TaakToestand.OPEN)
        .group_by(Taak.eigenaar_id)
        .tuples()
    )
    rijen = [
        Drukte(collega, *zaken.get(collega.id, (0, 0)), taken.get(collega.id, 0))
        for collega in list_begeleiders()
    ]
    return sorted(rijen, key=lambda rij: (-(rij.per_dag or 0), -rij.open, rij.medewerker.naam))
