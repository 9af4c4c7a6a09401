"""Chapter 5: it is made, looked back on and closed; the story can be read by everybody."""

from __future__ import annotations

from datetime import timedelta

from tests.functional.route import Route

VERHAAL = (
    "Idee ontvangen",
    "Ruben begeleidt dit initiatief",
    "De kennismaking begint",
    "Het loket en de initiatiefnemer spraken elkaar",
)


def carry_out(route: Route) -> None:
    """The decision is in: to work, and then done."""
    ruben = route.mensen.begeleider
    route.wacht_tot(route.begin + timedelta(days=55))
    ruben.log_in()
    route.move("Ga aan de slag")
    route.mensen.initiatiefnemer.log_in()
    route.mijn_says("Aan de slag")
    route.move("Het is gedaan: kijk terug")


def look_back(route: Route) -> None:
    """Closing waits for a look back and for the question how our help was."""
    ruben = route.mensen.begeleider
    ruben.follow("Volgende fase")
    ruben.sees("Schrijf eerst op hoe het ging.", "Vraag eerst hoe de initiatiefnemer")
    ruben.follow("Terug naar")
    ruben.follow("Terugkijken")
    ruben.press(
        "Bewaar de terugblik",
        {
            "Hoe ging het?": "Veertig gevels bloeien. Twee buren houden het bij.",
            "De verantwoording is binnen": True,
        },
    )
    ruben.press("Stuur de vraag")
    route.move("Sluit af: gelukt")
    route.mijn_says("Gelukt")


def read_the_story(route: Route) -> None:
    """The public timeline tells it in order, newest first, without a name of the resident."""
    bezoeker = route.mensen.bezoeker
    bezoeker.open(f"{route.pagina}/tijdlijn")
    bezoeker.sees_in_order(*reversed(VERHAAL))
    bezoeker.sees_not(*route.geheim)
    bezoeker.open(route.pagina)
    bezoeker.sees("Gelukt", route.partner)
    bezoeker.sees_not(*route.geheim)
