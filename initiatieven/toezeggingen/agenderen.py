"""A promise on the agenda of a meeting, who follows it, and what a moved meeting does to it."""

from __future__ import annotations

from datetime import datetime

from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.beloften import belover
from initiatieven.toezeggingen.events import (
    TOEZEGGING_OP_AGENDA,
    TOEZEGGING_VERGADERING_VERVALT,
    TOEZEGGING_VERPLAATST,
)
from initiatieven.toezeggingen.keuzes import EINDSTATUSSEN
from initiatieven.toezeggingen.lijst import select_toezeggingen
from initiatieven.toezeggingen.models import Agendering, Toezegging, Toezeggingvolger
from initiatieven.toezeggingen.permissions import may_follow, may_manage
from netwerk.raad.keuzes import OVER_TOEZEGGINGEN
from netwerk.raad.models import Raadslid, Vergadering
from netwerk.raad.registration import find_raadslid
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.history import Gebeurtenis, Zichtbaarheid, list_for, record
from vems.core.i18n import N_


def put_on_agenda(toezegging: Toezegging, vergadering: Vergadering, *, door: Actor) -> None:
    """Put a promise on the agenda of a meeting to come; the member who asks follows it from then.

    Twice is once.
    """
    raadslid = find_raadslid(door)
    if not may_manage(door) and raadslid is None:
        raise NotFound()
    if (
        vergadering.is_vervallen
        or vergadering.begin < now()
        or vergadering.soort not in OVER_TOEZEGGINGEN
    ):
        raise Invalid(N_("Kies een vergadering die nog komt."), veld="vergadering")
    with write():
        _, is_nieuw = Agendering.get_or_create(
            toezegging=toezegging,
            vergadering=vergadering,
            defaults={"raadslid": raadslid, "op": now()},
        )
        if raadslid is not None:
            _follow(toezegging, raadslid)
        if is_nieuw:
            record(
                toezegging.initiatief.reference,
                TOEZEGGING_OP_AGENDA,
                zichtbaarheid=Zichtbaarheid.OPENBAAR,
                gegevens={
                    **belover(toezegging),
                    "vergadering": vergadering.titel,
                    "dag": _day(vergadering.begin),
                },
                over=toezegging.reference,
                door=door,
            )
            announce(toezegging.initiatief.reference, toezegging.reference)


def follow_toezegging(toezegging: Toezegging, *, aan: bool, door: Actor) -> None:
    """Let a council member hear of changes of this promise, or no longer."""
    raadslid = find_raadslid(door)
    if raadslid is None or not may_follow(door):
        raise NotFound()
    with write():
        if aan:
            _follow(toezegging, raadslid)
        else:
            Toezeggingvolger.delete().where(
                Toezeggingvolger.toezegging == toezegging, Toezeggingvolger.raadslid == raadslid
            ).execute()


def follows(toezegging: Toezegging, actor: Actor) -> bool:
    """Tell whether this council member hears of changes of this promise."""
    sleutels = actor.keys_of("raadslid")
    return bool(sleutels) and (
        Toezeggingvolger.select()
        .join(Raadslid)
        .where(Toezeggingvolger.toezegging == toezegging, Raadslid.sleutel.in_(sorted(sleutels)))
        .exists()
    )


def list_agenderingen(toezegging: Toezegging) -> list[Agendering]:
    """List the meetings on whose agenda a promise stands or stood, the last one first."""
    return list(
        Agendering.select(Agendering, Vergadering)
        .join(Vergadering)
        .where(Agendering.toezegging == toezegging)
        .order_by(Vergadering.begin.desc())
    )


def list_moves(toezegging: Toezegging) -> list[Gebeurtenis]:
    """List what happened to a promise besides its reports, newest first."""
    soorten = (TOEZEGGING_VERPLAATST, TOEZEGGING_VERGADERING_VERVALT, TOEZEGGING_OP_AGENDA)
    return list(
        list_for(toezegging.initiatief.reference, zichtbaarheden=[Zichtbaarheid.OPENBAAR]).where(
            Gebeurtenis.soort.in_([event.soort for event in soorten]),
            Gebeurtenis.over_kind == toezegging.reference.kind,
            Gebeurtenis.over_key == toezegging.reference.key,
        )
    )


def move_promises(vergadering: Vergadering, *, eerder: datetime, reden: str, door: Actor) -> None:
    """Tell on every open promise due at a meeting that it moved or does not go on; in write().

    The last day of such a promise is that of the meeting, so it has moved already.
    """
    open_ = select_toezeggingen().where(
        Toezegging.vergadering == vergadering,
        Toezegging.uiterlijk_op.is_null(),
        Toezegging.status.not_in(list(EINDSTATUSSEN)),
    )
    for toezegging in open_:
        _record_move(toezegging, vergadering, eerder, reden, door)
        announce(toezegging.initiatief.reference, toezegging.reference)


def _record_move(
    toezegging: Toezegging, vergadering: Vergadering, eerder: datetime, reden: str, door: Actor
) -> None:
    initiatief: Initiatief = toezegging.initiatief
    gegevens: dict[str, str] = {"vergadering": vergadering.titel, "reden": reden}
    event = TOEZEGGING_VERGADERING_VERVALT
    if not vergadering.is_vervallen:
        event = TOEZEGGING_VERPLAATST
        gegevens |= {
            **belover(toezegging),
            "oud": _day(eerder),
            "nieuw": _day(vergadering.begin),
        }
    record(
        initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens=gegevens,
        over=toezegging.reference,
        door=door,
    )


def _follow(toezegging: Toezegging, raadslid: Raadslid) -> None:
    Toezeggingvolger.get_or_create(toezegging=toezegging, raadslid=raadslid)


def _day(moment: datetime) -> str:
    return amsterdam(moment).date().isoformat()
