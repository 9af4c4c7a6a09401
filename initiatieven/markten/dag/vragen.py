"""The questions council members ask at the stands, as a queue for the marktmeester.

A question goes to the makers with the name of who asks; the own note never leaves its writer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import peewee

from initiatieven.markten.models import Inzending, Kraam, Markt, Marktbezoek
from initiatieven.markten.permissions import may_manage, require
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Fractie, Raadslid
from netwerk.raad.tonen import raadslid_naam
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import NotFound


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question: where, by whom, and whether it was answered on the evening."""

    sleutel: str
    kraam: str
    titel: str
    raadslid: str
    vraag: str
    op: datetime


def list_open_vragen(markt: Markt) -> list[Vraag]:
    """List the questions that wait, the oldest first."""
    rows = _select(markt).where(Marktbezoek.beantwoord_op.is_null()).order_by(Marktbezoek.op)
    return [
        Vraag(
            row.bezoek_sleutel,
            row.kraam.kraam,
            row.kraam.inzending.initiatief.titel,
            raadslid_naam(row.raadslid),
            row.vraag,
            row.op,
        )
        for row in rows
    ]


def close_vraag(markt: Markt, sleutel: str, *, door: Actor) -> None:
    """Take a question off the queue: it was answered at the market. Twice is once."""
    require(may_manage(door))
    bezoek = _select(markt).where(Marktbezoek.bezoek_sleutel == sleutel).first()
    if bezoek is None:
        raise NotFound()
    with write():
        Marktbezoek.update(beantwoord_op=now()).where(
            Marktbezoek.id == bezoek.id, Marktbezoek.beantwoord_op.is_null()
        ).execute()


def _select(markt: Markt) -> peewee.ModelSelect:
    return (
        Marktbezoek.select(Marktbezoek, Kraam, Inzending, Initiatief, Raadslid, Fractie)
        .join_from(Marktbezoek, Kraam)
        .join_from(Kraam, Inzending)
        .join_from(Inzending, Initiatief)
        .join_from(Marktbezoek, Raadslid)
        .join_from(Raadslid, Fractie)
        .where(Kraam.markt == markt, Marktbezoek.vraag != "")
    )
