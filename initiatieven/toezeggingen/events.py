"""What happens to a promise: sentences for the timeline of the initiatief."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

TOEZEGGING_GEDAAN = Event(
    "toezegging_gedaan",
    N_("%(wie)s zegt iets toe: %(soort)s"),
    frozenset({"wie", "soort", "tekst"}),
    icoon="doel",
    toelichting="%(tekst)s",
    labels=frozenset({"soort"}),
)
TOEZEGGING_BERICHT = Event(
    "toezegging_bericht",
    N_("Toezegging van %(wie)s: %(status)s"),
    frozenset({"wie", "status", "tekst"}),
    icoon="doel",
    toelichting="%(tekst)s",
    labels=frozenset({"status"}),
)
EVENTS = (TOEZEGGING_GEDAAN, TOEZEGGING_BERICHT)
