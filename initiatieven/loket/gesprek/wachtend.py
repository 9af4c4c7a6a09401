"""The message of the initiator that waits for us, and the day we answer it by."""

from __future__ import annotations

from datetime import date, datetime

from initiatieven.loket.events import GEEN_ANTWOORD_NODIG
from initiatieven.loket.models import Bericht
from initiatieven.loket.permissions import VAN_INITIATIEFNEMER, may_write_bericht
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import NotFound
from vems.core.history import Zichtbaarheid, record
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of


def find_wachtend(initiatief: Initiatief) -> Bericht | None:
    """Find the message of the initiator that waits for an answer."""
    return Bericht.get_or_none(Bericht.initiatief == initiatief, Bericht.onbeantwoord)


def end_wachten(initiatief: Initiatief, *, tot: datetime | None = None) -> None:
    """No message waits any more: we answered, by message or by voice; inside write().

    A conversation answers what was written before it (`tot`).
    """
    Bericht.update(onbeantwoord=None).where(
        Bericht.initiatief == initiatief,
        Bericht.onbeantwoord.is_null(False),
        Bericht.op <= (tot or now()),
    ).execute()


def need_no_antwoord(bericht: Bericht, *, door: Actor) -> None:
    """Say that a message asks for no answer: a thank-you waits for nobody. Twice is once."""
    initiatief = bericht.initiatief
    if not may_write_bericht(door, initiatief) or kolom(door, initiatief) in VAN_INITIATIEFNEMER:
        raise NotFound()
    if not bericht.onbeantwoord:
        return
    with write():
        end_wachten(initiatief)
        record(
            initiatief.reference,
            GEEN_ANTWOORD_NODIG,
            zichtbaarheid=Zichtbaarheid.INTERN,
            over=bericht.reference,
            door=door,
        )
        announce(initiatief.reference)


def answer_day(wacht: Bericht | None) -> date:
    """Give the day to answer by; a second message does not move that of the first."""
    if wacht is not None and wacht.antwoord_op is not None:
        dag: date = wacht.antwoord_op
        return dag
    return first_deadline(norm_of("bericht"), today(), read_sluitingsdagen())
