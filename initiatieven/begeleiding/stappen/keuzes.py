"""Who does a step, and how long its words may be."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_

MAX_TITEL = 160
MAX_UITLEG = 500
MAX_WIE = 80
MEESTE = 40


class Van(Enum):
    """Whose step it is."""

    MAKERS = "makers"
    GEMEENTE = "gemeente"
    SAMEN = "samen"


VAN_LABELS = {
    Van.MAKERS: N_("De makers"),
    Van.GEMEENTE: N_("De gemeente"),
    Van.SAMEN: N_("Samen"),
}
