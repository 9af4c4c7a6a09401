"""Words of places: days of the week, and how a booking stands."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_

WEEKDAGEN_MEERVOUD = (
    N_("maandagen"),
    N_("dinsdagen"),
    N_("woensdagen"),
    N_("donderdagen"),
    N_("vrijdagen"),
    N_("zaterdagen"),
    N_("zondagen"),
)

# The longest a weekly time stands open, and the longest one booking runs.
MAX_WEKEN_OPEN = 104
MAX_WEKEN = 52


class ReserveringToestand(Enum):
    """Held until the other side says yes, agreed, or no longer there."""

    AANGEBODEN = "aangeboden"
    AFGESPROKEN = "afgesproken"
    AFGEZEGD = "afgezegd"


RESERVERING_LABELS = {
    ReserveringToestand.AANGEBODEN: N_("Wacht op een ja"),
    ReserveringToestand.AFGESPROKEN: N_("Afgesproken"),
    ReserveringToestand.AFGEZEGD: N_("Afgezegd"),
}
