"""What happens to a room that comes with a match, on the timeline of the initiatief."""

from __future__ import annotations

from datetime import date

from vems.core.history import Event
from vems.core.i18n import N_, format_dag


def _say_dag(dag: object) -> str:
    """Say a stored day; "" when it is about all of them."""
    return format_dag(date.fromisoformat(str(dag))) if dag else ""


RUIMTE_AANGEBODEN = Event(
    "ruimte_aangeboden",
    N_("%(naam)s houdt een ruimte vrij"),
    frozenset({"naam", "plek", "aantal", "vanaf"}),
    icoon="ruimte",
    toelichting=N_("%(plek)s, %(aantal)s keer vanaf %(vanaf)s."),
    zeggen={"vanaf": _say_dag},
)
RUIMTE_AFGESPROKEN = Event(
    "ruimte_afgesproken",
    N_("Ruimte afgesproken bij %(naam)s: %(plek)s"),
    frozenset({"naam", "plek"}),
    icoon="ruimte",
)
RUIMTE_AFGEZEGD = Event(
    "ruimte_afgezegd",
    N_("Ruimte bij %(naam)s afgezegd: %(plek)s"),
    frozenset({"naam", "plek", "wanneer", "reden"}),
    icoon="kruisrond",
    toelichting="%(wanneer)s %(reden)s",
    zeggen={"wanneer": _say_dag},
)

EVENTS = (RUIMTE_AANGEBODEN, RUIMTE_AFGESPROKEN, RUIMTE_AFGEZEGD)
