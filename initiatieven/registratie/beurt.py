"""Whose turn it is, what the next step is and by when: one way to change it."""

from __future__ import annotations

from datetime import date

from initiatieven.registratie.events import BEURT_GEWIJZIGD, HERVAT, STILGELEGD
from initiatieven.registratie.keuzes import TOESTAND_LABELS, Fase, Toestand
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.history import Zichtbaarheid, record


def give_turn(
    initiatief: Initiatief,
    toestand: Toestand,
    *,
    volgende_stap: str = "",
    beloofd_op: date | None = None,
    reden: str = "",
    herzien_op: date | None = None,
    door: Actor,
) -> None:
    """Hand the turn to somebody; the object in hand is changed along.

    Guarded on the toestand that was read: Conflict when a colleague handed it on first.
    """
    vorige = initiatief.toestand
    moment = now()
    sinds = moment if toestand is not vorige else initiatief.toestand_sinds
    with write():
        guarded_update(
            Initiatief,
            Initiatief.id == initiatief.id,
            Initiatief.toestand == vorige,
            toestand=toestand,
            toestand_sinds=sinds,
            toestand_reden=reden,
            volgende_stap=volgende_stap,
            beloofd_op=beloofd_op,
            herzien_op=herzien_op,
            updated_at=moment,
        )
        if toestand is not vorige:
            record(
                initiatief.reference,
                BEURT_GEWIJZIGD,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens={"toestand": TOESTAND_LABELS[toestand], "reden": reden},
                door=door,
            )
            _tell_everybody(initiatief, vorige, toestand, door)
        announce(initiatief.reference)
    initiatief.toestand = toestand
    initiatief.toestand_sinds = sinds
    initiatief.toestand_reden = reden
    initiatief.volgende_stap = volgende_stap
    initiatief.beloofd_op = beloofd_op
    initiatief.herzien_op = herzien_op


def _tell_everybody(
    initiatief: Initiatief, vorige: Toestand, toestand: Toestand, door: Actor
) -> None:
    """Write on the public timeline that it rests or goes on; whose turn it is else is no status."""
    if Toestand.GEPARKEERD not in (vorige, toestand) or initiatief.fase is Fase.AFGEROND:
        return
    record(
        initiatief.reference,
        STILGELEGD if toestand is Toestand.GEPARKEERD else HERVAT,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        door=door,
    )
