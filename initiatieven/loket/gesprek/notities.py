"""Internal notes: for colleagues only, for ever; a note is never turned into a message."""

from __future__ import annotations

from initiatieven.loket.gesprek.noemen import notify_genoemd
from initiatieven.loket.models import Notitie
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.fields import sleutel
from vems.core.i18n import N_
from vems.core.teksten import require_text

MAX_TEKST = 10_000


def record_notitie(
    initiatief: Initiatief, tekst: str, *, eenmalig: str = "", door: Actor
) -> Notitie:
    """Write a note for colleagues; who is named with @ gets a notice.

    The same form twice (`eenmalig`) gives the same note.
    """
    require(door, "notitie", "w", initiatief)
    schoon = require_text(
        tekst, veld="tekst", leeg=N_("Schrijf eerst uw notitie."), meeste=MAX_TEKST
    )
    with write():
        notitie, is_nieuw = Notitie.get_or_create(
            sleutel=eenmalig or sleutel(),
            defaults={
                "initiatief": initiatief,
                "tekst": schoon,
                "op": now(),
                "door_naam": door.naam,
            },
        )
        if is_nieuw:
            notify_genoemd(notitie, door=door)
        announce(initiatief.reference)
    return notitie
