"""What happens to a promise: sentences for the timeline of the initiatief."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

TOEZEGGING_GEDAAN = Event(
    "toezegging_gedaan",
    N_("%(rol)s %(naam)s zegt iets toe: %(soort)s"),
    frozenset({"rol", "naam", "soort", "tekst"}),
    icoon="doel",
    toelichting="%(tekst)s",
    labels=frozenset({"rol", "soort"}),
)
TOEZEGGING_BERICHT = Event(
    "toezegging_bericht",
    N_("Toezegging van %(rol)s %(naam)s: %(status)s"),
    frozenset({"rol", "naam", "status", "tekst"}),
    icoon="doel",
    toelichting="%(tekst)s",
    labels=frozenset({"rol", "status"}),
)
EVENTS = (TOEZEGGING_GEDAAN, TOEZEGGING_BERICHT)
