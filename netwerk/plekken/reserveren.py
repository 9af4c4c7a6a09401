"""Booking a weekly time for some weeks: held, agreed, called off. A day is given once.

Not here: who may, and who is told; the slice whose thing it is for decides that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from peewee import IntegrityError

from netwerk.plekken.keuzes import MAX_WEKEN, ReserveringToestand
from netwerk.plekken.models import Plek, Reservering, Reserveringsdag, Weektijd
from netwerk.plekken.weektijden import count_vrij, days_of
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.i18n import N_, format_dag
from vems.core.reference import Reference
from vems.core.teksten import checked_text, require_reden


@dataclass(frozen=True, slots=True)
class Boeking:
    """From which day, how many weeks in a row, for how many people, and on what condition."""

    eerste: date
    weken: int
    personen: int | None = None
    voorwaarde: str = ""


def hold_ruimte(
    weektijd: Weektijd, onderwerp: Reference, data: Boeking, *, door: Actor
) -> Reservering:
    """Hold the days until the other side says yes; Conflict names the first day that is taken."""
    _check(weektijd, data)
    with write():
        _lock(weektijd)
        dagen = _free_days(weektijd, data)
        reservering = Reservering.create(
            weektijd=weektijd,
            onderwerp_kind=onderwerp.kind,
            onderwerp_key=onderwerp.key,
            personen=data.personen,
            voorwaarde=checked_text(data.voorwaarde, 1000, veld="voorwaarde"),
            created_at=now(),
        )
        try:
            for dag in dagen:
                Reserveringsdag.create(reservering=reservering, weektijd=weektijd, dag=dag)
        except IntegrityError:  # the index is the last word, whatever came in between
            raise _taken(dagen[0]) from None
        announce(weektijd.plek.reference)
    return reservering


def agree_reservering(reservering: Reservering, *, door: Actor) -> None:
    """Make what was held an agreement."""
    with write():
        _move(reservering, ReserveringToestand.AANGEBODEN, ReserveringToestand.AFGESPROKEN)


def cancel_reservering(reservering: Reservering, *, reden: str, door: Actor) -> None:
    """Call off all days that are still to come; they are free again."""
    reden = checked_reden(reden)
    with write():
        _move(reservering, reservering.toestand, ReserveringToestand.AFGEZEGD, reden=reden)
        _release(reservering, Reserveringsdag.dag >= today(), reden)


def cancel_dag(reservering: Reservering, dag: date, *, reden: str, door: Actor) -> None:
    """Call off one day that is still to come."""
    reden = checked_reden(reden)
    if dag < today():
        raise Invalid(N_("Deze dag is al geweest."), veld="dag")
    with write():
        _lock(reservering.weektijd)
        if not _release(reservering, Reserveringsdag.dag == dag, reden):
            raise Conflict(N_("Deze dag was al afgezegd."))
        Reservering.update(versie=Reservering.versie + 1).where(
            Reservering.id == reservering.id
        ).execute()


def checked_reden(reden: str) -> str:
    """Give a reason that was really given; Invalid on field "reden"."""
    return require_reden(reden, leeg=N_("Schrijf kort waarom. De ander leest dit."))


def _check(weektijd: Weektijd, data: Boeking) -> None:
    if not 1 <= data.weken <= MAX_WEKEN:
        raise Invalid(N_("Vul in voor hoeveel weken, van 1 tot 52."), veld="weken")
    if data.eerste < today():
        raise Invalid(N_("Kies een dag na vandaag."), veld="eerste")
    stoelen = weektijd.plek.zitplaatsen
    if data.personen is not None and stoelen is not None and data.personen > stoelen:
        raise Invalid(
            N_("In deze ruimte passen %(aantal)s mensen."), veld="personen", aantal=stoelen
        )


def _free_days(weektijd: Weektijd, data: Boeking) -> list[date]:
    """Give the days of a booking; each must be of this time, and free."""
    dagen = days_of(weektijd, data.eerste)[: data.weken]
    if len(dagen) < data.weken or not weektijd.is_actief:
        raise Invalid(
            N_("Zo lang staat deze tijd niet open. De laatste dag is %(dag)s."),
            veld="weken",
            dag=format_dag(weektijd.tot),
        )
    vrij = count_vrij([weektijd])[weektijd.id]
    for dag in dagen:
        if dag not in vrij.dagen:
            raise _taken(dag)
    if len(dagen) > vrij.over:
        raise Invalid(N_("Deze tijd is nog %(aantal)s keer vrij."), veld="weken", aantal=vrij.over)
    return dagen


def _taken(dag: date) -> Invalid:
    return Invalid(
        N_("Op %(dag)s is de ruimte al bezet. Kies andere dagen."),
        veld="eerste",
        dag=format_dag(dag),
    )


def _lock(weektijd: Weektijd) -> None:
    """Let one write at a time divide the days: who comes second waits for the first commit."""
    Weektijd.update(geboekt=Weektijd.geboekt + 1).where(Weektijd.id == weektijd.id).execute()


def _move(
    reservering: Reservering,
    van: ReserveringToestand,
    naar: ReserveringToestand,
    reden: str = "",
) -> None:
    if van is ReserveringToestand.AFGEZEGD:
        raise Conflict(N_("Dit was al afgezegd."))
    guarded_update(
        Reservering,
        Reservering.id == reservering.id,
        Reservering.toestand == van,
        conflict=Conflict(N_("Een ander heeft hier net ook over beslist. Bekijk de nieuwe stand.")),
        toestand=naar,
        reden=reden,
        versie=Reservering.versie + 1,
    )
    reservering.toestand, reservering.reden = naar, reden


def _release(reservering: Reservering, welke: object, reden: str) -> int:
    aantal = (
        Reserveringsdag.update(geldt=None, reden=reden)
        .where(Reserveringsdag.reservering == reservering, Reserveringsdag.geldt == 1, welke)
        .execute()
    )
    plek = Plek.get_by_id(reservering.weektijd.plek_id)
    announce(plek.reference)
    return int(aantal)
