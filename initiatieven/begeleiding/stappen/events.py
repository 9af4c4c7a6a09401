"""What the timeline tells of a step plan, to those concerned."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

_TITEL = frozenset({"titel"})

STAPPENPLAN_GEKOZEN = Event(
    "stappenplan_gekozen", N_("Stappenplan gemaakt: %(naam)s"), frozenset({"naam"}), icoon="lijst"
)
STAP_KLAAR = Event("stap_klaar", N_("Stap klaar: %(titel)s"), _TITEL, icoon="vink")
STAP_WEER_OPEN = Event("stap_weer_open", N_("Stap weer open: %(titel)s"), _TITEL, icoon="vernieuw")
STAP_GEWIJZIGD = Event("stap_gewijzigd", N_("Stap gewijzigd: %(titel)s"), _TITEL, icoon="pen")
STAP_ERBIJ = Event("stap_erbij", N_("Stap erbij: %(titel)s"), _TITEL, icoon="plus")
STAP_VERVALLEN = Event("stap_vervallen", N_("Stap vervallen: %(titel)s"), _TITEL, icoon="kruisrond")
EVENTS = (
    STAPPENPLAN_GEKOZEN,
    STAP_KLAAR,
    STAP_WEER_OPEN,
    STAP_GEWIJZIGD,
    STAP_ERBIJ,
    STAP_VERVALLEN,
)
