"""Vacant units: told by an organisation, offered for a time, and in use again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from netwerk.gebieden.models import Gebied
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.plekken.registration import NieuwePlek, register_plek
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.fields import slugify
from vems.core.i18n import N_, translate
from vems.core.teksten import checked_text

MAX_DAGEN = 366
GROOTST = 100_000


@dataclass(frozen=True, slots=True)
class LeegPand:
    """A unit that stands empty."""

    naam: str
    gebied: Gebied
    leeg_sinds: date
    oppervlakte: int | None = None
    toelichting: str = ""


def list_panden(partner: Partner) -> list[Plek]:
    """List the empty units of an organisation, by name."""
    return list(
        Plek.select()
        .where(Plek.gastheer == partner, Plek.leeg_sinds.is_null(False))
        .order_by(Plek.naam, Plek.id)
    )


def find_pand(partner: Partner, slug: str) -> Plek:
    """Find an empty unit of this organisation; NotFound for any other."""
    pand = next((pand for pand in list_panden(partner) if pand.slug == slug), None)
    if pand is None:
        raise NotFound()
    return pand


def report_leeg(partner: Partner, data: LeegPand, *, sleutel: str, door: Actor) -> Plek:
    """Tell of an empty unit; nobody can ask for it until it is offered. Twice is once."""
    if data.leeg_sinds > today():
        raise Invalid(N_("Kies een dag die al geweest is."), veld="leeg_sinds")
    if data.oppervlakte is not None and not 1 <= data.oppervlakte <= GROOTST:
        raise Invalid(N_("Vul in hoeveel vierkante meter, van 1 tot 100000."), veld="oppervlakte")
    slug = f"{slugify(data.naam)[:60]}-{sleutel[-5:].lower()}"
    bestaand = Plek.get_or_none(Plek.slug == slug)
    if bestaand is not None:
        return bestaand
    return register_plek(
        NieuwePlek(
            naam=data.naam,
            soort=translate(N_("leeg pand")),
            gebied=data.gebied,
            slug=slug,
            gastheer=partner,
            openingstijden=checked_text(data.toelichting, 1000, veld="toelichting"),
            bevestigd_op=today(),
            leeg_sinds=data.leeg_sinds,
            oppervlakte=data.oppervlakte,
            is_open=False,
        ),
        door=door,
    )


def offer_tijdelijk(pand: Plek, vanaf: date, tot: date, *, door: Actor) -> None:
    """Offer an empty unit for some time: matching proposes it from now on."""
    if tot < max(vanaf, today()):
        raise Invalid(N_("De einddatum ligt voor de begindatum, of is al geweest."), veld="tot")
    if tot - vanaf > timedelta(days=MAX_DAGEN):
        raise Invalid(N_("Kies hooguit een jaar."), veld="tot")
    _change(pand, tijdelijk_vanaf=vanaf, tijdelijk_tot=tot, is_open=True, bevestigd_op=today())


def end_leegstand(pand: Plek, *, door: Actor) -> None:
    """Note that a unit is in use again: it is off the board and off the site."""
    _change(pand, leeg_sinds=None, tijdelijk_vanaf=None, tijdelijk_tot=None, is_open=False)


def _change(pand: Plek, **waarden: object) -> None:
    with write():
        guarded_update(
            Plek,
            Plek.id == pand.id,
            Plek.leeg_sinds.is_null(False),
            conflict=Conflict(N_("Dit pand is al weer in gebruik.")),
            **waarden,
        )
        announce(pand.reference)
