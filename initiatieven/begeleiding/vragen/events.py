"""What is written on the timeline about extra questions; never the answer itself."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

BEANTWOORD = Event(
    "extra_vraag_beantwoord",
    N_("Extra vraag beantwoord: %(vraag)s"),
    frozenset({"vraag"}),
    icoon="pen",
)
EVENTS = (BEANTWOORD,)
