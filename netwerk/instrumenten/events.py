"""What happens to an instrument, on its own timeline."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

ERBIJ = Event("instrument_erbij", N_("Instrument opgeschreven"), icoon="plus")
GEWIJZIGD = Event(
    "instrument_gewijzigd",
    N_("Regels of gegevens gewijzigd: nu versie %(versie)s"),
    frozenset({"versie"}),
    icoon="pen",
)
BEEINDIGD = Event("instrument_beeindigd", N_("Instrument beëindigd"), icoon="kruisrond")
HERVAT = Event("instrument_hervat", N_("Instrument geldt weer"), icoon="vink")
EVENTS = (ERBIJ, GEWIJZIGD, BEEINDIGD, HERVAT)
