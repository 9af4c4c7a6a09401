"""A plan below a larger one: put together and taken apart by the desk, without merging anything.

Two levels: a part has no parts, so that nobody loses the way. The title of the other stands on a
timeline for everybody only when everybody may read both; else it stands there for the desk alone.
"""

from __future__ import annotations

from collections.abc import Collection

import peewee

from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may, require
from initiatieven.samenvoegen.events import (
    HOORT_BIJ,
    HOORT_NIET_BIJ,
    VALT_ERONDER,
    VALT_NIET_ERONDER,
)
from initiatieven.samenvoegen.models import Verband
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.fields import clean_line
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.kept import Kept

ZAAK, ANDER = "zaak", "ander"


def find_ander(initiatief: Initiatief, kenmerk: str, *, door: Actor) -> Initiatief:
    """Find the other plan by its number; Invalid when there is none, or it is this one."""
    schoon = clean_line(kenmerk).upper()[:30]
    ander = Initiatief.get_or_none(Initiatief.identificatie == schoon)
    if ander is None or not may(door, "loket", "r", ander):
        raise Invalid(N_("Dit kenmerk kennen wij niet. Controleer het."), veld="kenmerk")
    if ander.id == initiatief.id:
        raise Invalid(N_("Dit is dezelfde zaak. Vul het andere kenmerk in."), veld="kenmerk")
    return ander


def link_deel(deel: Initiatief, geheel: Initiatief, *, eenmalig: str, door: Actor) -> Verband:
    """Put a plan below another; the same form twice does it once. Invalid when it cannot be."""
    require(door, "triage", "x", deel)
    require(door, "loket", "r", geheel)
    eerder = Verband.get_or_none(Verband.sleutel == eenmalig)
    if eerder is not None:
        return eerder
    _check(deel, geheel)
    try:
        with write():
            verband = Verband.create(
                sleutel=eenmalig,
                deel=deel,
                geheel=geheel,
                lopend=deel.id,
                created_at=now(),
                door_naam=door.naam,
            )
            _tell(verband, HOORT_BIJ, VALT_ERONDER, door)
    except peewee.IntegrityError:
        raise Conflict(N_("Een collega zette dit plan net al ergens onder.")) from None
    return verband


def unlink_deel(sleutel: str, *, door: Actor) -> Verband:
    """Take a part from below the other; Conflict when a colleague did so first."""
    verband = _select().where(Verband.sleutel == sleutel[:20]).first()
    if verband is None or not may(door, "triage", "x", verband.deel):
        raise NotFound()
    with write():
        guarded_update(
            Verband,
            Verband.id == verband.id,
            Verband.los_op.is_null(),
            conflict=Conflict(N_("Een collega haalde dit net al los.")),
            lopend=None,
            los_op=now(),
            los_door=door.naam,
        )
        _tell(verband, HOORT_NIET_BIJ, VALT_NIET_ERONDER, door)
    return verband


def list_verbanden(initiatief: Initiatief) -> list[Verband]:
    """List what a plan belongs to and what belongs to it, with both plans, in one query."""
    ends = (Verband.deel == initiatief) | (Verband.geheel == initiatief)
    return list(_select().where(Verband.lopend.is_null(False), ends).order_by(Verband.id))


def list_public(initiatief: Initiatief) -> list[Verband]:
    """List those of which everybody may read both plans; nearly no plan has any, so looks first."""
    if initiatief.id not in _met_verband.get():
        return []
    return [v for v in list_verbanden(initiatief) if v.deel.is_openbaar and v.geheel.is_openbaar]


def _read_met_verband() -> frozenset[int]:
    """Read which plans ever belonged together: rows are added, never removed."""
    rijen = Verband.select(Verband.deel_id, Verband.geheel_id).tuples()
    return frozenset(nummer for rij in rijen for nummer in rij)


_met_verband: Kept[frozenset[int]] = Kept(Verband, _read_met_verband)


def _check(deel: Initiatief, geheel: Initiatief) -> None:
    bezet = _ends([deel.id, geheel.id])
    if (deel.id, ANDER) in bezet:
        raise Invalid(N_("Dit plan hoort al ergens bij. Haal het daar eerst los."), veld="kant")
    if (geheel.id, ANDER) in bezet:
        raise Invalid(
            N_("Het grotere plan hoort zelf al ergens bij. Kies dat plan."), veld="kenmerk"
        )
    if (deel.id, ZAAK) in bezet:
        raise Invalid(N_("Onder het kleinere plan vallen zelf al plannen."), veld="kant")


def _ends(nummers: Collection[int]) -> set[tuple[int, str]]:
    """Give of these plans which are a part (ANDER) and which are a whole (ZAAK) already."""
    rijen = Verband.select().where(
        Verband.lopend.is_null(False),
        Verband.deel.in_(list(nummers)) | Verband.geheel.in_(list(nummers)),
    )
    return {einde for rij in rijen for einde in ((rij.deel_id, ANDER), (rij.geheel_id, ZAAK))}


def _tell(verband: Verband, bij_deel: Event, bij_geheel: Event, door: Actor) -> None:
    deel, geheel = verband.deel, verband.geheel
    openbaar = deel.is_openbaar and geheel.is_openbaar
    for wie, event, ander in ((deel, bij_deel, geheel), (geheel, bij_geheel, deel)):
        record(
            wie.reference,
            event,
            zichtbaarheid=Zichtbaarheid.OPENBAAR if openbaar else Zichtbaarheid.INTERN,
            gegevens={"titel": ander.titel},
            over=ander.reference,
            door=door,
        )
        announce(wie.reference)
    announce(verband.reference)


def _select() -> peewee.ModelSelect:
    geheel = Initiatief.alias()
    return (
        Verband.select(Verband, Initiatief, geheel)
        .join(Initiatief, on=Verband.deel == Initiatief.id)
        .switch(Verband)
        .join(geheel, on=Verband.geheel == geheel.id)
    )
