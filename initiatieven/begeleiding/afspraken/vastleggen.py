"""The line on the timeline that an appointment leaves; shared by who offers and who chooses."""

from __future__ import annotations

from initiatieven.begeleiding.afspraken.models import Tijdvak
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.history import Event, Zichtbaarheid, record


def record_afspraak(
    tijdvak: Tijdvak, initiatief: Initiatief, event: Event, *, door: Actor, **meer: str
) -> None:
    """Write it on the timeline of the case; inside write()."""
    record(
        initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"wanneer": tijdvak.begin.isoformat(), **meer},
        door=door,
    )
    announce(initiatief.reference)
