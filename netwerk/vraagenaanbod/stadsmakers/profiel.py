"""The own profile of a stadsmaker: kept by him- or herself alone, and whether one may be asked."""

from __future__ import annotations

from dataclasses import dataclass

import peewee

from netwerk.gebieden.boom import boom
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.registration import (
    NieuwHulpaanbod,
    change_hulpaanbod,
    end_hulpaanbod,
    register_hulpaanbod,
)
from netwerk.vraagenaanbod.stadsmakers.events import MAG_VRAGEN, NIET_VRAGEN, niet_meer_vragen
from netwerk.vraagenaanbod.stadsmakers.models import Stadsmaker
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_text
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_

MAX_GRAAG = 500
MEESTE_UREN = 160
MEESTE_AANBOD = 12
# What a resident can offer: money and permits are of others.
SOORTEN = (
    HulpSoort.KENNIS,
    HulpSoort.MENSEN,
    HulpSoort.MATERIAAL,
    HulpSoort.RUIMTE,
    HulpSoort.CONTACT,
    HulpSoort.BEKENDHEID,
)


@dataclass(frozen=True, slots=True)
class Profiel:
    """What somebody likes to be asked for, how much time there is, and where."""

    graag: str = ""
    uren_per_maand: int | None = None
    gebieden: tuple[str, ...] = ()


def find_stadsmaker(actor: Actor) -> Stadsmaker | None:
    """Find the own profile; NotFound for who is nobody's party."""
    if actor.partij_id is None:
        raise NotFound()
    return Stadsmaker.get_or_none(Stadsmaker.partij == actor.partij_id)


def save_profiel(data: Profiel, *, door: Actor) -> Stadsmaker:
    """Make or change the own profile; whether one may be asked is decided apart."""
    graag = clean_text(data.graag)
    if len(graag) > MAX_GRAAG:
        raise Invalid(N_("Maak dit korter: hooguit 500 tekens."), veld="graag")
    if data.uren_per_maand is not None and not 0 <= data.uren_per_maand <= MEESTE_UREN:
        raise Invalid(N_("Vul een getal van 0 tot 160 in."), veld="uren_per_maand")
    if any(boom().by_slug(slug) is None for slug in data.gebieden):
        raise Invalid(N_("Kies uit de lijst."), veld="gebieden")
    with write():
        stadsmaker = _get_or_make(door)
        stadsmaker.graag, stadsmaker.uren_per_maand = graag, data.uren_per_maand
        stadsmaker.gebieden = sorted(set(data.gebieden))
        stadsmaker.save()
    return stadsmaker


def list_aanbod(stadsmaker: Stadsmaker | None) -> list[Hulpaanbod]:
    """List what somebody offers, by kind."""
    if stadsmaker is None:
        return []
    return list(_own(stadsmaker).order_by(Hulpaanbod.soort, Hulpaanbod.id))


def offer_aanbod(data: NieuwHulpaanbod, *, sleutel: str = "", door: Actor) -> Hulpaanbod:
    """Offer something; the form sent twice offers once."""
    _check_soort(data)
    with write():
        stadsmaker = _get_or_make(door)
        if _own(stadsmaker).count() >= MEESTE_AANBOD:
            raise Refused(N_("U biedt al veel. Stop eerst met iets anders."))
        return register_hulpaanbod(stadsmaker.reference, data, sleutel=sleutel, door=door)


def get_aanbod(sleutel: str, *, door: Actor) -> Hulpaanbod:
    """Give an own offer; NotFound for any other."""
    stadsmaker = find_stadsmaker(door)
    aanbod = stadsmaker and _own(stadsmaker).where(Hulpaanbod.sleutel == sleutel[:20]).first()
    if aanbod is None:
        raise NotFound()
    return aanbod


def change_aanbod(aanbod: Hulpaanbod, data: NieuwHulpaanbod, *, versie: int, door: Actor) -> None:
    """Change an own offer."""
    _check_soort(data)
    eigen = get_aanbod(aanbod.sleutel, door=door)
    change_hulpaanbod(eigen, data, versie=versie, door=door)


def end_aanbod(aanbod: Hulpaanbod, *, door: Actor) -> None:
    """Stop with an own offer."""
    end_hulpaanbod(get_aanbod(aanbod.sleutel, door=door), door=door)


def allow_vragen(*, door: Actor) -> Stadsmaker:
    """Say that the desk may see the profile and ask; twice is once."""
    with write():
        stadsmaker = _get_or_make(door)
        if stadsmaker.mag_vragen_sinds is None:
            stadsmaker.mag_vragen_sinds = now()
            _keep(stadsmaker, MAG_VRAGEN, door)
    return stadsmaker


def withdraw_vragen(*, door: Actor) -> None:
    """Take that back: from this moment nobody sees the profile, and open questions end."""
    with write():
        stadsmaker = find_stadsmaker(door)
        if stadsmaker is None or stadsmaker.mag_vragen_sinds is None:
            return
        stadsmaker.mag_vragen_sinds = None
        _keep(stadsmaker, NIET_VRAGEN, door)
        niet_meer_vragen.send(None, stadsmaker=stadsmaker, door=door)


def _keep(stadsmaker: Stadsmaker, event: Event, door: Actor) -> None:
    stadsmaker.save(only=[Stadsmaker.mag_vragen_sinds])
    record(
        stadsmaker.reference, event, zichtbaarheid=Zichtbaarheid.BETROKKENEN, gegevens={}, door=door
    )


def _get_or_make(door: Actor) -> Stadsmaker:
    bestaand = find_stadsmaker(door)
    return bestaand or Stadsmaker.create(partij=door.partij_id, created_at=now())


def _own(stadsmaker: Stadsmaker) -> peewee.ModelSelect:
    return Hulpaanbod.select().where(
        Hulpaanbod.eigenaar_kind == "stadsmaker",
        Hulpaanbod.eigenaar_key == stadsmaker.sleutel,
        Hulpaanbod.is_actief,
    )


def _check_soort(data: NieuwHulpaanbod) -> None:
    if data.soort not in SOORTEN:
        raise Invalid(N_("Kies wat u biedt."), veld="soort")
