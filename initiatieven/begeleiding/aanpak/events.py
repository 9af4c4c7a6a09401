"""What the timeline tells of the approach; of teams also to the makers."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

_TEAM = frozenset({"team"})

STIJL_GEKOZEN = Event(
    "stijl_gekozen", N_("Begeleidingsstijl: %(stijl)s"), frozenset({"stijl"}), icoon="kennis"
)
TEAM_ERBIJ = Event("team_erbij", N_("%(team)s werkt mee"), _TEAM, icoon="gemeente")
TEAM_TREKT = Event("team_trekt", N_("%(team)s trekt het bij de gemeente"), _TEAM, icoon="gemeente")
TEAM_WEG = Event("team_weg", N_("%(team)s werkt niet meer mee"), _TEAM, icoon="gemeente")
EVENTS = (STIJL_GEKOZEN, TEAM_ERBIJ, TEAM_TREKT, TEAM_WEG)
