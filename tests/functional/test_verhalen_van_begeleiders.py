"""Story B1 (Monday morning): ring, write down, give a task, report what holds a case up."""

from __future__ import annotations

import re
from datetime import date

from tests.functional.route import Route

MAANDAG = date(2026, 11, 23)


def test_b1_monday_morning(route: Route) -> None:
    """Ruben rings who waits; the wait at Verkeer becomes a bottleneck that others see."""
    ruben = route.mensen.begeleider
    route.wacht_tot(MAANDAG, 9)
    ruben.log_in()
    ruben.follow("Nieuw voor iemand")
    ruben.press(
        "Leg het idee vast",
        {
            "Hoe kwam het binnen?": "Per telefoon",
            "Hoe heet het idee?": "Zebrapad bij de school",
            "Wat wil men doen?": "Ouders schilderen samen een zebrapad.",
            "Waar?": "Molenwaard",
            "Naam": "Wiebe Postma",
            "Telefoonnummer": "0511 12 34 56",
        },
    )
    kenmerk = re.search(r"WK-2026-\d{4}", ruben.tekst)
    assert kenmerk, ruben.tekst
    route.kenmerk = kenmerk[0]
    ruben.open(route.zaak)
    ruben.follow("Beoordeel")
    ruben.press("Bewaar oordeel", {"Wat is het?": "Initiatief"})
    ruben.press("Leg begeleider vast", {"Wie gaat begeleiden?": "Ikzelf"})
    ruben.open(route.zaak)
    ruben.follow("Leg gesprek vast")
    ruben.press(
        "Leg gesprek vast",
        {
            "Hoe had u contact?": "Telefoongesprek",
            "Wij spraken elkaar": True,
            "Waar ging het over?": "Verzekering",
            "Wat is er gezegd?": "Wiebe vraagt wie betaalt als er iets stukgaat.",
            "Wat spraken wij af?": "Wij zoeken uit wat de verzekering dekt.",
        },
    )
    ruben.sees("Wij zoeken uit wat de verzekering dekt.", "Mening over onze hulp")
    ruben.open(f"{route.zaak}/taak")
    ruben.press(
        "Maak taak",
        {
            "Wat moet er gebeuren?": "Zoek uit wat de verzekering dekt",
            "Wie doet het?": "Annelies van den Heuvel, Juridisch en vergunningen",
            "Voor welke dag?": "2026-12-02",
        },
    )
    ruben.sees("Zoek uit wat de verzekering dekt", "Annelies van den Heuvel", "2 december")
    ruben.follow("Meld een knelpunt")
    ruben.press(
        "Leg het knelpunt vast",
        {"Bij welk team?": "Verkeer", "Waarop wacht het?": "Wacht op een tekening van de weg."},
    )
    ingrid = route.mensen.coordinator
    ingrid.log_in()
    ingrid.open("/loket/knelpunten")
    ingrid.sees("Wacht op een tekening van de weg.", "Zebrapad bij de school")
