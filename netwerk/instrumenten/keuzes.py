"""Words of instruments: kinds of need they answer, kinds of rule, and what a must can test.

A test compares one fact of a plan. The facts with yes or no are those of `meedenken/regels.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from netwerk.instrumenten.meedenken.keuzes import Feitsoort
from netwerk.instrumenten.meedenken.regels import read_regels
from vems.core.i18n import N_

# What an instrument can answer; the same words as a need (netwerk.vraagenaanbod stands higher).
HULP_LABELS = {
    "geld": N_("Geld"),
    "ruimte": N_("Ruimte"),
    "kennis": N_("Kennis"),
    "mensen": N_("Mensen"),
    "materiaal": N_("Materiaal"),
    "vergunning": N_("Vergunning"),
    "contact": N_("Contact"),
    "bekendheid": N_("Bekendheid"),
}
# Who asks; the same words as who hands in (initiatieven.registratie stands higher).
VORM_LABELS = {
    "bewoner": N_("Een bewoner"),
    "groep": N_("Een groep buren"),
    "stichting": N_("Een vereniging of stichting"),
    "ondernemer": N_("Een ondernemer"),
    "professional": N_("Iemand voor het werk"),
}


class RegelSoort(Enum):
    """A must decides, a weighing rule is judged by people, the rest is good to know."""

    MUST = "must"
    WEEG = "weeg"
    INFO = "info"


REGEL_LABELS = {
    RegelSoort.MUST: N_("Dit moet"),
    RegelSoort.WEEG: N_("Dit telt mee"),
    RegelSoort.INFO: N_("Goed om te weten"),
}


class Waardesoort(Enum):
    """What is filled in beside a test."""

    EURO = "euro"
    GETAL = "getal"
    VORM = "vorm"
    JA_NEE = "ja_nee"
    GEEN = "geen"


@dataclass(frozen=True, slots=True)
class Toets:
    """One thing that can be tested: the fact, how it is compared, and what is filled in."""

    code: str
    label: str
    soort: Waardesoort
    feit: str
    toets: str


_VAST = (
    Toets("thema", N_("Het gaat over een onderwerp van de regeling"), Waardesoort.GEEN,
          "thema", "een_van"),
    Toets("gebied", N_("Het ligt in het gebied van de regeling"), Waardesoort.GEEN,
          "gebied", "een_van"),
    Toets("bedrag_hoogstens", N_("Vraagt hoogstens zoveel euro"), Waardesoort.EURO,
          "bedrag", "hoogstens"),
    Toets("bedrag_minstens", N_("Vraagt minstens zoveel euro"), Waardesoort.EURO,
          "bedrag", "minstens"),
    Toets("rechtsvorm", N_("De aanvrager is een van deze"), Waardesoort.VORM, "vorm", "een_van"),
    Toets("makers_minstens", N_("Zoveel makers doen minstens mee"), Waardesoort.GETAL,
          "makers", "minstens"),
    Toets("weken_vooraf", N_("Zoveel weken voor het begin gevraagd"), Waardesoort.GETAL,
          "weken", "minstens"),
)  # fmt: skip


def list_toetsen() -> Mapping[str, Toets]:
    """Give all tests by code: the fixed ones, then each yes-or-no fact by its question."""
    vragen = (
        Toets(feit.code, feit.vraag, Waardesoort.JA_NEE, feit.code, "is")
        for feit in read_regels().feiten.values()
        if feit.soort is Feitsoort.JA_NEE
    )
    return {toets.code: toets for toets in (*_VAST, *vragen)}
