"""Words of places: days of the week, and how a booking stands."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_

WEEKDAGEN = (
    N_("maandag"),
    N_("dinsdag"),
    N_("woensdag"),
    N_("donderdag"),
    N_("vrijdag"),
    N_("zaterdag"),
    N_("zondag"),
)
WEEKDAGEN_MEERVOUD = (
    N_("maandagen"),
    N_("dinsdagen"),
    N_("woensdagen"),
    N_("donderdagen"),
    N_("vrijdagen"),
    N_("zaterdagen"),
    N_("zondagen"),
)
# How a place says it in a few words; what search and matching read.
DAGDELEN = ((12 * 60, N_("ochtend")), (17 * 60, N_("middag")), (24 * 60, N_("avond")))

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
