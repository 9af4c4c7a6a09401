"""The walk of one initiative from idea to kept promise, told step by step by who acts.

One story for every kind of browser: `Mensen` says who the people are and how they use the site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.functional.persoon import Persoon

TITEL = "Bloemen langs de Sportlaan"
NAAM = "Anke Visser"
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
    """The story so far."""

    mensen: Mensen
    kenmerk: str = ""
    slug: str = ""

    def a_resident_submits_an_idea(self, lookalike: str) -> None:
        """Five pages, no account; what looks alike is shown on the way."""
        anke = self.mensen.initiatiefnemer
        anke.open("/initiatieven")
        anke.follow("Deel uw idee")
        anke.press(
            "Ga verder",
            {
                "Hoe noemt u uw idee?": TITEL,
                "Wat wilt u doen?": (
                    "Wij willen tegels weghalen en geveltuinen maken met bloemen voor de bijen. "
                    "Elke eerste zaterdag werken wij met de buren in de tuintjes."
                ),
                "Wat wordt er beter, en voor wie?": "Buren leren elkaar kennen in een groene straat.",
            },
        )
        anke.sees(lookalike)
        anke.press("Ga verder", {"In een wijk": True, "Kersentuin": True})
        anke.press(
            "Ga verder",
            {
                "Kennis": True,
                "Waar wilt u meer over weten?": "Welke planten groeien tegen een muur",
                "Mensen": True,
                "Wat gaan zij doen?": "Tegels sjouwen",
                "Hoeveel mensen ongeveer?": "10",
            },
        )
        anke.press(
            "Ga verder",
            {
                "Uw naam": NAAM,
                "Telefoonnummer": TELEFOON,
                "E-mailadres": anke.email,
                "Ik ben bewoner": True,
                "Bent u jonger dan 16 jaar?": "Nee",
                "Ja, met mijn voornaam": True,
            },
        )
        anke.sees_in_order("Klopt alles?", TITEL, "Kersentuin", NAAM, "Wat gebeurt er na versturen?")
        anke.press("Verstuur mijn idee")
        anke.sees("Wij hebben uw idee", "dinsdag 1 december")
        found = re.search(r"Uw nummer is (WK-\d{4}-\d{4})", anke.tekst)
        assert found, anke.tekst
        self.kenmerk = found[1]
