"""What one hears about followed things, and how often."""

from __future__ import annotations

from datetime import time
from enum import Enum

from vems.core.i18n import N_


class Nieuwssoort(Enum):
    """Kinds of news; each follower chooses how often to hear of each."""

    STAP = "stap"
    MAKERS = "makers"
    OVERIG = "overig"


class Frequentie(Enum):
    """How often somebody wants to hear of a kind of news."""

    DIRECT = "direct"
    DAG = "dag"
    WEEK = "week"
    NIET = "niet"


NIEUWSSOORT_LABELS = {
    Nieuwssoort.STAP: N_("Een plan zet een stap, of is klaar"),
    Nieuwssoort.MAKERS: N_("De makers schrijven zelf nieuws"),
    Nieuwssoort.OVERIG: N_("Ander nieuws: wie meehelpt, de markt, wat is toegezegd"),
}
FREQUENTIE_LABELS = {
    Frequentie.DIRECT: N_("Meteen"),
    Frequentie.DAG: N_("Eén keer per dag"),
    Frequentie.WEEK: N_("Eén keer per week"),
    Frequentie.NIET: N_("Niet"),
}
STANDAARD = {
    Nieuwssoort.STAP: Frequentie.DIRECT,
    Nieuwssoort.MAKERS: Frequentie.DAG,
    Nieuwssoort.OVERIG: Frequentie.WEEK,
}
# What is bundled per day comes from four in the afternoon, per week on Friday.
VANAF = time(16)
WEEKDAG = 4
