"""What happens with co-initiators. Names stay out: who leaves is not in the story for good."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

UITGENODIGD = Event(
    "medemaker_uitgenodigd", N_("Iemand is gevraagd om mee te doen"), icoon="personen"
)
DOET_MEE = Event("medemaker_doet_mee", N_("Iemand doet mee met de makers"), icoon="personen")
NEE = Event("medemaker_nee", N_("Iemand wil niet meedoen"), icoon="personen")
WEG = Event("medemaker_weg", N_("Iemand doet niet meer mee met de makers"), icoon="personen")
GESPROKEN = Event(
    "medemaker_gesproken", N_("Iemand zei aan het loket ja en doet mee"), icoon="personen"
)
EVENTS = (UITGENODIGD, DOET_MEE, GESPROKEN, NEE, WEG)
