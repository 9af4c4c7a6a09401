"""Moving a theme elsewhere in the tree, or merging it into another; undone within thirty days.

All that points at a theme goes along in one write. Undoing puts back exactly what moved, and leaves
what people changed since. Weights of matching are not touched (story A4).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import peewee

from netwerk.themas.boom import boom
from netwerk.themas.houders import announce_all, count_betrokken, houders, list_betrokken
from netwerk.themas.keuzes import HERSTELBAAR, Ingreep
from netwerk.themas.models import Thema, ThemaIngreep
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import clean_text
from vems.core.i18n import N_

_NET = N_("Een collega veranderde dit onderwerp net ook.")


@dataclass(frozen=True, slots=True)
class Verhuizing:
    """What an act concerns: themes by name, and how many objects per kind."""

    themas: tuple[Thema, ...]
    aantallen: Counter[str]


def preview(thema: Thema) -> Verhuizing:
    """Count what goes along when a theme moves or merges: all that points at it or its parts."""
    themas = _with_parts(thema)
    return Verhuizing(tuple(themas), count_betrokken(themas))


def move_thema(thema: Thema, onder: Thema | None, *, reden: str, door: Actor) -> ThemaIngreep:
    """Hang a theme under another, or on top of the tree with None."""
    schoon = _check_reden(reden)
    _check_vrij(thema, onder)
    if thema.ouder_id == (onder.id if onder else None):
        raise Invalid(N_("Het onderwerp staat daar al."), veld="doel")
    with write():
        ingreep = ThemaIngreep.create(
            soort=Ingreep.VERPLAATST,
            thema=thema,
            doel=onder,
            oude_ouder=thema.ouder_id,
            reden=schoon,
            door_naam=door.naam[:120],
            op=now(),
        )
        _hang(thema, van=thema.ouder_id, onder=onder.id if onder else None)
        announce_all(list_betrokken(_with_parts(thema)))
    return ingreep


def merge_thema(thema: Thema, in_: Thema, *, reden: str, door: Actor) -> ThemaIngreep:
    """Let a theme go up in another: everything that points at it, its parts and its words too."""
    schoon = _check_reden(reden)
    _check_vrij(thema, in_)
    erbij = sorted({*thema.synoniemen, thema.naam.lower()} - {*in_.synoniemen, in_.naam.lower()})
    with write():
        guarded_update(
            Thema,
            Thema.id == thema.id,
            Thema.opgegaan_in.is_null(),
            conflict=Conflict(_NET),
            opgegaan_in=in_,
            versie=Thema.versie + 1,
        )
        guarded_update(
            Thema,
            Thema.id == in_.id,
            Thema.opgegaan_in.is_null(),
            conflict=Conflict(_NET),
            synoniemen=sorted({*Thema.get_by_id(in_.id).synoniemen, *erbij}),
            versie=Thema.versie + 1,
        )
        verhuisd = {naam: houder.move(thema, in_) for naam, houder in houders().items()}
        ingreep = ThemaIngreep.create(
            soort=Ingreep.SAMENGEVOEGD,
            thema=thema,
            doel=in_,
            oude_ouder=thema.ouder_id,
            woorden=erbij,
            verhuisd={naam: gedaan for naam, gedaan in verhuisd.items() if gedaan},
            reden=schoon,
            door_naam=door.naam[:120],
            op=now(),
        )
        announce(thema.reference, in_.reference)
    return ingreep


def undo(ingreep: ThemaIngreep, *, door: Actor) -> None:
    """Put back what was moved or merged; Refused after thirty days or out of order."""
    if ingreep.ongedaan_op is not None:
        raise Refused(N_("Dit is al ongedaan gemaakt."))
    if not is_herstelbaar(ingreep):
        raise Refused(N_("Dit kan niet meer terug: het is langer dan 30 dagen geleden."))
    with write():
        _check_volgorde(ingreep)
        guarded_update(
            ThemaIngreep,
            ThemaIngreep.id == ingreep.id,
            ThemaIngreep.ongedaan_op.is_null(),
            conflict=Conflict(N_("Een collega maakte dit net al ongedaan.")),
            ongedaan_op=now(),
            ongedaan_door=door.naam[:120],
        )
        if ingreep.soort is Ingreep.VERPLAATST:
            _hang(ingreep.thema, van=ingreep.doel_id, onder=ingreep.oude_ouder_id)
            announce_all(list_betrokken(_with_parts(ingreep.thema)))
        else:
            _unmerge(ingreep)


def is_herstelbaar(ingreep: ThemaIngreep) -> bool:
    """Tell whether it is not undone and not too long ago."""
    return ingreep.ongedaan_op is None and now() <= ingreep.op + HERSTELBAAR


def get_ingreep(sleutel: str) -> ThemaIngreep:
    """Give an act by key."""
    ingreep = ThemaIngreep.get_or_none(ThemaIngreep.sleutel == sleutel)
    if ingreep is None:
        raise NotFound()
    return ingreep


def list_ingrepen() -> list[ThemaIngreep]:
    """List what was done to the tree, the newest first, with the themes."""
    thema, doel = Thema.alias(), Thema.alias()
    return list(
        ThemaIngreep.select(ThemaIngreep, thema, doel)
        .join(thema, on=(ThemaIngreep.thema == thema.id))
        .switch(ThemaIngreep)
        .join(doel, peewee.JOIN.LEFT_OUTER, on=(ThemaIngreep.doel == doel.id))
        .order_by(ThemaIngreep.id.desc())
        .limit(100)
    )


def _unmerge(ingreep: ThemaIngreep) -> None:
    thema, in_ = ingreep.thema, ingreep.doel
    guarded_update(
        Thema,
        Thema.id == thema.id,
        Thema.opgegaan_in == in_,
        conflict=Conflict(_NET),
        opgegaan_in=None,
        versie=Thema.versie + 1,
    )
    over = sorted(set(in_.synoniemen) - set(ingreep.woorden))
    Thema.update(synoniemen=over, versie=Thema.versie + 1).where(Thema.id == in_.id).execute()
    for naam, gedaan in ingreep.verhuisd.items():
        if naam in houders():
            houders()[naam].undo(gedaan, thema, in_)
    announce(thema.reference, in_.reference)


def _hang(thema: Thema, *, van: int | None, onder: int | None) -> None:
    waar = Thema.ouder.is_null() if van is None else Thema.ouder == van
    guarded_update(Thema, Thema.id == thema.id, waar, conflict=Conflict(_NET), ouder=onder)
    announce(thema.reference)


def _with_parts(thema: Thema) -> list[Thema]:
    alle = boom()
    gevonden = [thema]
    for deel in alle.delen(thema):
        gevonden.extend(_with_parts(deel))
    return gevonden


def _check_vrij(thema: Thema, doel: Thema | None) -> None:
    """Refuse a place within the theme itself: it would hang on nothing."""
    if thema.opgegaan_in_id is not None:
        raise NotFound()
    if doel is not None and doel.id in {deel.id for deel in _with_parts(thema)}:
        raise Invalid(N_("Kies een onderwerp dat hier niet onder valt."), veld="doel")


def _check_reden(reden: str) -> str:
    schoon = clean_text(reden)
    if not schoon:
        raise Invalid(N_("Schrijf op waarom."), veld="reden")
    if len(schoon) > 500:
        raise Invalid(N_("Maak dit korter: hooguit 500 tekens."), veld="reden")
    return schoon


def _check_volgorde(ingreep: ThemaIngreep) -> None:
    """Refuse when a later act stands on this one: that one goes back first."""
    betrokken = [nr for nr in (ingreep.thema_id, ingreep.doel_id) if nr is not None]
    later = ThemaIngreep.select().where(
        ThemaIngreep.id > ingreep.id,
        ThemaIngreep.ongedaan_op.is_null(),
        ThemaIngreep.thema.in_(betrokken),
    )
    if later.exists():
        raise Refused(N_("Er is daarna nog iets verplaatst of samengevoegd. Herstel dat eerst."))
