"""Registering fracties, council members, wethouders and meetings; finding who somebody is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from netwerk.gebieden.models import Gebied
from netwerk.raad.models import Fractie, Raadslid, Vergadering, Wethouder
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class NieuweFractie:
    """A party group; `code` is its key."""

    code: str
    naam: str
    zetels: int = 0


@dataclass(frozen=True, slots=True)
class NieuwRaadslid:
    """A council member; `themas` are codes, the first is what the member speaks on most."""

    naam: str
    fractie: Fractie
    gebruiker: Gebruiker | None = None
    wijk: Gebied | None = None
    themas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NieuweWethouder:
    """A member of the college with a portfolio in words."""

    naam: str
    portefeuille: str


@dataclass(frozen=True, slots=True)
class NieuweVergadering:
    """A meeting of the council or a committee; `soort` is raad, commissie or markt."""

    titel: str
    begin: datetime
    soort: str = "raad"


def register_fractie(data: NieuweFractie, *, door: Actor) -> Fractie:
    """Register a fractie, or bring the one with this code up to date."""
    naam = _require_naam(data.naam)
    with write():
        fractie = Fractie.get_or_none(Fractie.code == data.code) or Fractie(code=data.code)
        fractie.naam = naam[:80]
        fractie.zetels = data.zetels
        fractie.save()
        announce(fractie.reference)
    return fractie


def register_raadslid(data: NieuwRaadslid, *, door: Actor) -> Raadslid:
    """Register a council member; Invalid without a name."""
    naam = _require_naam(data.naam)
    with write():
        raadslid = Raadslid.create(
            naam=naam,
            fractie=data.fractie,
            gebruiker=data.gebruiker,
            wijk=data.wijk,
            themas=list(data.themas),
        )
        announce(raadslid.reference)
    return raadslid


def end_raadslid(raadslid: Raadslid, *, door: Actor) -> None:
    """Note that a member left the council; what he or she promised stays in the register."""
    with write():
        guarded_update(Raadslid, Raadslid.id == raadslid.id, Raadslid.is_actief, is_actief=False)
        announce(raadslid.reference)


def register_wethouder(data: NieuweWethouder, *, door: Actor) -> Wethouder:
    """Register a wethouder; Invalid without a name."""
    naam = _require_naam(data.naam)
    with write():
        wethouder = Wethouder.create(naam=naam, portefeuille=clean_line(data.portefeuille)[:200])
        announce(wethouder.reference)
    return wethouder


def register_vergadering(data: NieuweVergadering, *, door: Actor) -> Vergadering:
    """Register a meeting; Invalid without a title."""
    titel = _require_naam(data.titel)
    with write():
        vergadering = Vergadering.create(
            titel=titel, soort=clean_line(data.soort)[:40], begin=data.begin
        )
        announce(vergadering.reference)
    return vergadering


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


def _require_naam(naam: str) -> str:
    schoon = clean_line(naam)[:120]
    if not schoon:
        raise Invalid(N_("Vul een naam in."), veld="naam")
    return schoon
