"""Chapter 1: a resident hands in an idea and hears at once what happens next."""

from __future__ import annotations

import re

from tests.functional.route import NAAM, TELEFOON, TITEL, Route

WAT = {
    "Hoe noemt u uw idee?": TITEL,
    "Wat wilt u doen?": (
        "Wij willen tegels weghalen en geveltuinen maken met bloemen voor de bijen. "
        "Elke eerste zaterdag werken wij met de buren in de tuintjes."
    ),
    "Wat wordt er beter, en voor wie?": "Buren leren elkaar kennen in een groene straat.",
}
NODIG = {
    "Kennis": True,
    "Waar wilt u meer over weten?": "Welke planten groeien tegen een muur",
    "Mensen": True,
    "Wat gaan zij doen?": "Tegels sjouwen",
    "Hoeveel mensen ongeveer?": "10",
}


def submit_idea(route: Route, lookalike: str) -> None:
    """Five pages and what green asks extra, without an account; what looks alike is shown."""
    fenna = route.mensen.initiatiefnemer
    fenna.open("/")
    fenna.follow("Deel uw idee")
    fenna.press("Ga verder", WAT)
    fenna.sees(lookalike)
    fenna.press("Ga verder", {"In een wijk": True, "Kersentuin": True})
    fenna.press("Ga verder", NODIG)
    fenna.sees(
        "Nog iets meer over uw idee", "Is er een kraan of sloot in de buurt om water te geven?"
    )
    fenna.press("Ga verder", {"Wie onderhoudt het groen als het er staat?": "Wij zelf"})
    fenna.press(
        "Ga verder",
        {
            "Uw naam": NAAM,
            "Telefoonnummer": TELEFOON,
            "E-mailadres": fenna.email,
            "Ik ben bewoner": True,
            "Bent u jonger dan 16 jaar?": "Nee",
            "Ja, met mijn voornaam": True,
        },
    )
    fenna.sees_in_order("Klopt alles?", TITEL, "Kersentuin", NAAM, "Wat gebeurt er na versturen?")
    fenna.press("Verstuur mijn idee")
    fenna.sees("Wij hebben uw idee")
    kenmerk = re.search(r"Uw nummer is (WK-\d{4}-\d{4})", fenna.tekst)
    bel_voor = re.search(r"Voor (\w+dag \d+ \w+)", fenna.tekst)
    assert kenmerk, fenna.tekst
    assert bel_voor, fenna.tekst
    route.kenmerk, route.bel_voor = kenmerk[1], bel_voor[1]


def read_receipt(route: Route) -> None:
    """The mail promises the same day as the page did."""
    mail = route.mensen.initiatiefnemer.mail(f"Wij hebben uw idee: {TITEL}")
    assert route.bel_voor in mail
    assert "/mijn" in mail


def follow_it(route: Route) -> None:
    """The mailed code opens one's own page: who helps, what is next and by when."""
    route.mensen.initiatiefnemer.log_in()
    route.mijn_says(TITEL, "U hoeft nu niets te doen.", "Het loket", route.bel_voor)
