"""Tasks inside the gemeente: an owner and a day, and a time when that was promised.

A callback is closed by the contact that came of it, and by nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

import peewee

from initiatieven.loket.collegas import is_available
from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.loket.events import TAAK_AFGESLOTEN, TAAK_GEMAAKT, TAAK_VERVALLEN
from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Klantcontact, Taak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.medewerkers.models import Medewerker, Team
from vems.accounts.rechten import role_may
from vems.community.seintjes.soorten import TAAK
from vems.community.seintjes.sturen import send_seintje
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import clean_line, sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, format_dag, format_tijd
from vems.core.reference import Reference

# What has a time on its day comes before what has none.
_BY_TIME = peewee.fn.COALESCE(Taak.uiterlijk_om, time.max.replace(microsecond=0))


@dataclass(frozen=True, slots=True)
class NieuweTaak:
    """What must be done, by whom and for which day; `uiterlijk_om` is a time on that day."""

    titel: str
    eigenaar: Medewerker
    uiterlijk_op: date
    uiterlijk_om: time | None = None
    is_terugbellen: bool = False
    is_vertellen: bool = False
    over: Reference | None = None
    sleutel: str = ""


@made_once(Taak, key_of_data)
def register_taak(initiatief: Initiatief, data: NieuweTaak, *, door: Actor) -> Taak:
    """Put a task to a colleague. The same form twice gives the same task."""
    require(door, "taak", "w", initiatief)
    eerder = Taak.get_or_none(Taak.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    titel = clean_line(data.titel)
    if not titel:
        raise Invalid(N_("Vul in wat er moet gebeuren."), veld="titel")
    if len(titel) > 160:
        raise Invalid(N_("Maak dit korter: hooguit 160 tekens."), veld="titel")
    if data.uiterlijk_op < today():
        raise Invalid(N_("Kies een dag vanaf vandaag."), veld="uiterlijk_op")
    if _is_over(data):
        raise Invalid(N_("Kies een tijd die nog komt."), veld="uiterlijk_om")
    if data.is_terugbellen and not is_available(data.eigenaar):
        raise Invalid(N_("Kies een begeleider: die legt het gesprek vast."), veld="eigenaar")
    with write():
        return give_taak(initiatief, replace(data, titel=titel), door=door)


def give_taak(initiatief: Initiatief, data: NieuweTaak, *, door: Actor) -> Taak:
    """Give a task that follows from another act, which checked the right to it; inside write()."""
    taak = Taak.create(
        sleutel=data.sleutel or sleutel(),
        initiatief=initiatief,
        titel=data.titel,
        eigenaar=data.eigenaar,
        uiterlijk_op=data.uiterlijk_op,
        uiterlijk_om=data.uiterlijk_om,
        is_terugbellen=data.is_terugbellen,
        is_vertellen=data.is_vertellen,
        over_kind=data.over.kind if data.over else "",
        over_key=data.over.key if data.over else "",
        created_at=now(),
        door_naam=door.naam,
    )
    _record(taak, TAAK_GEMAAKT, {"eigenaar": data.eigenaar.naam, "titel": data.titel}, door)
    send_seintje(
        data.eigenaar.gebruiker_id,
        TAAK,
        N_("%(wie)s geeft u een taak: %(wat)s"),
        gegevens={"wie": door.naam, "wat": data.titel},
        pad="/loket/taken",
        eenmalig=f"taak:{taak.sleutel}",
        door=door,
    )
    return taak


def finish_taak(taak: Taak, *, door: Actor) -> None:
    """Close a task as done: by its owner, or by who may write tasks of the case."""
    _end(taak, TaakToestand.GEDAAN, TAAK_AFGESLOTEN, None, door)


def drop_taak(taak: Taak, *, door: Actor) -> None:
    """Close a task that is no longer needed."""
    _end(taak, TaakToestand.VERVALLEN, TAAK_VERVALLEN, None, door)


def close_taak(taak: Taak, *, contact: Klantcontact, door: Actor) -> None:
    """Close a callback by the contact that came of it; inside write()."""
    _end(taak, TaakToestand.GEDAAN, TAAK_AFGESLOTEN, contact, door)


def finish_taken_over(over: Reference, *, door: Actor) -> None:
    """Close every open task about what was decided just now; inside write()."""
    for taak in _open_over(over):
        _close(taak, TaakToestand.GEDAAN, TAAK_AFGESLOTEN, None, door)


def drop_taken_over(over: Reference, *, door: Actor) -> None:
    """Let every open task lapse about what no longer waits; inside write()."""
    for taak in _open_over(over):
        _close(taak, TaakToestand.VERVALLEN, TAAK_VERVALLEN, None, door)


def may_finish(actor: Actor, taak: Taak) -> bool:
    """Tell whether somebody may close this task: its owner, else the desk."""
    is_owner = taak.eigenaar.sleutel in actor.keys_of("medewerker")
    if actor.rol == "vakambtenaar":
        return is_owner
    return role_may("taak", "x", actor.rol)


def list_open(*, eigenaar_sleutels: frozenset[str]) -> peewee.ModelSelect:
    """List the open tasks of somebody, the most urgent first."""
    return (
        Taak.select(Taak, Initiatief, Medewerker)
        .join(Initiatief)
        .switch(Taak)
        .join(Medewerker)
        .where(Taak.toestand == TaakToestand.OPEN, Medewerker.sleutel.in_(eigenaar_sleutels))
        .order_by(Taak.uiterlijk_op, _BY_TIME, Taak.id)
    )


def list_for_zaak(initiatief: Initiatief) -> list[Taak]:
    """List the tasks of a case with their owners: open ones first, then by day."""
    return list(
        Taak.select(Taak, Medewerker, Team)
        .join(Medewerker)
        .join(Team)
        .where(Taak.initiatief == initiatief)
        .order_by(Taak.toestand != TaakToestand.OPEN, Taak.uiterlijk_op, _BY_TIME, Taak.id)
    )


def say_uiterlijk(taak: Taak) -> str:
    """Say the day, and the time on it when one was promised."""
    dag = format_dag(taak.uiterlijk_op)
    return f"{dag}, {format_tijd(taak.uiterlijk_om)}" if taak.uiterlijk_om else dag


def _is_over(data: NieuweTaak) -> bool:
    vandaag = data.uiterlijk_op == today()
    return bool(vandaag and data.uiterlijk_om and data.uiterlijk_om <= amsterdam(now()).time())


def _end(
    taak: Taak, toestand: TaakToestand, event: Event, contact: Klantcontact | None, door: Actor
) -> None:
    if not may_finish(door, taak):
        raise NotFound()
    if taak.toestand is toestand:
        return
    if taak.over_kind:
        raise Refused(N_("Deze taak sluit vanzelf als u beslist. Open hem en kies."))
    if taak.is_terugbellen and contact is None:
        raise Refused(N_("Terugbellen sluit u met het gesprek. Leg het gesprek vast."))
    with write():
        _close(taak, toestand, event, contact, door)


def _close(
    taak: Taak, toestand: TaakToestand, event: Event, contact: Klantcontact | None, door: Actor
) -> None:
    guarded_update(
        Taak,
        Taak.id == taak.id,
        Taak.toestand == TaakToestand.OPEN,
        conflict=Conflict(N_("Een collega sloot deze taak net al af.")),
        toestand=toestand,
        klantcontact=contact,
        afgesloten_op=now(),
    )
    _record(taak, event, {"titel": taak.titel}, door)
    taak.toestand = toestand


def _open_over(over: Reference) -> list[Taak]:
    return list(
        Taak.select(Taak, Initiatief)
        .join(Initiatief)
        .where(
            Taak.over_kind == over.kind,
            Taak.over_key == over.key,
            Taak.toestand == TaakToestand.OPEN,
        )
    )


def _record(taak: Taak, event: Event, gegevens: dict[str, str], door: Actor) -> None:
    record(
        taak.initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens=gegevens,
        over=taak.reference,
        door=door,
    )
    announce(taak.initiatief.reference)
