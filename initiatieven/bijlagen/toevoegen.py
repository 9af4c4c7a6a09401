"""Adding a file to an initiatief, and taking it away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import peewee

from initiatieven.bijlagen.events import OP_SITE, TOEGEVOEGD, WEGGEHAALD
from initiatieven.bijlagen.keuzes import (
    MAX_AANTAL,
    MAX_BYTES,
    MAX_OMSCHRIJVING,
    MAX_PER_DAG,
    Bijlagezicht,
)
from initiatieven.bijlagen.models import Bijlage
from initiatieven.bijlagen.permissions import may_add, may_judge, may_remove
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import after_commit, guarded_update, write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.files.keuren import Bestand, inspect
from vems.core.files.opslag import Opslag, opslag
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class NieuweBijlage:
    """A file as it was sent, with what is on it and who may see it."""

    naam: str
    data: bytes
    sleutel: str
    omschrijving: str = ""
    zicht: Bijlagezicht = Bijlagezicht.PRIVE


def add_bijlage(initiatief: Initiatief, data: NieuweBijlage, *, door: Actor) -> Bijlage:
    """Keep a file with an initiatief; a second send of the same form gives the first.

    What the desk adds for everybody it has seen; what the makers add waits for the desk. Invalid
    says what is wrong with the file, Refused when there is no room for more.
    """
    if not may_add(door, initiatief):
        raise NotFound()
    eerder = _find(initiatief, data.sleutel)
    if eerder is not None:
        return eerder
    bestand = inspect(data.naam, data.data)
    omschrijving = check_omschrijving(data.omschrijving, data.zicht, is_beeld=bool(bestand.klein))
    _check_room(initiatief, len(bestand.data), door)
    kast = opslag()
    sleutels = _keep(kast, bestand)
    try:
        with write():
            _check_room(initiatief, len(bestand.data), door)
            return _create(initiatief, data, bestand, sleutels, omschrijving, door)
    except peewee.IntegrityError:
        _forget(kast, sleutels)
        bekend = _find(initiatief, data.sleutel)
        if bekend is None:
            raise
        return bekend
    except BaseException:
        _forget(kast, sleutels)
        raise


def remove_bijlage(bijlage: Bijlage, *, door: Actor) -> None:
    """Take a file away for good: name, words and data. Doing it twice changes nothing."""
    if not may_remove(door, bijlage):
        raise NotFound()
    if bijlage.verwijderd_op is not None:
        return
    kast, sleutels = opslag(), (bijlage.opslag, bijlage.opslag_klein)
    with write():
        guarded_update(
            Bijlage,
            Bijlage.id == bijlage.id,
            Bijlage.verwijderd_op.is_null(),
            verwijderd_op=now(),
            updated_at=now(),
            opslag=None,
            opslag_klein=None,
            naam="",
            omschrijving="",
            reden="",
            is_gezien=False,
        )
        tell(bijlage, WEGGEHAALD, door=door)
        after_commit(lambda: _forget(kast, sleutels))


def check_omschrijving(tekst: str, zicht: Bijlagezicht, *, is_beeld: bool) -> str:
    """Give the words as they are kept; an image on the site has words for who does not see it."""
    schoon = clean_line(tekst)
    if len(schoon) > MAX_OMSCHRIJVING:
        raise Invalid(
            N_("Gebruik hooguit %(max)s letters."), veld="omschrijving", max=MAX_OMSCHRIJVING
        )
    if is_beeld and zicht is Bijlagezicht.OPENBAAR and not schoon:
        raise Invalid(
            N_("Schrijf wat er op de foto staat. Dat leest wie de foto niet kan zien."),
            veld="omschrijving",
        )
    return schoon


def tell(bijlage: Bijlage, event: Event, *, door: Actor, **gegevens: str) -> None:
    """Write what happened with a file on the timeline of its initiatief; inside write()."""
    initiatief = bijlage.initiatief.reference
    record(
        initiatief,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens=gegevens,
        over=bijlage.reference,
        door=door,
    )
    announce(initiatief)


def _find(initiatief: Initiatief, sleutel: str) -> Bijlage | None:
    bijlage = Bijlage.get_or_none(Bijlage.sleutel == sleutel)
    if bijlage is not None and bijlage.initiatief_id != initiatief.id:
        raise NotFound()
    return bijlage


def _create(
    initiatief: Initiatief,
    data: NieuweBijlage,
    bestand: Bestand,
    sleutels: tuple[str, str | None],
    omschrijving: str,
    door: Actor,
) -> Bijlage:
    bijlage = Bijlage.create(
        sleutel=data.sleutel,
        initiatief=initiatief,
        opslag=sleutels[0],
        opslag_klein=sleutels[1],
        naam=bestand.naam,
        soort=bestand.soort,
        grootte=len(bestand.data),
        breedte=bestand.breedte,
        hoogte=bestand.hoogte,
        omschrijving=omschrijving,
        zicht=data.zicht,
        gebruiker_id=door.gebruiker_id,
        door_naam=door.naam,
        created_at=now(),
        updated_at=now(),
    )
    tell(bijlage, TOEGEVOEGD, door=door)
    if bijlage.wil_op_site and may_judge(door, bijlage):
        Bijlage.update(is_gezien=True).where(Bijlage.id == bijlage.id).execute()
        bijlage.is_gezien = True
        tell(bijlage, OP_SITE, door=door)
    return bijlage


def _check_room(initiatief: Initiatief, erbij: int, door: Actor) -> None:
    levend = Bijlage.select(
        peewee.fn.COUNT(Bijlage.id), peewee.fn.COALESCE(peewee.fn.SUM(Bijlage.grootte), 0)
    ).where(Bijlage.initiatief == initiatief, Bijlage.verwijderd_op.is_null())
    aantal, grootte = levend.tuples().get()
    if aantal >= MAX_AANTAL or grootte + erbij > MAX_BYTES:
        raise Refused(
            N_("Er is geen plek meer voor bijlagen bij dit initiatief. Haal er eerst een weg.")
        )
    vandaag = Bijlage.select().where(
        Bijlage.gebruiker_id == door.gebruiker_id, Bijlage.created_at > now() - timedelta(days=1)
    )
    if door.gebruiker_id is not None and vandaag.count() >= MAX_PER_DAG:
        raise Refused(
            N_("U voegde vandaag al %(aantal)s bestanden toe. Ga morgen verder."),
            aantal=MAX_PER_DAG,
        )


def _keep(kast: Opslag, bestand: Bestand) -> tuple[str, str | None]:
    return kast.put(bestand.data), kast.put(bestand.klein) if bestand.klein else None


def _forget(kast: Opslag, sleutels: tuple[str | None, str | None]) -> None:
    for sleutel in sleutels:
        if sleutel:
            kast.remove(sleutel)
