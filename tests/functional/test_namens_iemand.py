"""Somebody without e-mail calls: a colleague writes it down, and the receipt is a letter."""

from __future__ import annotations

import re

from tests.functional.route import Route


def test_a_colleague_writes_down_an_idea_of_somebody_who_calls(route: Route) -> None:
    ruben = route.mensen.begeleider
    ruben.log_in()
    ruben.follow("Nieuw voor iemand")
    ruben.press("Leg het idee vast", {"Hoe heet het idee?": "Koffie op de stoep"}, status=422)
    ruben.sees("Vul de naam in.", "Vul een telefoonnummer, e-mailadres of postadres in.")
    ruben.press(
        "Leg het idee vast",
        {
            "Hoe kwam het binnen?": "Per telefoon",
            "Wat wil men doen?": "Elke vrijdag koffie op de stoep voor alle buren.",
            "Waar?": "Molenwaard",
            "Naam": "Wiebe Postma",
            "Telefoonnummer": "0511 12 34 56",
            "Postadres": "Wiebe Postma\nMolenpad 4\n9901 AB Westerkade",
            "Wat is er nog meer gezegd?": "Belt liefst na vier uur.",
        },
    )
    ruben.sees("Het idee is vastgelegd", "Er staat een brief klaar met dezelfde tekst.")
    kenmerk = re.search(r"Uw nummer is (WK-\d{4}-\d{4})", ruben.tekst)
    bel_voor = re.search(r"neemt voor (\w+dag \d+ \w+) contact op", ruben.tekst)
    assert kenmerk, ruben.tekst
    assert bel_voor, ruben.tekst
    ruben.follow("Print de brief")
    ruben.sees_in_order("Molenpad 4", "Koffie op de stoep", bel_voor[1])
    ruben.sees_not("Log in", "/mijn")
    ruben.press("Is verzonden")
    ruben.sees("De brief is verzonden.", "Er liggen 0 brieven klaar om te printen.")
    ruben.open(f"/loket/{kenmerk[1]}")
    ruben.press("Neem over")
    ruben.sees("Koffie op de stoep", "Per telefoon", "Belt liefst na vier uur.")


def test_somebody_with_only_a_telephone_number_gets_a_letter_to_fetch(route: Route) -> None:
    ruben = route.mensen.begeleider
    ruben.log_in()
    ruben.follow("Nieuw voor iemand")
    ruben.press(
        "Leg het idee vast",
        {
            "Hoe kwam het binnen?": "Per telefoon",
            "Hoe heet het idee?": "Jeu de boules in het park",
            "Wat wil men doen?": "Een baan van schelpen waar oud en jong samen spelen.",
            "Waar?": "Hele stad",
            "Naam": "Truus de Boer",
            "Telefoonnummer": "0511 65 43 21",
        },
    )
    ruben.sees("Er is nog geen postadres.")
    ruben.follow("Print de brief")
    ruben.sees("Truus de Boer", "Jeu de boules in het park")
