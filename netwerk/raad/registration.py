"""Registering fracties, council members and wethouders; finding who somebody is.

Not here: what changes for who is registered is `leden`; meetings are `vergaderingen`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.raad.models import Fractie, Fractielid, Raadslid, Wethouder
from netwerk.raad.permissions import require_manage
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.teksten import checked_line
from vems.partijen.registration import normalise_email

MEESTE_ZETELS = 150


@dataclass(frozen=True, slots=True)
class NieuweFractie:
    """A party group; `code` is its key. It sits from `van` until `tot`, when these are known."""

    code: str
    naam: str
    zetels: int = 0
    van: date | None = None
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class NieuwRaadslid:
    """A council member; `themas` are codes, the first is what the member speaks on most."""

    naam: str
    fractie: Fractie
    gebruiker: Gebruiker | None = None
    wijk: Gebied | None = None
    themas: tuple[str, ...] = ()
    van: date | None = None


@dataclass(frozen=True, slots=True)
class NieuweWethouder:
    """A member of the college with a portfolio in words, and where an invitation goes."""

    naam: str
    portefeuille: str
    email: str = ""


def register_fractie(data: NieuweFractie, *, door: Actor) -> Fractie:
    """Register a fractie, or bring the one with this code up to date."""
    require_manage(door)
    naam = require_naam(data.naam, 80)
    if not 0 <= data.zetels <= MEESTE_ZETELS:
        raise Invalid(N_("Vul een aantal zetels in van 0 tot 150."), veld="zetels")
    check_period(data.van, data.tot)
    with write():
        fractie = Fractie.get_or_none(Fractie.code == data.code) or Fractie(code=data.code)
        fractie.naam = naam
        fractie.zetels = data.zetels
        fractie.van, fractie.tot = data.van, data.tot
        fractie.save()
        announce(fractie.reference)
    return fractie


def register_raadslid(data: NieuwRaadslid, *, door: Actor) -> Raadslid:
    """Register a council member; Invalid without a name or for an account that is one already."""
    require_manage(door)
    naam = require_naam(data.naam)
    try:
        with write():
            raadslid = Raadslid.create(
                naam=naam,
                fractie=data.fractie,
                gebruiker=data.gebruiker,
                wijk=data.wijk,
                themas=list(data.themas),
                van=data.van,
            )
            Fractielid.create(raadslid=raadslid, fractie=data.fractie, van=data.van)
            announce(raadslid.reference)
    except peewee.IntegrityError:
        raise Invalid(N_("Bij dit account hoort al een raadslid."), veld="gebruiker") from None
    return raadslid


def read_email(tekst: str) -> str:
    """Check the address of a wethouder, "" when there is none; Invalid on field "email"."""
    return normalise_email(tekst) if tekst.strip() else ""


def register_wethouder(data: NieuweWethouder, *, door: Actor) -> Wethouder:
    """Register a wethouder; Invalid without a name."""
    require_manage(door)
    naam = require_naam(data.naam)
    with write():
        wethouder = Wethouder.create(
            naam=naam,
            portefeuille=checked_line(data.portefeuille, 200, veld="portefeuille"),
            email=read_email(data.email),
        )
        announce(wethouder.reference)
    return wethouder


def find_raadslid(actor: Actor) -> Raadslid | None:
    """Find which council member this actor is; None for everybody else."""
    sleutels = actor.keys_of("raadslid")
    if not sleutels:
        return None
    return (
        Raadslid.select(Raadslid, Fractie)
        .join(Fractie)
        .where(Raadslid.sleutel.in_(sorted(sleutels)), Raadslid.is_actief)
        .first()
    )


def identity_of(gebruiker: Gebruiker) -> frozenset[Reference]:
    """Tell who an account is in the council."""
    rows = Raadslid.select(Raadslid.sleutel).where(
        Raadslid.gebruiker == gebruiker, Raadslid.is_actief
    )
    return frozenset(row.reference for row in rows)


def require_naam(naam: str, meeste: int = 120) -> str:
    """Clean a name; Invalid without one, or when it is too long."""
    schoon = checked_line(naam, meeste, veld="naam")
    if not schoon:
        raise Invalid(N_("Vul een naam in."), veld="naam")
    return schoon


def check_period(van: date | None, tot: date | None) -> None:
    """Refuse a period that ends before it begins."""
    if van and tot and tot < van:
        raise Invalid(N_("De einddag ligt voor de begindag."), veld="tot")
