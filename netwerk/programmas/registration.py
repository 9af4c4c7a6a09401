"""Registering programmes, goals, actions and priorities.

Changing them is `wijzigen`; how they go is `voortgang`; what stands above them is `opgaven`.
"""

from __future__ import annotations

from netwerk.programmas.events import ACTIE_ERBIJ, DOEL_ERBIJ, PRIORITEIT_ERBIJ, PRIORITEIT_WEG
from netwerk.programmas.gegevens import (
    NieuwDoel,
    NieuweActie,
    NieuwePrioriteit,
    NieuwProgramma,
    check_actie,
    check_doel,
    check_prioriteit,
    check_programma,
)
from netwerk.programmas.models import Actie, Doel, Prioriteit, Programma
from netwerk.programmas.permissions import require_manage
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import write
from vems.core.fields import sleutel as new_sleutel
from vems.core.fields import slugify_with_tail
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.reference import Reference

__all__ = [
    "NieuwDoel",
    "NieuwProgramma",
    "NieuweActie",
    "NieuwePrioriteit",
    "drop_prioriteit",
    "register_actie",
    "register_doel",
    "register_prioriteit",
    "register_programma",
]


def register_programma(data: NieuwProgramma, *, sleutel: str = "", door: Actor) -> Programma:
    """Register a programme; Invalid names the field at fault.

    `sleutel` is of the form: sent twice it makes one programme.
    """
    require_manage(door, data.gebied)
    waarden = check_programma(data)
    slug = data.slug or slugify_with_tail(str(waarden["titel"]))
    if sleutel:
        slug = f"{slug[:-5].rstrip('-')[:60]}-{sleutel[:5].lower()}"
    with write():
        eerder = Programma.get_or_none(Programma.slug == slug) if sleutel else None
        if eerder is not None:
            return eerder
        programma = Programma.create(
            slug=slug,
            gebied=data.gebied,
            ritme_vanaf=data.ritme_vanaf or today(),
            beheerder=data.beheerder,
            **waarden,
        )
        announce(programma.reference)
    return programma


def register_doel(programma: Programma, data: NieuwDoel, *, sleutel: str = "", door: Actor) -> Doel:
    """Register a goal of a programme; Invalid names the field at fault. Sent twice is once."""
    require_manage(door, programma.gebied_id)
    waarden = check_doel(data)
    with write():
        eerder = Doel.get_or_none(Doel.sleutel == sleutel) if sleutel else None
        if eerder is not None:
            return eerder
        doel = Doel.create(
            sleutel=sleutel or new_sleutel(),
            programma=programma,
            stand=data.nulwaarde if data.stand is None else data.stand,
            stoplicht=data.stoplicht,
            **waarden,
        )
        _tell(programma, DOEL_ERBIJ, doel.reference, door, doel=doel.tekst)
        announce(doel.reference, programma.reference)
    return doel


def register_actie(doel: Doel, data: NieuweActie, *, sleutel: str = "", door: Actor) -> Actie:
    """Register an action for a goal; Invalid names the field at fault. Sent twice is once."""
    require_manage(door, doel.programma.gebied_id)
    waarden = check_actie(data)
    with write():
        eerder = Actie.get_or_none(Actie.sleutel == sleutel) if sleutel else None
        if eerder is not None:
            return eerder
        actie = Actie.create(sleutel=sleutel or new_sleutel(), doel=doel, **waarden)
        _tell(doel.programma, ACTIE_ERBIJ, doel.reference, door, actie=actie.titel)
        announce(doel.reference, actie.reference)
    return actie


def register_prioriteit(
    programma: Programma, data: NieuwePrioriteit, *, sleutel: str = "", door: Actor
) -> Prioriteit:
    """Write down what goes first, with who said so. Sent twice is once."""
    require_manage(door, programma.gebied_id)
    waarden = check_prioriteit(data)
    with write():
        eerder = Prioriteit.get_or_none(Prioriteit.sleutel == sleutel) if sleutel else None
        if eerder is not None:
            return eerder
        prioriteit = Prioriteit.create(
            sleutel=sleutel or new_sleutel(), programma=programma, **waarden
        )
        _tell(programma, PRIORITEIT_ERBIJ, None, door, tekst=prioriteit.tekst)
        announce(programma.reference)
    return prioriteit


def drop_prioriteit(prioriteit: Prioriteit, *, door: Actor) -> None:
    """Take a priority off the programme; the timeline keeps it. Twice is once."""
    require_manage(door, prioriteit.programma.gebied_id)
    with write():
        if Prioriteit.delete().where(Prioriteit.id == prioriteit.id).execute():
            _tell(prioriteit.programma, PRIORITEIT_WEG, None, door, tekst=prioriteit.tekst)
            announce(prioriteit.programma.reference)


def _tell(
    programma: Programma, event: Event, over: Reference | None, door: Actor, **gegevens: str
) -> None:
    """Write on the timeline of a programme; what is set up before it is public stays inside."""
    record(
        programma.reference,
        event,
        zichtbaarheid=Zichtbaarheid.OPENBAAR if programma.is_openbaar else Zichtbaarheid.INTERN,
        gegevens=gegevens,
        over=over,
        door=door,
    )
