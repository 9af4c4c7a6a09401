"""The rooms of one organisation with their weekly times, and who has them when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netwerk.partners.models import Partner
from netwerk.plekken.keuzes import RESERVERING_LABELS, ReserveringToestand
from netwerk.plekken.models import Plek, Reservering, Reserveringsdag, Weektijd
from netwerk.plekken.weektijden import count_vrij, list_weektijden
from netwerk.plekken.zinnen import say_over, say_weektijd
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import translate
from vems.core.reference import load_shown

_MEESTE_DAGEN = 60


@dataclass(frozen=True, slots=True)
class Tijdregel:
    """A weekly time in words, with what is left."""

    sleutel: str
    zin: str
    over: str
    vanaf: date
    tot: date


@dataclass(frozen=True, slots=True)
class Dagregel:
    """One day of the calendar of a room: free, or had by something."""

    dag: date
    tijd: str
    wie: str = ""
    stand: str = ""
    url: str = ""


def list_ruimtes(partner: Partner) -> list[tuple[Plek, list[Tijdregel]]]:
    """List the open rooms of an organisation with their times, three queries for all."""
    plekken = list(
        Plek.select().where(Plek.gastheer == partner, Plek.is_open).order_by(Plek.naam, Plek.id)
    )
    per: dict[int, list[Weektijd]] = defaultdict(list)
    for tijd in list_weektijden(plekken) if plekken else ():
        per[tijd.plek_id].append(tijd)
    regels = {plek.id: list_tijdregels(per[plek.id]) for plek in plekken}
    return [(plek, regels[plek.id]) for plek in plekken]


def list_tijdregels(tijden: Sequence[Weektijd]) -> list[Tijdregel]:
    """Say weekly times, with what is left of each."""
    vrij = count_vrij(tijden)
    return [
        Tijdregel(t.sleutel, say_weektijd(t), say_over(t, vrij[t.id].over), t.vanaf, t.tot)
        for t in tijden
    ]


def find_ruimte(partner: Partner, slug: str) -> Plek:
    """Find an open room of this organisation; NotFound for any other."""
    plek = Plek.get_or_none(Plek.slug == slug[:80], Plek.gastheer == partner, Plek.is_open)
    if plek is None:
        raise NotFound()
    return plek


def list_dagen(plek: Plek, actor: Actor) -> list[Dagregel]:
    """List the days to come of a room, booked and free, in the order of time."""
    tijden = list_weektijden([plek])
    vrij = count_vrij(tijden)
    regels = [
        (dag, tijd.begin, Dagregel(dag, say_weektijd(tijd)))
        for tijd in tijden
        for dag in vrij[tijd.id].dagen
    ]
    geboekt = list_geboekt(plek)
    getoond = load_shown([dag.reservering.onderwerp for dag in geboekt], actor)
    for rij in geboekt:
        boeking = rij.reservering
        over = getoond.get(boeking.onderwerp)
        regel = Dagregel(
            rij.dag,
            say_weektijd(boeking.weektijd),
            over.titel if over else "",
            translate(RESERVERING_LABELS[boeking.toestand]),
            over.url if over else "",
        )
        regels.append((rij.dag, boeking.weektijd.begin, regel))
    return [regel for _, _, regel in sorted(regels, key=lambda r: r[:2])[:_MEESTE_DAGEN]]


def list_geboekt(plek: Plek) -> list[Reserveringsdag]:
    """List the days to come on which a room is had, with booking and time."""
    return list(
        Reserveringsdag.select(Reserveringsdag, Reservering, Weektijd)
        .join(Reservering)
        .join(Weektijd)
        .where(
            Weektijd.plek == plek,
            Reserveringsdag.geldt == 1,
            Reserveringsdag.dag >= today(),
            Reservering.toestand != ReserveringToestand.AFGEZEGD,
        )
        .order_by(Reserveringsdag.dag, Weektijd.begin)
    )
