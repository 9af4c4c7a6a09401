"""Sharing, on the timeline of the initiatief: for those concerned."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_, translate


def _say_delen(delen: object) -> str:
    """Say stored parts: `[[label, title], …]`."""
    return "; ".join(
        f"{translate(label)}: {titel}" if titel else translate(label)
        for label, titel in (delen if isinstance(delen, list) else [])
    )


GEDEELD = Event(
    "dossier_gedeeld",
    N_("Gedeeld met %(naam)s"),
    frozenset({"naam", "wat", "doel"}),
    icoon="oog",
    toelichting="%(wat)s. %(doel)s",
    zeggen={"wat": _say_delen},
)
INGETROKKEN = Event(
    "dossier_niet_meer_gedeeld",
    N_("Niet meer gedeeld met %(naam)s"),
    frozenset({"naam"}),
    icoon="kruisrond",
)

EVENTS = (GEDEELD, INGETROKKEN)
