"""Kinds of contribution: what is counted of each, and what everybody may read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from vems.core.i18n import N_

MAX_TEKST = 300
MAX_AANTAL = 10_000_000


class BijdrageSoort(Enum):
    """What the gemeente put in."""

    UREN = "uren"
    GELD = "geld"
    RUIMTE = "ruimte"
    VERGUNNING = "vergunning"
    CONTACT = "contact"
    MATERIAAL = "materiaal"


@dataclass(frozen=True, slots=True)
class Regel:
    """How one kind is told: its name, what the number counts, and whether its words are public."""

    naam: str
    telt: str
    icoon: str
    moet_getal: bool = False
    is_tekst_openbaar: bool = False


REGELS: dict[BijdrageSoort, Regel] = {
    BijdrageSoort.UREN: Regel(N_("Uren hulp"), "uren", "klok", moet_getal=True),
    BijdrageSoort.GELD: Regel(N_("Geld"), "euro", "geld", moet_getal=True),
    BijdrageSoort.RUIMTE: Regel(N_("Ruimte"), "keer", "ruimte", is_tekst_openbaar=True),
    BijdrageSoort.VERGUNNING: Regel(
        N_("Vergunning of toestemming"), "keer", "vergunning", is_tekst_openbaar=True
    ),
    BijdrageSoort.CONTACT: Regel(N_("In contact gebracht"), "keer", "contact"),
    BijdrageSoort.MATERIAAL: Regel(N_("Materiaal"), "keer", "materiaal", is_tekst_openbaar=True),
}
BIJDRAGE_LABELS = {soort: regel.naam for soort, regel in REGELS.items()}
