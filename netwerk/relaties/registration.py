"""Writing relations: they are registered, confirmed and ended, never deleted (DOMAIN 4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netwerk.relaties.events import apart_gezet
from netwerk.relaties.keuzes import BEVESTIGD, GEEN_PIJL, NIET_BEVESTIGD, Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_text
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.teksten import check_length

MAX_TOELICHTING = 500
# Where two people or organisations are kept apart, everybody must be able to read why.
_REDEN_NODIG = frozenset({RelatieSoort.NIET_KOPPELEN})


@dataclass(frozen=True, slots=True)
class NieuweRelatie:
    """An edge. `gewicht` 0-1: level of expertise as thirds, share of a theme, main or side goal.

    `zekerheid` below 1: claimed, not confirmed. `geldt_tot`: the last day it is meant to hold.
    """

    van: Reference
    naar: Reference
    soort: RelatieSoort
    gewicht: float = 1.0
    sinds: date | None = None
    bron: Bron = Bron.ZELF
    zekerheid: float = 1.0
    is_openbaar: bool = True
    toelichting: str = ""
    aard: str = ""
    beweerd_door: str = ""
    bevestigd_op: date | None = None
    geldt_tot: date | None = None


def register_relatie(data: NieuweRelatie, *, door: Actor) -> Relatie:
    """Register an edge, or give the open one of the same kind between the two."""
    if data.van == data.naar:
        raise Invalid(N_("Kies twee verschillende dingen om te verbinden."))
    if not (0 < data.gewicht <= 1 and 0 <= data.zekerheid <= 1):
        raise ValueError(f"weight {data.gewicht} and certainty {data.zekerheid} lie within 0-1")
    toelichting = clean_text(data.toelichting)
    if data.soort in _REDEN_NODIG and not toelichting:
        raise Invalid(N_("Schrijf waarom deze twee niet gekoppeld worden."), veld="toelichting")
    with write():
        open_ = find_open(data.van, data.naar, data.soort)
        if open_ is not None:
            return open_
        relatie = Relatie.create(
            van_kind=data.van.kind,
            van_key=data.van.key,
            naar_kind=data.naar.kind,
            naar_key=data.naar.key,
            soort=data.soort,
            gewicht=data.gewicht,
            sinds=data.sinds or today(),
            bron=data.bron,
            zekerheid=data.zekerheid,
            is_openbaar=data.is_openbaar and data.soort not in GEEN_PIJL,
            aard=data.aard,
            toelichting=toelichting,
            beweerd_door=data.beweerd_door,
            bevestigd_op=data.bevestigd_op,
            geldt_tot=data.geldt_tot,
        )
        _announce(relatie)
        if relatie.soort in GEEN_PIJL:
            apart_gezet.send(None, relatie=relatie, door=door)
    return relatie


def confirm_relatie(relatie: Relatie, *, door: Actor) -> None:
    """Confirm an open edge: from now on it counts fully."""
    with write():
        _change_open(
            relatie,
            zekerheid=BEVESTIGD,
            bevestigd_door=door.naam[:120],
            bevestigd_op=today(),
            gevraagd_op=None,
            is_openbaar=relatie.is_openbaar or relatie.bron is Bron.NETWERK,
        )
    relatie.zekerheid, relatie.bevestigd_door, relatie.bevestigd_op = 1.0, door.naam, today()


def lapse_relatie(relatie: Relatie, *, door: Actor) -> None:
    """Note that nobody confirmed an open edge in time: it stays, and counts no more."""
    with write():
        _change_open(relatie, zekerheid=NIET_BEVESTIGD)
    relatie.zekerheid = NIET_BEVESTIGD


def end_relatie(relatie: Relatie, *, reden: str = "", op: date | None = None, door: Actor) -> None:
    """End an open edge; the reason stays with it."""
    tot, reden = op or today(), clean_text(reden)
    check_length(reden, MAX_TOELICHTING, veld="reden")
    with write():
        _change_open(relatie, tot=tot, toelichting=reden or relatie.toelichting)
    relatie.tot = tot


def find_open(van: Reference, naar: Reference, soort: RelatieSoort) -> Relatie | None:
    """Find the open edge of a kind between two things."""
    return (
        Relatie.select()
        .where(
            Relatie.van_kind == van.kind,
            Relatie.van_key == van.key,
            Relatie.naar_kind == naar.kind,
            Relatie.naar_key == naar.key,
            Relatie.soort == soort,
            Relatie.tot.is_null(),
        )
        .first()
    )


def _change_open(relatie: Relatie, **waarden: object) -> None:
    guarded_update(
        Relatie,
        Relatie.id == relatie.id,
        Relatie.tot.is_null(),
        conflict=Conflict(N_("Een collega heeft deze relatie net beëindigd.")),
        **waarden,
    )
    _announce(relatie)


def _announce(relatie: Relatie) -> None:
    announce(relatie.reference, relatie.van, relatie.naar)
