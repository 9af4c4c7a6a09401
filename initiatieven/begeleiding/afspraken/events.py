"""What the timeline tells of appointments, to those concerned."""

from __future__ import annotations

from datetime import datetime

from vems.core.history import Event
from vems.core.i18n import N_, format_moment


def say_moment(tekst: object) -> str:
    """Say the moment in the reader's language."""
    return format_moment(datetime.fromisoformat(str(tekst)))


_WANNEER = frozenset({"wanneer"})
_ZEGGEN = {"wanneer": say_moment}

AFSPRAAK_GEMAAKT = Event(
    "afspraak_gemaakt",
    N_("Afspraak gemaakt: %(wanneer)s"),
    _WANNEER,
    icoon="kalender",
    zeggen=_ZEGGEN,
)
AFSPRAAK_AFGEZEGD = Event(
    "afspraak_afgezegd",
    N_("Afspraak afgezegd: %(wanneer)s"),
    _WANNEER,
    icoon="kruisrond",
    zeggen=_ZEGGEN,
)
AFSPRAAK_OVERGENOMEN = Event(
    "afspraak_overgenomen",
    N_("De afspraak van %(wanneer)s is nu met %(naam)s"),
    frozenset({"wanneer", "naam"}),
    icoon="kalender",
    zeggen=_ZEGGEN,
)
EVENTS = (AFSPRAAK_GEMAAKT, AFSPRAAK_AFGEZEGD, AFSPRAAK_OVERGENOMEN)
