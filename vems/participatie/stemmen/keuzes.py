"""Who votes, how, in the open or not, and what decides when two stand equal: as tables."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Stemgroep(Enum):
    """Who may vote."""

    RAAD = "raad"
    PUBLIEK = "publiek"


class Stemvorm(Enum):
    """What a voter fills in."""

    PUNTEN = "punten"
    EEN_STEM = "een_stem"


class Stemtoestand(Enum):
    """A vote goes one way: it opens once and is counted once."""

    VOORBEREID = "voorbereid"
    OPEN = "open"
    GETELD = "geteld"


class Gelijkregel(Enum):
    """What decides when two stand equal. The lot decides what first places leave equal."""

    EERSTE_PLAATSEN = "eerste_plaatsen"
    LOT = "lot"
    GEDEELD = "gedeeld"


GROEP_LABELS = {
    Stemgroep.RAAD: N_("Raadsleden stemmen"),
    Stemgroep.PUBLIEK: N_("Bewoners stemmen"),
}
VORM_LABELS = {
    Stemvorm.PUNTEN: N_("Drie, twee en één punt"),
    Stemvorm.EEN_STEM: N_("Eén stem"),
}
GELIJK_LABELS = {
    Gelijkregel.EERSTE_PLAATSEN: N_("De meeste eerste plaatsen, daarna het lot"),
    Gelijkregel.LOT: N_("Het lot"),
    Gelijkregel.GEDEELD: N_("Zij delen de plaats"),
}
# Points for the first, second and third choice.
PUNTEN: dict[Stemvorm, tuple[int, ...]] = {
    Stemvorm.PUNTEN: (3, 2, 1),
    Stemvorm.EEN_STEM: (1,),
}
