"""Entering an initiatief for a market, and withdrawing it.

The call closes to the second: an entry is judged by our clock when it arrives.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import peewee

from initiatieven.markten.berichten import tell_deelnemer
from initiatieven.markten.events import INGETROKKEN, INGEZONDEN
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Markt
from initiatieven.markten.permissions import may_enter, may_withdraw, require
from initiatieven.markten.zaal.plaatsen import fill_place, leave_line, lock_markt, release_stand
from initiatieven.registratie.keuzes import Fase, Publiceren
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, format_moment

MEESTE_TEKENS = 160
TERUG_TE_TREKKEN = frozenset(
    {MarktToestand.OPROEP_OPEN, MarktToestand.SCREENING, MarktToestand.PROGRAMMA}
)


def is_open(markt: Markt, moment: datetime) -> bool:
    """Tell whether one can enter at this moment: open, begun, and before the closing second."""
    return (
        markt.toestand is MarktToestand.OPROEP_OPEN
        and markt.oproep_van <= moment < markt.oproep_tot
    )


def find_open_markt() -> Markt | None:
    """Find the market whose call is open now; the one that closes first."""
    moment = now()
    return (
        Markt.select()
        .where(
            Markt.toestand == MarktToestand.OPROEP_OPEN,
            Markt.oproep_van <= moment,
            Markt.oproep_tot > moment,
        )
        .order_by(Markt.oproep_tot)
        .first()
    )


def get_inzending(sleutel: str) -> Inzending:
    """Get an entry with its market and initiatief; NotFound for an unknown key."""
    inzending = (
        Inzending.select(Inzending, Markt, Initiatief)
        .join_from(Inzending, Markt)
        .join_from(Inzending, Initiatief)
        .where(Inzending.sleutel == sleutel)
        .first()
    )
    if inzending is None:
        raise NotFound()
    return inzending


def list_own(partijen: Collection[int]) -> list[Initiatief]:
    """List the initiatieven of these parties that could still enter, newest first."""
    return list(
        Initiatief.select()
        .where(Initiatief.initiatiefnemer.in_(sorted(partijen)), Initiatief.fase != Fase.AFGEROND)
        .order_by(Initiatief.ingediend_op.desc())
    )


def enter(
    markt: Markt, initiatief: Initiatief, *, vraag: str = "", kosten: str = "", door: Actor
) -> Inzending:
    """Enter an initiatief; entering twice gives the entry that is there.

    `vraag` is what the initiator asks of the council and `kosten` what it costs, one line each,
    public with the stand. Refused when the call is not open; Invalid without consent to publish:
    a market is public.
    """
    require(may_enter(door, initiatief))
    _require_open(markt)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Het kan niet meer meedoen."))
    if initiatief.publiceren is Publiceren.NEE:
        raise Invalid(
            N_("Een markt is openbaar. Geef eerst toestemming om uw initiatief te tonen."),
            veld="initiatief",
        )
    woorden = {"vraag": clean_line(vraag), "kosten": check_kosten(kosten)}
    if len(woorden["vraag"]) > MEESTE_TEKENS:
        raise Invalid(N_("Maak uw vraag korter: hooguit 160 tekens."), veld="vraag")
    with write():
        inzending, is_nieuw = _create_or_revive(markt, initiatief, woorden)
        if is_nieuw:
            record(
                initiatief.reference,
                INGEZONDEN,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens={"markt": markt.titel},
                over=markt.reference,
                door=door,
            )
            tell_deelnemer(
                inzending,
                "ingezonden",
                {"sluit": markt.oproep_tot},
                eenmalig=f"ingezonden:{inzending.sleutel}:{inzending.ingezonden_op.isoformat()}",
            )
            announce(initiatief.reference, markt.reference)
    return inzending


def check_kosten(tekst: str) -> str:
    """Clean what somebody says about the costs; Invalid when it is no longer one line."""
    schoon = clean_line(tekst)
    if len(schoon) > MEESTE_TEKENS:
        raise Invalid(N_("Zeg het korter: hooguit 160 tekens."), veld="kosten")
    return schoon


def withdraw(inzending: Inzending, *, door: Actor) -> None:
    """Withdraw an entry up to the market day; a place and a stand come free at once."""
    require(may_withdraw(door, inzending.initiatief))
    markt = inzending.markt
    if inzending.ingetrokken_op is not None:
        return
    if markt.toestand not in TERUG_TE_TREKKEN:
        raise Refused(N_("De markt is begonnen. Bel de griffie als u niet kunt komen."))
    end_inzending(inzending, door=door)


def end_inzending(
    inzending: Inzending, *, door: Actor, soort: Event = INGETROKKEN, onbevestigd: bool = False
) -> bool:
    """End an entry that still runs, whoever asked; its place goes to the head of the reserves.

    Gives whether a reserve took it. `onbevestigd`: only as long as it is not confirmed, else
    Conflict.
    """
    markt, opgevolgd = inzending.markt, False
    with write():
        lock_markt(markt)
        guarded_update(
            Inzending,
            Inzending.id == inzending.id,
            Inzending.ingetrokken_op.is_null(),
            _same_outcome(inzending),
            *([Inzending.bevestigd_op.is_null()] if onbevestigd else []),
            ingetrokken_op=now(),
            bevestigd_op=None,
        )
        leave_line(inzending)
        if inzending.uitkomst is Screening.TOEGELATEN:
            Markt.update(aantal_toegelaten=Markt.aantal_toegelaten - 1).where(
                Markt.id == markt.id
            ).execute()
            opgevolgd = fill_place(markt, inzending, release_stand(inzending))
        record(
            inzending.initiatief.reference,
            soort,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            gegevens={"markt": markt.titel},
            over=markt.reference,
            door=door,
        )
        announce(inzending.initiatief.reference, markt.reference)
    return opgevolgd


def _same_outcome(inzending: Inzending) -> peewee.Expression:
    if inzending.uitkomst is None:
        return Inzending.uitkomst.is_null()
    return Inzending.uitkomst == inzending.uitkomst


def _require_open(markt: Markt) -> None:
    moment = now()
    if is_open(markt, moment):
        return
    if markt.toestand is MarktToestand.OPROEP_OPEN and moment >= markt.oproep_tot:
        raise Refused(
            N_("Meedoen kon tot %(moment)s. U kunt meedoen met de volgende markt."),
            moment=format_moment(markt.oproep_tot),
        )
    raise Refused(N_("U kunt nu niet meedoen met deze markt."))


def _create_or_revive(
    markt: Markt, initiatief: Initiatief, woorden: dict[str, str]
) -> tuple[Inzending, bool]:
    """Make the one entry per market and initiatief; the unique index settles a race."""
    try:
        with write():
            return Inzending.create(
                markt=markt, initiatief=initiatief, ingezonden_op=now(), **woorden
            ), True
    except peewee.IntegrityError:
        inzending = Inzending.get(Inzending.markt == markt, Inzending.initiatief == initiatief)
    revived = (
        Inzending.update(
            ingetrokken_op=None,
            ingezonden_op=now(),
            **woorden,
            uitkomst=None,
            reden="",
            advies="",
            bevestigen_voor=None,
            herinnerd_op=None,
        )
        .where(Inzending.id == inzending.id, Inzending.ingetrokken_op.is_null(False))
        .execute()
    )
    return Inzending.get_by_id(inzending.id), bool(revived)
