"""Who is in a taskforce: asked with a mail, in the lead, gone again; and which cases that opens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import peewee

from initiatieven.loket.intake.klacht import refuse_ontvanger
from initiatieven.loket.taskforce.events import LID_ERBIJ, LID_TREKT, LID_WEG
from initiatieven.loket.taskforce.models import Taskforce, Taskforcelid
from initiatieven.loket.taskforce.vertellen import mail_lid, record_taskforce, tell_lid
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Refused
from vems.core.history import Event, Zichtbaarheid
from vems.core.i18n import N_
from vems.core.kept import Kept
from vems.core.reference import Reference

_KLAAR = N_("Deze taskforce is al klaar.")


def add_lid(taskforce: Taskforce, medewerker: Medewerker, *, door: Actor) -> Taskforcelid:
    """Ask a colleague in; who is in it already stays, and hears nothing twice."""
    _check(taskforce, door)
    refuse_ontvanger(taskforce.initiatief, medewerker.reference, medewerker.naam, "lid")
    with write():
        lid, is_nieuw = Taskforcelid.get_or_create(
            taskforce=taskforce, medewerker=medewerker, defaults={"sinds": now()}
        )
        if not is_nieuw and lid.weg_op is None:
            return lid
        if not is_nieuw:
            _update(lid, Taskforcelid.weg_op.is_null(False), weg_op=None, sinds=now())
        _tell(lid, LID_ERBIJ, door)
        mail_lid(lid, "taskforce", door=door)
    return lid


def let_lead(lid: Taskforcelid, *, door: Actor) -> None:
    """Put a colleague in the lead; who led stays in it."""
    _check(lid.taskforce, door)
    if lid.trekt:
        return
    with write():
        Taskforcelid.update(trekt=None).where(Taskforcelid.taskforce == lid.taskforce_id).execute()
        _update(lid, Taskforcelid.weg_op.is_null(), trekt=True)
        _tell(lid, LID_TREKT, door)
        tell_lid(lid, "taskforce_trekt", door=door)


def remove_lid(lid: Taskforcelid, *, door: Actor) -> None:
    """Let a colleague go: from now on the case is closed to him. Refused for who leads."""
    _check(lid.taskforce, door)
    if lid.trekt:
        raise Refused(N_("Deze collega trekt de taskforce. Kies eerst wie dat overneemt."))
    if lid.weg_op is not None:
        return
    with write():
        _update(lid, Taskforcelid.trekt.is_null(), weg_op=now())
        _tell(lid, LID_WEG, door)
        tell_lid(lid, "taskforce_weg", door=door)


def list_leden(taskforce: Taskforce) -> list[Taskforcelid]:
    """List who is in it, who leads first."""
    return list(
        select_leden()
        .where(Taskforcelid.taskforce == taskforce, Taskforcelid.weg_op.is_null())
        .order_by(Taskforcelid.trekt.is_null(), Medewerker.naam)
    )


def select_leden() -> peewee.ModelSelect:
    """Select members with their taskforce, name and team."""
    return (
        Taskforcelid.select(Taskforcelid, Taskforce, Medewerker, Team)
        .join(Taskforce)
        .switch(Taskforcelid)
        .join(Medewerker)
        .join(Team)
    )


def announce_leden(taskforce: Taskforce) -> None:
    """Let every process look again at which cases are open to whom; inside write()."""
    for lid in Taskforcelid.select().where(Taskforcelid.taskforce == taskforce):
        announce(lid.reference)


def list_eigen(actor: Actor) -> list[Taskforce]:
    """List the taskforces whose case is open to this colleague now; mostly nothing is asked."""
    sleutels = actor.keys_of("initiatief")
    if not sleutels:
        return []
    return list(
        Taskforce.select(Taskforce, Initiatief)
        .join(Initiatief)
        .where(Taskforce.open, Initiatief.sleutel.in_(sleutels), Initiatief.fase != Fase.AFGEROND)
        .order_by(Taskforce.tot, Taskforce.id)
    )


def find_zaken(als: frozenset[Reference]) -> frozenset[Reference]:
    """Give the cases for which somebody is in a taskforce today."""
    leden, vandaag = _leden.get(), today()
    return frozenset(
        Reference("initiatief", zaak)
        for wie in als
        if wie.kind == "medewerker"
        for zaak, vanaf, tot in leden.get(wie.key, ())
        if vanaf <= vandaag <= tot
    )


def _read() -> Mapping[str, list[tuple[str, date, date]]]:
    """Read which cases are open to whom, and from when to when: a handful."""
    gevonden: dict[str, list[tuple[str, date, date]]] = defaultdict(list)
    rijen = (
        Taskforcelid.select(Medewerker.sleutel, Initiatief.sleutel, Taskforce.vanaf, Taskforce.tot)
        .join(Medewerker)
        .switch(Taskforcelid)
        .join(Taskforce)
        .join(Initiatief)
        .where(Taskforce.open, Taskforcelid.weg_op.is_null())
        .tuples()
    )
    for wie, *plek in rijen:
        gevonden[wie].append(tuple(plek))
    return dict(gevonden)


_leden: Kept[Mapping[str, list[tuple[str, date, date]]]] = Kept(Taskforcelid, _read)


def _update(lid: Taskforcelid, *waar: peewee.Expression, **waarden: object) -> None:
    guarded_update(
        Taskforcelid,
        Taskforcelid.id == lid.id,
        *waar,
        conflict=Conflict(N_("Een collega veranderde dit net.")),
        **waarden,
    )
    for naam, waarde in waarden.items():
        setattr(lid, naam, waarde)


def _check(taskforce: Taskforce, door: Actor) -> None:
    require(door, "taskforce", "w", taskforce.initiatief)
    if not taskforce.open:
        raise Refused(_KLAAR)


def _tell(lid: Taskforcelid, event: Event, door: Actor) -> None:
    gegevens = {"naam": lid.medewerker.naam}
    record_taskforce(lid.taskforce, event, gegevens, zicht=Zichtbaarheid.INTERN, door=door)
    announce(lid.reference)
