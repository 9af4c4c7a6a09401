"""What is late: promises, days by law, messages and tasks past their day. Reading only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum
from textwrap import shorten

import peewee

from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.keuzes import TaakToestand, Trap
from initiatieven.loket.knelpunten.register import list_open
from initiatieven.loket.models import Aanmaning, Bericht, Knelpunt, Taak
from initiatieven.loket.termijn.laat import (
    BEOORDELEN,
    is_judging_late,
    is_promise_late,
    is_review_late,
    judge_by,
    judge_by_moment,
)
from initiatieven.loket.voorraad.werkvoorraad import Wie, scope_of, scope_of_taken
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import amsterdam, now, today
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import count_werkdagen

_KORT = 80
ANTWOORDEN = N_("Antwoord op het bericht")


class Soort(Enum):
    """What is late: our promise, the first judgement, what the law wants decided, a message, a
    task, or what was to be solved."""

    BELOFTE = "belofte"
    TRIAGE = "triage"
    WETTELIJK = "wettelijk"
    BERICHT = "bericht"
    TAAK = "taak"
    KNELPUNT = "knelpunt"


@dataclass(frozen=True, slots=True)
class Achterstand:
    """Something late, since when, and whose it is (None: nobody's yet).

    `wat` is the next step of the case or the title of the task or decision, still to be translated.
    """

    onderwerp: Reference
    initiatief: Initiatief
    wat: str
    dag: date
    werkdagen: int
    eigenaar: Medewerker | None
    soort: Soort
    om: time | None = None

    @property
    def is_taak(self) -> bool:
        """Whether it is a task and not the case itself."""
        return self.soort is Soort.TAAK


@dataclass(frozen=True, slots=True)
class Gemeld:
    """When who does it was reminded, and when the coordinator heard."""

    herinnerd_op: datetime | None = None
    geescaleerd_op: datetime | None = None


def list_achterstand(wie: Wie, actor: Actor) -> list[Achterstand]:
    """List what is late in somebody's work, the longest first, each kind in one query."""
    return _sorted([*_of_zaken(scope_of(wie, actor)), *_taken(scope_of_taken(wie, actor))])


def list_alle_achterstand() -> list[Achterstand]:
    """List everything that is late, for the scheduler."""
    rijen = [*_of_zaken([Initiatief.fase != Fase.AFGEROND]), *_taken([]), *_knelpunten()]
    return _sorted(rijen)


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


def _of_zaken(waar: list[peewee.Expression]) -> list[Achterstand]:
    return [*_zaken(waar), *_termijnen(waar), *_berichten(waar)]


def _zaken(waar: list[peewee.Expression]) -> list[Achterstand]:
    """List cases past the day we promised, parked ones past the day to look again, and what nobody
    judged yet: that is told apart from the promise, which has a later day."""
    begeleider = Medewerker.alias()
    belofte = is_promise_late(today()) | is_review_late(today())
    beoordeling = is_judging_late(judge_by_moment())
    rijen = (
        Initiatief.select(
            Initiatief, begeleider, _flag(belofte, "over_belofte"), _flag(beoordeling, "ongelezen")
        )
        .join(begeleider, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == begeleider.id)
        .where(belofte | beoordeling, *waar)
    )
    gevonden = []
    for rij in rijen:
        if rij.over_belofte:
            dag = _dag_van(rij)
            gevonden.append(_as_achterstand(rij, rij, rij.volgende_stap, dag, Soort.BELOFTE))
        if rij.ongelezen:
            gevonden.append(_as_beoordeling(rij))
    return gevonden


def _flag(voorwaarde: peewee.Expression, naam: str) -> peewee.Node:
    return peewee.Case(None, ((voorwaarde, 1),), 0).alias(naam)


def _as_beoordeling(rij: Initiatief) -> Achterstand:
    dag, onderwerp = judge_by(rij), Reference(Soort.TRIAGE.value, rij.sleutel)
    return Achterstand(onderwerp, rij, BEOORDELEN, dag, _late(dag), rij.begeleider, Soort.TRIAGE)


def _termijnen(waar: list[peewee.Expression]) -> list[Achterstand]:
    """List what had to be decided by law, whoever has the turn."""
    rijen = _with_zaak(Beslistermijn).where(
        Beslistermijn.klaar_op.is_null(), Beslistermijn.uiterlijk_op < today(), *waar
    )
    return [
        _as_achterstand(rij, rij.initiatief, rij.titel, rij.uiterlijk_op, Soort.WETTELIJK)
        for rij in rijen
    ]


def _berichten(waar: list[peewee.Expression]) -> list[Achterstand]:
    """List messages that wait too long for an answer."""
    rijen = _with_zaak(Bericht).where(
        Bericht.onbeantwoord.is_null(False), Bericht.antwoord_op < today(), *waar
    )
    return [
        _as_achterstand(rij, rij.initiatief, ANTWOORDEN, rij.antwoord_op, Soort.BERICHT)
        for rij in rijen
    ]


def _with_zaak(model: type[Beslistermijn] | type[Bericht]) -> peewee.ModelSelect:
    begeleider = Medewerker.alias()
    return (
        model.select(model, Initiatief, begeleider)
        .join(Initiatief)
        .join(begeleider, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == begeleider.id)
    )


def _as_achterstand(
    wat: Initiatief | Beslistermijn | Bericht,
    initiatief: Initiatief,
    zin: str,
    dag: date,
    soort: Soort,
) -> Achterstand:
    return Achterstand(
        wat.reference, initiatief, zin, dag, _late(dag), initiatief.begeleider, soort
    )


def _dag_van(rij: Initiatief) -> date:
    is_stil = rij.toestand is Toestand.GEPARKEERD
    dag: date = rij.herzien_op if is_stil else rij.beloofd_op
    return dag


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
            Soort.TAAK,
            rij.uiterlijk_om,
        )
        for rij in rijen
    ]


def _knelpunten() -> list[Achterstand]:
    """List what somebody would have solved by now; its own page shows it, the mails tell it."""
    return [
        Achterstand(
            rij.reference,
            rij.initiatief,
            shorten(rij.tekst, _KORT, placeholder="…"),
            rij.uiterlijk_op,
            _late(rij.uiterlijk_op),
            rij.eigenaar,
            Soort.KNELPUNT,
        )
        for rij in list_open(Knelpunt.uiterlijk_op < today())
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
