"""How one meets, and how long."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from vems.core.i18n import N_

MAX_WAAR = 200
MAX_OVER = 300
# So many times at once, and not further ahead than this.
MEESTE_TIJDEN = 24
VERSTE = timedelta(days=120)
# The makers may choose or call off until so long before it begins.
TOT_VOORAF = timedelta(hours=2)
HERINNER_VOORAF = timedelta(hours=26)


class Vorm(Enum):
    """How one meets."""

    PLEK = "plek"
    TELEFOON = "telefoon"
    VIDEO = "video"


VORM_LABELS = {
    Vorm.PLEK: N_("Op een plek"),
    Vorm.TELEFOON: N_("Per telefoon"),
    Vorm.VIDEO: N_("Per video"),
}


class Duur(Enum):
    """How many minutes one time is."""

    KWARTIER = "15"
    HALFUUR = "30"
    DRIEKWARTIER = "45"
    UUR = "60"


DUUR_LABELS = {
    Duur.KWARTIER: N_("15 minuten"),
    Duur.HALFUUR: N_("30 minuten"),
    Duur.DRIEKWARTIER: N_("45 minuten"),
    Duur.UUR: N_("60 minuten"),
}
