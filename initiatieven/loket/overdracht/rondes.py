"""Many hand-overs at once: somebody leaves, and everybody who is asked sees and decides in one go.

Each case stays an act of its own: what cannot be asked or accepted for one holds up no other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import peewee

from initiatieven.loket.keuzes import WisselToestand
from initiatieven.loket.overdracht.models import Wissel
from initiatieven.loket.overdracht.overname import accept_wissel
from initiatieven.loket.overdracht.wissels import ask_wissel, select_wissels
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Conflict, Refused
from vems.core.outbox import enqueue_mail
from vems.core.prepared import Prepared

_MEESTE_IN_MAIL = 20
# How long a change that is over stays on the page.
_ONLANGS = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Ronde:
    """What was done of a round, and for which cases it could not be: title and why."""

    gedaan: tuple[Wissel, ...] = ()
    mislukt: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lopend:
    """The running hand-overs that concern somebody.

    `gevraagd` wait for the reader's yes, `straks` become the reader's, `van_mij` leave the reader;
    `anderen` is what a coordinator sees besides, `klaar` what changed hands not long ago.
    """

    gevraagd: tuple[Wissel, ...] = ()
    straks: tuple[Wissel, ...] = ()
    van_mij: tuple[Wissel, ...] = ()
    anderen: tuple[Wissel, ...] = ()
    klaar: tuple[Wissel, ...] = ()


def ask_wissels(
    verdeling: Sequence[tuple[Initiatief, Medewerker]], *, gaat_in_op: datetime, door: Actor
) -> Ronde:
    """Ask for each case; who is asked gets one mail with all cases."""
    with write():
        ronde = _try_each(
            (zaak.titel, partial(ask_wissel, zaak, naar, gaat_in_op=gaat_in_op, door=door))
            for zaak, naar in verdeling
        )
        per_collega: dict[int, list[Wissel]] = defaultdict(list)
        for wissel in ronde.gedaan:
            per_collega[wissel.naar.id].append(wissel)
        for wissels in per_collega.values():
            _mail_gevraagd(wissels)
    return ronde


def accept_wissels(wissels: Sequence[Wissel], *, door: Actor) -> Ronde:
    """Say yes to each; the initiators hear the name."""
    return _try_each(
        (wissel.initiatief.titel, partial(_accept, wissel, door)) for wissel in wissels
    )


def list_lopend(actor: Actor) -> Lopend:
    """List the hand-overs that run or ended not long ago and that somebody may see, in one query.

    By the day of the change.
    """
    zelf = actor.keys_of("medewerker")
    delen: dict[str, list[Wissel]] = defaultdict(list)
    gebieden = boom()
    for wissel in (
        select_wissels()
        .where(
            (Wissel.lopend == True)  # noqa: E712  a column
            | (
                (Wissel.toestand == WisselToestand.UITGEVOERD)
                & (Wissel.gaat_in_op > now() - _ONLANGS)
            )
        )
        .order_by(Wissel.gaat_in_op, Wissel.id)
    ):
        gebied = gebieden.by_id(wissel.initiatief.gebied_id)
        if gebied is not None:
            wissel.initiatief.gebied = gebied
        deel = _part_of(wissel, zelf, role_may("loket", "x", actor.rol))
        if deel:
            delen[deel].append(wissel)
    return Lopend(**{naam: tuple(rijen) for naam, rijen in delen.items()})


def count_lopend(actor: Actor) -> int:
    """Count the running hand-overs to and from somebody."""
    [(aantal,)] = _AANTAL(sleutels=sorted(actor.keys_of("medewerker")) or [""])
    return int(aantal)


def _aantal(sleutels: list[str]) -> peewee.Select:
    zelf = Medewerker.select(Medewerker.id).where(Medewerker.sleutel.in_(sleutels))
    return (
        Wissel.select(peewee.fn.COUNT(Wissel.id))
        .where(Wissel.lopend == True, Wissel.van.in_(zelf) | Wissel.naar.in_(zelf))  # noqa: E712
        .tuples()
    )


_AANTAL: Prepared[tuple[int]] = Prepared(_aantal)


def _part_of(wissel: Wissel, zelf: Collection[str], ziet_alles: bool) -> str:
    if not wissel.lopend:
        return "klaar" if ziet_alles or wissel.naar.sleutel in zelf else ""
    if wissel.naar.sleutel in zelf:
        return "gevraagd" if wissel.toestand is WisselToestand.GEVRAAGD else "straks"
    if wissel.van.sleutel in zelf:
        return "van_mij"
    return "anderen" if ziet_alles else ""


def _accept(wissel: Wissel, door: Actor) -> Wissel:
    accept_wissel(wissel, door=door)
    return wissel


def _try_each(daden: Iterable[tuple[str, Callable[[], Wissel]]]) -> Ronde:
    gedaan: list[Wissel] = []
    mislukt: list[tuple[str, str]] = []
    for titel, act in daden:
        try:
            gedaan.append(act())
        except (Refused, Conflict) as error:
            mislukt.append((titel, str(error)))
    return Ronde(tuple(gedaan), tuple(mislukt))


def _mail_gevraagd(wissels: Sequence[Wissel]) -> None:
    eerste, titels = wissels[0], [wissel.initiatief.titel for wissel in wissels]
    enqueue_mail(
        aan=eerste.naar.e_mail,
        bericht="initiatieven/loket/mail/wissel_gevraagd.txt",
        waarden={
            "naam": eerste.naar.voornaam,
            "van": eerste.van.naam,
            "titel": titels[0],
            "titels": titels[:_MEESTE_IN_MAIL] if len(titels) > 1 else [],
            "aantal": len(titels),
            "meer": max(0, len(titels) - _MEESTE_IN_MAIL),
            "gaat_in_op": eerste.gaat_in_op,
            "pad": "/loket/wissels",
        },
        over=eerste.initiatief.reference,
        eenmalig=f"wissel_gevraagd:{eerste.sleutel}:{eerste.naar.sleutel}",
    )
