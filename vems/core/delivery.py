"""Who takes a waiting mail to send it, and what became of it.

Not here: what a mail says and when it is put in the outbox (`core.outbox`), and how it is sent
(`core.mail`).
"""

from __future__ import annotations

from datetime import timedelta

from blinker import signal

from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.outbox import Soort, Toestand, Uitgaand
from vems.core.reference import Reference

LEASE = timedelta(minutes=5)
BACKOFF = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=24),
)


def claim(limit: int) -> list[Uitgaand]:
    """Take due mails under a lease; a mail is taken by one worker only."""
    moment = now()
    due = (
        Uitgaand.select(Uitgaand.id)
        .where(
            Uitgaand.soort == Soort.MAIL,
            Uitgaand.toestand == Toestand.WACHT,
            Uitgaand.volgende_op <= moment,
        )
        .order_by(Uitgaand.volgende_op, Uitgaand.id)
        .limit(limit)
    )
    claimed = []
    for row in list(due):
        with write():
            taken = (
                Uitgaand.update(toestand=Toestand.BEZIG, lease_tot=moment + LEASE)
                .where(Uitgaand.id == row.id, Uitgaand.toestand == Toestand.WACHT)
                .execute()
            )
        if taken:
            claimed.append(Uitgaand.get_by_id(row.id))
    return claimed


def mark_sent(row: Uitgaand) -> None:
    """Note that the mail server accepted it, or that the letter was posted."""
    with write():
        Uitgaand.update(
            toestand=Toestand.VERZONDEN, verzonden_op=now(), lease_tot=None, fout=""
        ).where(Uitgaand.id == row.id).execute()


# Sent inside write(), with the `eenmalig` of a letter that was posted or a text that was told: a
# term that begins with that begins now.
bezorgd = signal("post-bezorgd")


def mark_printed(row: Uitgaand) -> None:
    """Note that a waiting letter was printed and posted; Conflict when it was already."""
    with write():
        guarded_update(
            Uitgaand,
            Uitgaand.id == row.id,
            Uitgaand.soort == Soort.BRIEF,
            Uitgaand.toestand == Toestand.WACHT,
            toestand=Toestand.VERZONDEN,
            verzonden_op=now(),
        )
        bezorgd.send(row.eenmalig)


def mark_told(over: Reference) -> None:
    """Note that all that waited to be told in person about this was told; inside write()."""
    waar = (
        Uitgaand.over_kind == over.kind,
        Uitgaand.over_key == over.key,
        Uitgaand.soort == Soort.GESPREK,
        Uitgaand.toestand == Toestand.WACHT,
    )
    verteld = [rij.eenmalig for rij in Uitgaand.select(Uitgaand.eenmalig).where(*waar)]
    if not verteld:
        return
    Uitgaand.update(toestand=Toestand.VERZONDEN, verzonden_op=now()).where(*waar).execute()
    for eenmalig in verteld:
        bezorgd.send(eenmalig)


def mark_failed(row: Uitgaand, fout: str, *, for_good: bool) -> None:
    """Plan the next try, or give up after the last one; who gave up is seen by the beheerder."""
    pogingen = row.pogingen + 1
    give_up = for_good or pogingen > len(BACKOFF)
    wait = BACKOFF[min(pogingen, len(BACKOFF)) - 1]
    with write():
        Uitgaand.update(
            toestand=Toestand.MISLUKT if give_up else Toestand.WACHT,
            pogingen=pogingen,
            volgende_op=now() + wait,
            lease_tot=None,
            fout=fout[:500],
        ).where(Uitgaand.id == row.id).execute()


def release_expired() -> int:
    """Give mails back whose worker died; gives how many."""
    with write():
        return (
            Uitgaand.update(toestand=Toestand.WACHT, lease_tot=None)
            .where(Uitgaand.toestand == Toestand.BEZIG, Uitgaand.lease_tot < now())
            .execute()
        )
