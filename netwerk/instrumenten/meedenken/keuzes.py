"""Kinds of advice, of grounds, of facts, and how an advice stands."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Adviessoort(Enum):
    """What it is that fits."""

    REGELING = "regeling"
    VERGUNNING = "vergunning"
    MELDING = "melding"
    TIP = "tip"


class Grondsoort(Enum):
    """What it rests on."""

    WET = "wet"
    VERORDENING = "verordening"
    BELEID = "beleid"


class Feitsoort(Enum):
    """How a fact is asked; HULP are the needs of the plan, which have a page of their own."""

    JA_NEE = "ja_nee"
    GETAL = "getal"
    HULP = "hulp"


class Stand(Enum):
    """It fits, it may fit once more is known, or it does not."""

    PAST = "past"
    OPEN = "open"
    PAST_NIET = "past_niet"


ADVIES_LABELS = {
    Adviessoort.REGELING: N_("Hulp van de gemeente"),
    Adviessoort.VERGUNNING: N_("Vergunning"),
    Adviessoort.MELDING: N_("Melding"),
    Adviessoort.TIP: N_("Tip"),
}
GROND_LABELS = {
    Grondsoort.WET: N_("Wet"),
    Grondsoort.VERORDENING: N_("Regel van de gemeenteraad"),
    Grondsoort.BELEID: N_("Afspraak van de gemeente"),
}
