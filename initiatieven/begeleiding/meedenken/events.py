"""What the timeline tells of thinking along, to those concerned."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

MEEGEDACHT = Event(
    "meegedacht", N_("De gemeente dacht mee: %(namen)s"), frozenset({"namen"}), icoon="kennis"
)
EVENTS = (MEEGEDACHT,)
