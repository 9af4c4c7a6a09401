"""Taking and giving back a stand, and the list of reserves from which a free one is filled.

Everything here is inside the write() of its caller, after `lock_markt`.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import peewee

from initiatieven.markten.berichten import for_deelnemer, tell_deelnemer, tell_griffie
from initiatieven.markten.events import DOORGESCHOVEN
from initiatieven.markten.keuzes import NIEMAND_GAAT_VERDER, MarktToestand, Screening
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.zaal.presentaties import pitch_end
from initiatieven.registratie.models import Initiatief
from vems.core.actor import SYSTEEM
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.exceptions import Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_

# Who is admitted says this long before the market that he or she comes, unless the griffie chose a
# moment; who hears late has some days all the same.
BEVESTIGEN_VOORAF = timedelta(days=7)
BEDENKTIJD = timedelta(days=3)


def confirm_deadline(markt: Markt, moment: datetime) -> datetime:
    """Give the moment before which somebody confirms who hears now of a stand; pure."""
    tot = markt.bevestigen_tot or markt.begin - BEVESTIGEN_VOORAF
    return min(max(tot, moment + BEDENKTIJD), markt.begin)


def lock_markt(markt: Markt) -> None:
    """Let one write at a time divide the stands and moments of a market."""
    Markt.update(pauze_minuten=Markt.pauze_minuten).where(Markt.id == markt.id).execute()


def take_stand(markt: Markt, inzending: Inzending, nummer: int, pitch: datetime | None) -> None:
    """Take the stand if nobody has it: one conditional update."""
    taken = (
        Kraam.update(inzending=inzending, pitch_begin=pitch, pitch_eind=pitch_end(markt, pitch))
        .where(Kraam.markt == markt, Kraam.nummer == nummer, Kraam.inzending.is_null())
        .execute()
    )
    if not taken:
        raise Refused(N_("Kraam %(nummer)s is niet vrij. Kies een andere."), nummer=nummer)


def release_stand(inzending: Inzending) -> Kraam | None:
    """Give the stand of an entry back; the row as it was tells number and pitch."""
    kraam = Kraam.get_or_none(Kraam.inzending == inzending)
    if kraam is not None:
        Kraam.update(inzending=None, pitch_begin=None, pitch_eind=None).where(
            Kraam.id == kraam.id
        ).execute()
    return kraam


def select_reserves(markt: Markt) -> peewee.ModelSelect:
    """Select who may still move up, the head of the list first."""
    return (
        Inzending.select(Inzending, Initiatief)
        .join(Initiatief)
        .where(
            Inzending.markt == markt,
            Inzending.uitkomst == Screening.RESERVE,
            Inzending.ingetrokken_op.is_null(),
            Initiatief.is_openbaar,
            Initiatief.resultaat.is_null() | Initiatief.resultaat.not_in([*NIEMAND_GAAT_VERDER]),
        )
        .order_by(Inzending.reserve_nummer, Inzending.ingezonden_op, Inzending.id)
    )


def next_reserve_number(markt: Markt) -> int:
    """Give the number at the end of the list."""
    hoogste = (
        Inzending.select(peewee.fn.MAX(Inzending.reserve_nummer))
        .where(Inzending.markt == markt)
        .scalar()
    )
    return (hoogste or 0) + 1


def leave_line(inzending: Inzending) -> None:
    """Take somebody off the list: who comes after moves one number up."""
    if inzending.reserve_nummer is None:
        return
    Inzending.update(reserve_nummer=None).where(Inzending.id == inzending.id).execute()
    Inzending.update(reserve_nummer=Inzending.reserve_nummer - 1).where(
        Inzending.markt == inzending.markt_id,
        Inzending.reserve_nummer > inzending.reserve_nummer,
    ).execute()


def fill_place(markt: Markt, weg: Inzending, kraam: Kraam | None) -> bool:
    """Let the head of the reserves take a free place with its stand and pitch; tell the griffie.

    Gives whether there was one. Only once the programme is known: before that the panel decides,
    on the day the griffie does.
    """
    if markt.toestand is not MarktToestand.PROGRAMMA:
        return False
    opvolger = select_reserves(markt).first()
    if opvolger is not None:
        opvolger.markt = markt
        _move_up(markt, opvolger, kraam)
    if kraam is not None or opvolger is not None:
        tell_griffie(
            markt.reference,
            "kraam_vrij",
            {
                "titel": weg.initiatief.titel,
                "markt": markt.titel,
                "nummer": kraam.kraam if kraam else "",
                "opvolger": opvolger.initiatief.titel if opvolger else "",
            },
            eenmalig=f"kraam-vrij:{weg.sleutel}:{weg.ingezonden_op.isoformat()}",
        )
    return opvolger is not None


def _move_up(markt: Markt, opvolger: Inzending, kraam: Kraam | None) -> None:
    voor = confirm_deadline(markt, now())
    leave_line(opvolger)
    Inzending.update(uitkomst=Screening.TOEGELATEN, bevestigen_voor=voor, herinnerd_op=None).where(
        Inzending.id == opvolger.id, Inzending.uitkomst == Screening.RESERVE
    ).execute()
    Markt.update(aantal_toegelaten=Markt.aantal_toegelaten + 1).where(
        Markt.id == markt.id
    ).execute()
    nummer, pitch = (kraam.kraam, kraam.pitch_begin) if kraam else ("", None)
    if kraam is not None:
        take_stand(markt, opvolger, kraam.nummer, pitch)
    record(
        opvolger.initiatief.reference,
        DOORGESCHOVEN,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens={"markt": markt.titel},
        over=markt.reference,
        door=SYSTEEM,
    )
    tell_deelnemer(
        opvolger,
        "doorgeschoven",
        {"nummer": nummer, "pitch": pitch, "voor": voor},
        eenmalig=f"doorgeschoven:{opvolger.sleutel}:{opvolger.ingezonden_op.isoformat()}",
        agendapunt=for_deelnemer(opvolger),
    )
    announce(opvolger.initiatief.reference)
