"""An objection to a match that people said yes to: put before its guide, who decides.

Until then nobody is asked and no contact data move. Not here: withdrawing (`intrekken`).
"""

from __future__ import annotations

from initiatieven.koppelingen import events
from initiatieven.koppelingen.leven.beletsel import is_apart
from initiatieven.koppelingen.leven.beurten import hand_turn, soon
from initiatieven.koppelingen.leven.overgangen import require_move
from initiatieven.koppelingen.leven.stappen import checked_reden, move, tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.doelwitten import find_doelwit
from initiatieven.loket.taken.taken import NieuweTaak, give_taak
from vems.core.actor import SYSTEEM, Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Refused
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_, translate


def raise_bezwaar(koppeling: Koppeling, reden: str) -> None:
    """Put a match before its guide, once: on the card, on the timeline, and as a task. In write().

    `reden` is a marked sentence, for the desk only.
    """
    if koppeling.bezwaar:
        return
    guarded_update(
        Koppeling,
        Koppeling.id == koppeling.id,
        Koppeling.toestand == koppeling.toestand,
        bezwaar=reden,
        updated_at=now(),
    )
    koppeling.bezwaar = reden
    announce(koppeling.reference)
    tell(koppeling, events.BEZWAAR, Zichtbaarheid.INTERN, reden=reden, door=SYSTEEM)
    initiatief, doelwit = koppeling.initiatief, find_doelwit(koppeling.doelwit)
    if initiatief.begeleider is not None:
        zin = N_("Kijk of het door mag gaan met %(naam)s")
        titel = translate(zin, naam=doelwit.naam if doelwit else "")[:160]
        give_taak(initiatief, NieuweTaak(titel, initiatief.begeleider, soon()), door=SYSTEEM)
    hand_turn(initiatief, door=SYSTEEM)


def let_continue(koppeling: Koppeling, *, reden: str, door: Actor) -> None:
    """Let it go on all the same, with a reason; Refused while the two are to be kept apart."""
    require_move(koppeling, "laat_doorgaan", door)
    reden = checked_reden(reden)
    initiatief = koppeling.initiatief
    if is_apart(initiatief, koppeling.doelwit):
        raise Refused(N_("Deze twee worden niet gekoppeld. Haal dat eerst weg."))
    with write():
        move(koppeling, "laat_doorgaan", bezwaar="", door=door)
        tell(koppeling, events.MAG_DOORGAAN, Zichtbaarheid.INTERN, reden=reden, door=door)
        hand_turn(initiatief, door=door)
