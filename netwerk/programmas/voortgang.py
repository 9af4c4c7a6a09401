"""How a programme goes: measurements, reports to everybody, and when the next one is due."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import peewee

from netwerk.programmas.events import BERICHT, GEMETEN
from netwerk.programmas.gegevens import line, text
from netwerk.programmas.keuzes import RITME_MAANDEN, ProgrammaStatus, Stoplicht
from netwerk.programmas.models import (
    Doel,
    Meting,
    Programma,
    Voortgangsbericht,
    Voortgangstaak,
)
from netwerk.programmas.permissions import require_manage
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import sleutel as new_sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate

# Only what was decided and still runs owes residents news.
LOPEND = (ProgrammaStatus.VASTGESTELD, ProgrammaStatus.LOPEND)


@dataclass(frozen=True, slots=True)
class NieuweMeting:
    """How a goal stands on a day."""

    stand: float
    stoplicht: Stoplicht
    toelichting: str
    gemeten_op: date | None = None
    bron: str = ""
    sleutel: str = ""


def record_meting(doel: Doel, data: NieuweMeting, *, door: Actor) -> Meting:
    """Note how a goal stands, with the light and the words; an older day does not move the bar.

    Sent twice is once.
    """
    require_manage(door, doel.programma.gebied_id)
    toelichting = text("toelichting", data.toelichting)
    if not toelichting:
        raise Invalid(N_("Schrijf er in een zin bij hoe het gaat."), veld="toelichting")
    dag = data.gemeten_op or today()
    if dag > today():
        raise Invalid(N_("Deze dag is nog niet geweest."), veld="gemeten_op")
    eerder = Meting.get_or_none(Meting.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    with write():
        is_nieuwste = not _later(doel, dag).exists()
        meting = Meting.create(
            sleutel=data.sleutel or new_sleutel(),
            doel=doel,
            gemeten_op=dag,
            stand=data.stand,
            stoplicht=data.stoplicht,
            toelichting=toelichting,
            bron=line("bron", data.bron, 200),
            created_at=now(),
        )
        if is_nieuwste:
            _move_stand(doel, meting)
        tell_meting(doel, meting, door)
    return meting


def report_voortgang(
    programma: Programma, *, stoplicht: Stoplicht, tekst: str, sleutel: str = "", door: Actor
) -> Voortgangsbericht:
    """Tell everybody how a programme goes: that ends the open tasks to tell it. Twice is once."""
    require_manage(door, programma.gebied_id)
    schoon = text("tekst", tekst)
    if not schoon:
        raise Invalid(N_("Schrijf in een paar zinnen hoe het gaat."), veld="tekst")
    eerder = (
        Voortgangsbericht.get_or_none(Voortgangsbericht.sleutel == sleutel) if sleutel else None
    )
    if eerder is not None:
        return eerder
    with write():
        bericht = Voortgangsbericht.create(
            sleutel=sleutel or new_sleutel(),
            programma=programma,
            stoplicht=stoplicht,
            tekst=schoon,
            op=now(),
        )
        Voortgangstaak.update(klaar_op=now()).where(
            Voortgangstaak.programma == programma, Voortgangstaak.klaar_op.is_null()
        ).execute()
        record(
            programma.reference,
            BERICHT,
            zichtbaarheid=Zichtbaarheid.OPENBAAR if programma.is_openbaar else Zichtbaarheid.INTERN,
            gegevens={"licht": stoplicht.value, "tekst": schoon},
            door=door,
        )
        announce(programma.reference)
    return bericht


def due_dates(programmas: Iterable[Programma]) -> Mapping[int, date]:
    """Give by id when the next report of each running programme is due; one query."""
    lopend = [p for p in programmas if p.status in LOPEND]
    laatste = dict(
        Voortgangsbericht.select(Voortgangsbericht.programma, peewee.fn.MAX(Voortgangsbericht.op))
        .where(Voortgangsbericht.programma.in_([p.id for p in lopend]))
        .group_by(Voortgangsbericht.programma)
        .tuples()
    )
    return {
        p.id: next_due(p, amsterdam(laatste[p.id]).date() if p.id in laatste else None)
        for p in lopend
    }


def next_due(programma: Programma, laatste: date | None) -> date:
    """Give the day of the next report: the rhythm after the newest one, or after the start."""
    vanaf = max(laatste, programma.ritme_vanaf) if laatste else programma.ritme_vanaf
    maanden = vanaf.month - 1 + RITME_MAANDEN[programma.ritme]
    jaar, maand = vanaf.year + maanden // 12, maanden % 12 + 1
    return date(jaar, maand, min(vanaf.day, monthrange(jaar, maand)[1]))


def _later(doel: Doel, dag: date) -> peewee.ModelSelect:
    return Meting.select().where(Meting.doel == doel, Meting.gemeten_op > dag)


def _move_stand(doel: Doel, meting: Meting) -> None:
    guarded_update(
        Doel,
        Doel.id == doel.id,
        Doel.versie == doel.versie,
        conflict=Conflict(
            N_("Een collega heeft dit doel net ook gewijzigd."),
            yours={translate(N_("Toelichting")): meting.toelichting},
        ),
        stand=meting.stand,
        stoplicht=meting.stoplicht,
        toelichting=meting.toelichting,
        versie=doel.versie + 1,
    )
    doel.stand, doel.stoplicht, doel.toelichting = (
        meting.stand,
        meting.stoplicht,
        meting.toelichting,
    )
    doel.versie += 1


def tell_meting(doel: Doel, meting: Meting, door: Actor) -> None:
    """Write on the timeline of the programme how far a goal is now; inside write()."""
    programma = doel.programma
    record(
        programma.reference,
        GEMETEN,
        zichtbaarheid=Zichtbaarheid.OPENBAAR if programma.is_openbaar else Zichtbaarheid.INTERN,
        gegevens={
            "doel": doel.tekst,
            "stand": meting.stand,
            "licht": meting.stoplicht.value,
        },
        over=doel.reference,
        door=door,
    )
    announce(doel.reference, programma.reference)
