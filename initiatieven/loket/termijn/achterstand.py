"""What is late: cases past their promised day, and tasks past theirs. Reading only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

import peewee

from initiatieven.loket.keuzes import TaakToestand, Trap
from initiatieven.loket.models import Aanmaning, Taak
from initiatieven.loket.termijn.klok import is_running
from initiatieven.loket.voorraad.werkvoorraad import Wie, scope_of, scope_of_taken
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import amsterdam, now, today
from vems.core.reference import Reference
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import count_werkdagen


@dataclass(frozen=True, slots=True)
class Achterstand:
    """Something late: a case or a task, since when, and whose it is (None: nobody's yet).

    `wat` is the next step of the case or the title of the task, still to be translated.
    """

    onderwerp: Reference
    initiatief: Initiatief
    wat: str
    dag: date
    werkdagen: int
    eigenaar: Medewerker | None
    om: time | None = None

    @property
    def is_taak(self) -> bool:
        """Whether it is a task and not the case itself."""
        return self.onderwerp.kind == "taak"


@dataclass(frozen=True, slots=True)
class Gemeld:
    """When who does it was reminded, and when the coordinator heard."""

    herinnerd_op: datetime | None = None
    geescaleerd_op: datetime | None = None


def list_achterstand(wie: Wie, actor: Actor) -> list[Achterstand]:
    """List what is late in somebody's work, the longest first, in two queries."""
    return _sorted([*_zaken(scope_of(wie, actor)), *_taken(scope_of_taken(wie, actor))])


def list_alle_achterstand() -> list[Achterstand]:
    """List everything that is late, for the scheduler."""
    return _sorted([*_zaken([]), *_taken([])])


def load_gemeld(rijen: Iterable[Achterstand]) -> dict[Reference, Gemeld]:
    """Load what was told about late things, in one query."""
    dagen = {rij.onderwerp: rij.dag for rij in rijen}
    gevonden: dict[Reference, dict[Trap, datetime]] = {}
    for aanmaning in Aanmaning.select().where(
        Aanmaning.onderwerp_key.in_([onderwerp.key for onderwerp in dagen] or [""])
    ):
        if dagen.get(aanmaning.onderwerp) == aanmaning.dag:
            gevonden.setdefault(aanmaning.onderwerp, {})[aanmaning.trap] = aanmaning.op
    return {
        onderwerp: Gemeld(trappen.get(Trap.HERINNERING), trappen.get(Trap.ESCALATIE))
        for onderwerp, trappen in gevonden.items()
    }


def _zaken(waar: list[peewee.Expression]) -> list[Achterstand]:
    begeleider = Medewerker.alias()
    rijen = (
        Initiatief.select(Initiatief, begeleider)
        .join(begeleider, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == begeleider.id)
        .where(is_running(), Initiatief.beloofd_op < today(), *waar)
    )
    return [
        Achterstand(
            rij.reference,
            rij,
            rij.volgende_stap,
            rij.beloofd_op,
            _late(rij.beloofd_op),
            rij.begeleider,
        )
        for rij in rijen
    ]


def _taken(waar: list[peewee.Expression]) -> list[Achterstand]:
    rijen = (
        Taak.select(Taak, Initiatief, Medewerker)
        .join(Initiatief)
        .switch(Taak)
        .join(Medewerker)
        .where(Taak.toestand == TaakToestand.OPEN, _is_over(), *waar)
    )
    return [
        Achterstand(
            rij.reference,
            rij.initiatief,
            rij.titel,
            rij.uiterlijk_op,
            _late(rij.uiterlijk_op),
            rij.eigenaar,
            rij.uiterlijk_om,
        )
        for rij in rijen
    ]


def _is_over() -> peewee.Expression:
    """Tell in SQL whether the day of a task is over, or the time on it."""
    nu = amsterdam(now())
    op_tijd = (Taak.uiterlijk_op == nu.date()) & (Taak.uiterlijk_om <= nu.time())
    return (Taak.uiterlijk_op < nu.date()) | op_tijd


def _late(dag: date) -> int:
    return count_werkdagen(dag, today(), read_sluitingsdagen())


def _sorted(rijen: list[Achterstand]) -> list[Achterstand]:
    return sorted(rijen, key=lambda rij: (rij.dag, rij.initiatief.id, rij.onderwerp))
