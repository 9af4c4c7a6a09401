"""Three faces with words, what they are about, and the ways they reach us."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_

MAX_OPMERKING = 2_000
MAX_LES = 500


class Smiley(Enum):
    """How the help was; never told by colour or face alone."""

    GROEN = "groen"
    ORANJE = "oranje"
    ROOD = "rood"


SMILEY_LABELS = {
    Smiley.GROEN: N_("Goed"),
    Smiley.ORANJE: N_("Gaat wel"),
    Smiley.ROOD: N_("Niet goed"),
}
SMILEY_ICONEN = {Smiley.GROEN: "lach", Smiley.ORANJE: "strak", Smiley.ROOD: "frons"}


class Eerlijk(Enum):
    """Whether the interest of the maker was looked at fairly: apart from how it ended (S3-01)."""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"


EERLIJK_LABELS = {
    Eerlijk.JA: N_("Ja"),
    Eerlijk.DEELS: N_("Een beetje"),
    Eerlijk.NEE: N_("Nee"),
}


class Aanleiding(Enum):
    """What the question is about."""

    FASE = "fase"
    GESPREK = "gesprek"
    AFSLUITING = "afsluiting"
    ANDERS = "anders"


AANLEIDING_LABELS = {
    Aanleiding.FASE: N_("Een fase"),
    Aanleiding.GESPREK: N_("Een gesprek"),
    Aanleiding.AFSLUITING: N_("Het hele traject"),
    Aanleiding.ANDERS: N_("In het algemeen"),
}


class Weg(Enum):
    """How it reached us."""

    WEB = "web"
    MAIL = "mail"
    TELEFOON = "telefoon"
    BALIE = "balie"
    MARKT = "markt"
    BRIEF = "brief"


WEG_LABELS = {
    Weg.WEB: N_("Eigen pagina"),
    Weg.MAIL: N_("Link in de mail"),
    Weg.TELEFOON: N_("Telefoon"),
    Weg.BALIE: N_("Balie of bezoek"),
    Weg.MARKT: N_("Op de markt"),
    Weg.BRIEF: N_("Brief"),
}
# What an employee writes down; the others the makers do themselves.
GEHOORD = {weg: WEG_LABELS[weg] for weg in (Weg.TELEFOON, Weg.BALIE, Weg.MARKT, Weg.BRIEF)}
