"""What happens to a participation process."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_, translate
from vems.participatie.jaaragenda.keuzes import STATUS_LABELS, TrajectStatus


def _say_status(status: object) -> str:
    return translate(STATUS_LABELS[TrajectStatus(status)])


TRAJECT_GEWIJZIGD = Event(
    "traject_gewijzigd",
    N_("Jaaragenda bijgewerkt. Stand: %(status)s"),
    frozenset({"status"}),
    icoon="pen",
    zeggen={"status": _say_status},
)
EVENTS = (TRAJECT_GEWIJZIGD,)
