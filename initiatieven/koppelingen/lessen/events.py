"""What becomes of a lesson for the network, on the timeline of the initiatief it came from."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

_WAT = frozenset({"wat"})

LES_BEVESTIGD = Event(
    "les_bevestigd", N_("Het netwerk is aangepast"), _WAT, icoon="koppel", toelichting="%(wat)s"
)
LES_AFGEWEZEN = Event(
    "les_afgewezen",
    N_("Het netwerk blijft zoals het is"),
    _WAT,
    icoon="kruisrond",
    toelichting="%(wat)s",
)

EVENTS = (LES_BEVESTIGD, LES_AFGEWEZEN)
