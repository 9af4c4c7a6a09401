"""What changes about areas and teams: who did it and when. Read by colleagues only."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

GEBIED_HERNOEMD = Event(
    "gebied_hernoemd", N_("Naam: %(oud)s wordt %(nieuw)s"), frozenset({"oud", "nieuw"}), icoon="pen"
)
REGISSEURS_GEWIJZIGD = Event(
    "gebied_regisseurs", N_("Gebiedsregisseur: %(namen)s"), frozenset({"namen"}), icoon="persoon"
)
TEAM_GEWIJZIGD = Event(
    "team_gewijzigd", N_("Naam: %(oud)s wordt %(nieuw)s"), frozenset({"oud", "nieuw"}), icoon="pen"
)
TEAM_COORDINATOR = Event(
    "team_coordinator", N_("Coördinator: %(namen)s"), frozenset({"namen"}), icoon="persoon"
)
TEAM_THEMAS = Event("team_themas", N_("Onderwerpen: %(namen)s"), frozenset({"namen"}), icoon="blad")
TEAM_LID = Event(
    "team_lid", N_("%(naam)s hoort nu bij dit team"), frozenset({"naam"}), icoon="personen"
)
EVENTS = (
    GEBIED_HERNOEMD,
    REGISSEURS_GEWIJZIGD,
    TEAM_GEWIJZIGD,
    TEAM_COORDINATOR,
    TEAM_THEMAS,
    TEAM_LID,
)
