"""The walk of one initiative from idea to kept promise, told step by step by who acts.

One story for every kind of browser: `Route` says who takes part and how the clock is moved.
Chapters: indienen, begeleiden, koppelen, markt, afronden.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from tests.functional.formulier import Antwoord
from tests.functional.persoon import Persoon
from vems.core.clock import at

TITEL = "Bloemen aan elke gevel"
VOORNAAM, NAAM = "Fenna", "Fenna Hoekema"
TELEFOON = "06 1234 5678"


@dataclass
class Mensen:
    """Who takes part."""

    bezoeker: Persoon
    initiatiefnemer: Persoon
    partner: Persoon
    begeleider: Persoon
    coordinator: Persoon
    griffie: Persoon
    raadslid: Persoon


@dataclass
class Route:
    """The story so far; `zet_klok` holds the clock at a moment, `contact` acts for the partner."""

    mensen: Mensen
    zet_klok: Callable[[datetime], None]
    begin: date
    partner: str = "Stichting Groen Doen"
    contact: str = "Evelien Mulder"
    kenmerk: str = ""
    slug: str = ""
    bel_voor: str = ""
    markt: str = ""

    @property
    def zaak(self) -> str:
        """Give the address of the case, as in the menu of the desk."""
        return f"/loket/{self.kenmerk}"

    @property
    def pagina(self) -> str:
        """Give the address of the public page."""
        return f"/initiatieven/{self.slug}"

    @property
    def geheim(self) -> tuple[str, str, str]:
        """What nobody may read before the introduction."""
        return (NAAM, TELEFOON, self.mensen.initiatiefnemer.email)

    def wacht_tot(self, dag: date, uur: int = 10) -> None:
        """Let days pass."""
        self.zet_klok(at(dag, uur))

    def move(self, zet: str, **antwoorden: Antwoord) -> None:
        """Let the begeleider make a move of the table."""
        ruben = self.mensen.begeleider
        ruben.open(self.zaak)
        ruben.follow("Volgende fase")
        ruben.press("Wijzig de fase", {"Wat gaat er gebeuren?": zet, **antwoorden})
        ruben.sees("De fase is gewijzigd.")

    def mijn_says(self, *zinnen: str) -> None:
        """Look at /mijn with the initiator's eyes."""
        fenna = self.mensen.initiatiefnemer
        fenna.open("/mijn")
        fenna.sees(*zinnen)
