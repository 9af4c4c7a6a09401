"""What another norm or other closing days mean for open cases; and moving days that were promised.

A norm never touches an open case: it keeps that of the day it was handed in, so a norm is only
compared. New closing days move a promised day later, never earlier: the resident was told a day. A
day that the law sets stays; a slice that keeps such days tells which cases have one.
Not here: who proposes and approves (vems.instellingen.voorstellen).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import peewee

from initiatieven.loket.events import BELOFTE_VERSCHOVEN
from initiatieven.loket.models import Klantcontact, Triage
from initiatieven.loket.termijn.klok import (
    FASE_NORM,
    VANAF_INDIENEN,
    as_beurten,
    is_beloofd,
    is_running,
)
from initiatieven.registratie.events import BEURT_GEWIJZIGD
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.post import tell_maker
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, now, today
from vems.core.database import guarded_update, write
from vems.core.history import Gebeurtenis, Zichtbaarheid, record
from vems.partijen.models import Partij
from vems.termijnen.keuzes import BIJ_GEMEENTE, NORMEN, Eenheid, Norm
from vems.termijnen.klokken import Beurt, deadline, first_deadline
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import add_werkdagen, count_werkdagen, is_werkdag, next_werkdag

_PER_VRAAG = 500
# In a fase without a norm of its own what we owe is the step to the next.
_ANDERS = "volgende_fase"


@dataclass(frozen=True, slots=True)
class Verschuiving:
    """One open case: the day it has, and the day it would have or gets."""

    initiatief: Initiatief
    van: date
    naar: date

    @property
    def is_over(self) -> bool:
        """Tell whether the day it would have has passed already."""
        return self.naar < today()


def compare_norm(norm: Norm, sluitingsdagen: frozenset[date]) -> list[Verschuiving]:
    """List the open cases on whose clock this norm runs: its day now, and the day it would give.

    Both are days of this norm. What a case was promised may be the day of another one: who waits
    for the first look was promised the day of the first conversation.
    """
    waar = _LOPEND.get(norm.code)
    if waar is None:
        return []
    zaken = [zaak for zaak in _open().where(waar()) if is_beloofd(zaak, norm.code)]
    beurten = _beurten_of(zaken) if norm.code in VANAF_INDIENEN else {}
    moment = now()
    gevonden = []
    for zaak in zaken:
        van, naar = (
            _day_under(welke, zaak, beurten.get(zaak.sleutel, []), moment, sluitingsdagen)
            for welke in (norm_of(norm.code, zaak.ingediend_op), norm)
        )
        if van and naar:
            gevonden.append(Verschuiving(zaak, van, naar))
    return gevonden


def compare_dagen(oud: frozenset[date], nieuw: frozenset[date]) -> list[Verschuiving]:
    """List the open cases whose promised day moves when the desk is closed on other days."""
    vandaag = today()
    zaken = _running().where(Initiatief.beloofd_op >= vandaag)
    gevonden = [
        Verschuiving(zaak, zaak.beloofd_op, _moved(zaak, vandaag, oud, nieuw)) for zaak in zaken
    ]
    return [verschuiving for verschuiving in gevonden if verschuiving.naar > verschuiving.van]


def move_beloften(oud: frozenset[date], nieuw: frozenset[date], *, door: Actor) -> int:
    """Move the promised days that new closing days touch and tell each resident; gives how many."""
    with write():
        verschuivingen = compare_dagen(oud, nieuw)
        for verschuiving in verschuivingen:
            _move(verschuiving, door=door)
    return len(verschuivingen)


def _move(verschuiving: Verschuiving, *, door: Actor) -> None:
    zaak = verschuiving.initiatief
    guarded_update(
        Initiatief,
        Initiatief.id == zaak.id,
        Initiatief.beloofd_op == verschuiving.van,
        beloofd_op=verschuiving.naar,
        updated_at=now(),
    )
    dagen = {"van": _as_text(verschuiving.van), "naar": _as_text(verschuiving.naar)}
    record(
        zaak.reference,
        BELOFTE_VERSCHOVEN,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens=dagen,
        door=door,
    )
    tell_maker(
        zaak,
        "initiatieven/loket/mail/belofte_verschoven.txt",
        eenmalig=f"verschoven:{zaak.sleutel}:{verschuiving.van}:{verschuiving.naar}",
        afzender=zaak.begeleider,
        van=verschuiving.van,
        naar=verschuiving.naar,
    )
    announce(zaak.reference)


def _in_fase(*fasen: Fase) -> peewee.Expression:
    return Initiatief.fase.in_(fasen)


def _is_gesproken() -> peewee.Expression:
    met = Klantcontact.select(Klantcontact.initiatief).where(Klantcontact.is_tweerichting)
    return Initiatief.id.in_(met)


def _is_beoordeeld() -> peewee.Expression:
    return Initiatief.id.in_(Triage.select(Triage.initiatief))


_BEGIN = (Fase.INGEDIEND, Fase.INTAKE)
# On which open cases a norm counts now: until what it asks for was done.
_LOPEND: dict[str, Callable[[], peewee.Expression]] = {
    "triage": lambda: _in_fase(Fase.INGEDIEND) & ~_is_beoordeeld(),
    "eerste_contact": lambda: _in_fase(*_BEGIN) & ~_is_gesproken(),
    "antwoord": lambda: _in_fase(Fase.VERKENNING) | (_in_fase(*_BEGIN) & _is_gesproken()),
    "bijpraten_plan": lambda: _in_fase(Fase.PLAN),
    "bijpraten_uitvoering": lambda: _in_fase(Fase.UITVOERING),
    "nazorg": lambda: _in_fase(Fase.NAZORG),
}


def _running() -> peewee.ModelSelect:
    """Select open cases whose promised day counts."""
    return _open().where(Initiatief.beloofd_op.is_null(False))


def _open() -> peewee.ModelSelect:
    """Select open cases whose clock runs, with all a message needs."""
    return (
        Initiatief.select(Initiatief, Partij, Medewerker, Team)
        .join(Partij, on=Initiatief.initiatiefnemer == Partij.id)
        .switch(Initiatief)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == Medewerker.id)
        .join(Team, peewee.JOIN.LEFT_OUTER)
        .where(is_running())
        .order_by(Initiatief.beloofd_op, Initiatief.id)
    )


def _day_under(
    norm: Norm,
    zaak: Initiatief,
    beurten: Sequence[Beurt],
    moment: datetime,
    sluitingsdagen: frozenset[date],
) -> date | None:
    """Give the day a norm would give an open case."""
    if norm.code not in VANAF_INDIENEN:
        return first_deadline(norm, amsterdam(zaak.toestand_sinds).date(), sluitingsdagen)
    return deadline(
        norm,
        start=zaak.ingediend_op,
        op=moment,
        beurten=[*beurten, Beurt(BIJ_GEMEENTE, moment)],
        sluitingsdagen=sluitingsdagen,
    )


def _moved(zaak: Initiatief, vandaag: date, oud: frozenset[date], nieuw: frozenset[date]) -> date:
    """Give a case as many working days as it had; a term in calendar days only leaves a closed day.

    Counted from today: what lies behind us cannot be closed any more. A day on which the desk was
    closed already was chosen by hand, and stays.
    """
    dag: date = zaak.beloofd_op
    if not is_werkdag(dag, oud):
        return dag
    if NORMEN[FASE_NORM.get(zaak.fase, _ANDERS)].eenheid is not Eenheid.WERKDAGEN:
        return next_werkdag(dag, nieuw)
    over = count_werkdagen(vandaag, dag, oud)
    return add_werkdagen(vandaag, over, nieuw) if over else next_werkdag(dag, nieuw)


def _beurten_of(zaken: Sequence[Initiatief]) -> dict[str, list[Beurt]]:
    """Read whose turn it was in many cases, in a statement per five hundred."""
    events: dict[str, list[Gebeurtenis]] = defaultdict(list)
    sleutels = [zaak.sleutel for zaak in zaken]
    for begin in range(0, len(sleutels), _PER_VRAAG):
        rijen = (
            Gebeurtenis.select(Gebeurtenis.onderwerp_key, Gebeurtenis.gegevens, Gebeurtenis.op)
            .where(
                Gebeurtenis.onderwerp_kind == "initiatief",
                Gebeurtenis.onderwerp_key.in_(sleutels[begin : begin + _PER_VRAAG]),
                Gebeurtenis.soort == BEURT_GEWIJZIGD.soort,
            )
            .order_by(Gebeurtenis.op.desc(), Gebeurtenis.id.desc())
        )
        for rij in rijen:
            events[rij.onderwerp_key].append(rij)
    moment = now()
    return {sleutel: as_beurten(rijen, tot=moment) for sleutel, rijen in events.items()}


def _as_text(dag: date) -> str:
    """Write a day the same in every language: history is read in more than one."""
    return f"{dag.day}-{dag.month}-{dag.year}"
