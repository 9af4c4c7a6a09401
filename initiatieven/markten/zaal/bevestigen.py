"""Whether who has a stand comes: confirmed before a moment, reminded, else the reserve moves up."""

from __future__ import annotations

from datetime import datetime, timedelta

import peewee

from initiatieven.markten.berichten import for_deelnemer, tell_deelnemer
from initiatieven.markten.deelname.inzendingen import end_inzending, get_inzending
from initiatieven.markten.events import KRAAM_BEVESTIGD, KRAAM_VERVALLEN
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.permissions import may_enter, require
from initiatieven.markten.zaal.kramen import require_admitted
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Conflict, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_

HERINNEREN = timedelta(days=2)


def confirm(inzending: Inzending, *, door: Actor) -> None:
    """Note that the initiator comes; once. Refused without a stand."""
    require(may_enter(door, inzending.initiatief))
    require_admitted(inzending)
    if inzending.bevestigd_op is not None:
        return
    if not Kraam.select().where(Kraam.inzending == inzending).exists():
        raise Refused(N_("U heeft nog geen kraam. U hoort van ons zodra het zover is."))
    with write():
        changed = (
            Inzending.update(bevestigd_op=now())
            .where(
                Inzending.id == inzending.id,
                Inzending.bevestigd_op.is_null(),
                Inzending.ingetrokken_op.is_null(),
            )
            .execute()
        )
        if changed:
            record(
                inzending.initiatief.reference,
                KRAAM_BEVESTIGD,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens={"markt": inzending.markt.titel},
                over=inzending.markt.reference,
                door=door,
            )


def follow_up_kramen() -> None:
    """Remind who did not confirm yet, and give the stand on when the moment has passed.

    May run twice: the reminder is written down, an entry ends once.
    """
    moment = now()
    for sleutel, voor in _unconfirmed(moment + HERINNEREN):
        inzending = get_inzending(sleutel)
        if voor <= moment:
            _lapse(inzending)
        elif inzending.herinnerd_op is None:
            _remind(inzending)


def _unconfirmed(tot: datetime) -> list[tuple[str, datetime]]:
    rows = (
        Inzending.select(Inzending.sleutel, Inzending.bevestigen_voor)
        .join_from(Inzending, Markt)
        .join_from(Inzending, Kraam, peewee.JOIN.INNER, on=(Kraam.inzending == Inzending.id))
        .where(
            Markt.toestand == MarktToestand.PROGRAMMA,
            Inzending.uitkomst == Screening.TOEGELATEN,
            Inzending.ingetrokken_op.is_null(),
            Inzending.bevestigd_op.is_null(),
            Inzending.bevestigen_voor <= tot,
        )
        .order_by(Inzending.bevestigen_voor, Inzending.id)
    )
    return list(rows.tuples())


def _remind(inzending: Inzending) -> None:
    kraam = Kraam.get(Kraam.inzending == inzending)
    with write():
        Inzending.update(herinnerd_op=now()).where(Inzending.id == inzending.id).execute()
        tell_deelnemer(
            inzending,
            "kraam_herinnering",
            {"nummer": kraam.kraam, "voor": inzending.bevestigen_voor},
            eenmalig=f"kraam-herinnering:{inzending.sleutel}:{inzending.bevestigen_voor.isoformat()}",
        )


def _lapse(inzending: Inzending) -> None:
    """End an entry that was not confirmed in time; who confirms at the last moment stays."""
    try:
        with write():
            opgevolgd = end_inzending(
                inzending, door=SYSTEEM, soort=KRAAM_VERVALLEN, onbevestigd=True
            )
            tell_deelnemer(
                inzending,
                "kraam_vervallen",
                {"voor": inzending.bevestigen_voor, "opgevolgd": opgevolgd},
                eenmalig=f"kraam-vervallen:{inzending.sleutel}:{inzending.bevestigen_voor.isoformat()}",
                agendapunt=for_deelnemer(inzending, is_afgelast=True),
            )
    except Conflict:
        return
