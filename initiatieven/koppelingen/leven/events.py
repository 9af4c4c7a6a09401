"""What happens to a need itself, on the public timeline: by kind, for its words may change."""

from __future__ import annotations

from netwerk.matching.keuzes import VRAAG_NAMEN
from vems.core.history import Event
from vems.core.i18n import N_, translate


def _say_vraag(soort: object) -> str:
    """Say a kind of need."""
    return translate(VRAAG_NAMEN[str(soort)])


VRAAG_GEREGELD = Event(
    "vraag_geregeld",
    N_("Geregeld: %(wat)s"),
    frozenset({"wat"}),
    icoon="vink",
    zeggen={"wat": _say_vraag},
)
VRAAG_WEER_OPEN = Event(
    "vraag_weer_open",
    N_("Toch nog nodig: %(wat)s"),
    frozenset({"wat"}),
    icoon="vraag",
    zeggen={"wat": _say_vraag},
)
EVENTS = (VRAAG_GEREGELD, VRAAG_WEER_OPEN)
