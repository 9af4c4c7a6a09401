"""Chapter 2: the desk takes it, gets to know the initiator, answers and puts it on the site."""

from __future__ import annotations

import re

from tests.functional.route import NAAM, TELEFOON, TITEL, Route


def take_it(route: Route) -> None:
    """Found without a guide, judged, taken; the initiator hears who it is."""
    ruben = route.mensen.begeleider
    ruben.log_in()
    ruben.follow("Nog zonder begeleider")
    ruben.follow(TITEL)
    ruben.sees_not(TELEFOON)
    ruben.follow("Beoordeel")
    ruben.press("Bewaar oordeel", {"Wat is het?": "Initiatief"})
    ruben.press("Leg begeleider vast", {"Wie gaat begeleiden?": "Ikzelf"})
    ruben.sees(NAAM, TELEFOON)
    assert "Ruben" in route.mensen.initiatiefnemer.mail("Ruben begeleidt")
    route.mijn_says("Ruben de Wit", "U hoeft nu niets te doen.")


def get_acquainted(route: Route) -> None:
    """The fase asks for a real conversation and the ACTIE scan, and says so until it is there."""
    ruben = route.mensen.begeleider
    route.move("Begin met kennismaken")
    ruben.follow("Volgende fase")
    ruben.sees("Leg eerst een gesprek vast waarin u elkaar sprak.", "Vul eerst de ACTIE-scan in.")
    ruben.follow("Terug naar")
    ruben.follow("Leg gesprek vast")
    ruben.press(
        "Leg gesprek vast",
        {
            "Hoe had u contact?": "Telefoongesprek",
            "Wij spraken elkaar": True,
            "Waar ging het over?": "Kennismaken",
            "Wat is er gezegd?": "Fenna heeft al tien buren die meedoen.",
            "Wat spraken wij af?": "Ruben zoekt iemand die planten kent.",
        },
    )
    ruben.sees("Het gesprek is vastgelegd.", "tien buren die meedoen")
    ruben.follow("ACTIE-scan")
    ruben.press(
        "Bewaar de scan",
        {
            "Animo": "Tien buren doen mee.",
            "Contacten": "Zij kent de buurt goed.",
            "Toerusting": "Gereedschap is er, kennis van planten niet.",
            "Inbedding": "Past bij het wijkprogramma.",
            "Empathie": "Zij praat met de buren die twijfelen.",
        },
    )
    route.mijn_says("Telefoongesprek: Kennismaken", "Ruben de Wit")


def publish_it(route: Route) -> None:
    """Not on the site before the text was read; then for everybody, with a first name only."""
    ruben, bezoeker = route.mensen.begeleider, route.mensen.bezoeker
    route.slug = find_slug(route)
    bezoeker.is_refused(route.pagina)
    ruben.open(route.zaak)
    ruben.follow("Zet op de site")
    ruben.press("Zet deze tekst op de site")
    bezoeker.open("/initiatieven")
    bezoeker.press("Toon", {"Zoek op woord": "gevel"})
    bezoeker.follow(TITEL)
    bezoeker.sees(TITEL, "Kersentuin", "Kennismaken")
    bezoeker.sees_not(*route.geheim)


def find_slug(route: Route) -> str:
    """Read the public name from the initiator's own page."""
    fenna = route.mensen.initiatiefnemer
    fenna.open("/mijn")
    slugs = re.findall(r"/initiatieven/([a-z0-9-]+-[a-z0-9]{5})/", fenna.html)
    assert slugs, fenna.html
    return str(slugs[0])


def answer_yes(route: Route) -> None:
    """The fase waits for an answer with its reason; then the plan may begin."""
    ruben = route.mensen.begeleider
    route.move("Start het uitzoeken")
    ruben.follow("Volgende fase")
    ruben.sees("Verstuur eerst het antwoord: ja, of ja voor een deel.")
    ruben.follow("Terug naar")
    ruben.follow("Antwoord ja of nee")
    ruben.press(
        "Bewaar het antwoord",
        {
            "Wat is het antwoord?": "Ja, wij steunen dit",
            "Waarom?": "De stoep is breed genoeg en de straat wil het graag.",
        },
    )
    ruben.press("Verstuur dit antwoord")
    assert "breed genoeg" in route.mensen.initiatiefnemer.mail("Ja")
    route.mijn_says("Ons antwoord: Ja, wij steunen dit", "breed genoeg")
    route.move("Ga het plan uitwerken")


def make_the_plan(route: Route) -> None:
    """The initiator answers the questions herself; the fase names how many are open."""
    ruben, fenna = route.mensen.begeleider, route.mensen.initiatiefnemer
    ruben.open(route.zaak)
    ruben.follow("Volgende fase")
    ruben.sees("Maak eerst het plan af.")
    fenna.open("/mijn")
    fenna.follow("Werk aan uw plan")
    fenna.press(
        "Bewaar het plan",
        {
            "Voor wie is het": "Voor veertig huizen.",
            "Hoeveel mensen doen er mee": "10",
            "Is het voor kinderen": "Nee",
            "Wie vroeg u om een mening": "Wij belden overal aan. Drie buren twijfelen.",
            "Hoeveel mensen zijn voor": "37",
            "Hoeveel mensen zijn tegen": "3",
            "Wie heeft er last van": "De stoep blijft breed genoeg voor een kinderwagen.",
            "Wat doet u zelf": "Elke eerste zaterdag drie uur met tien mensen.",
            "Wanneer begint het": "2027-03-01",
            "Is het één keer": "Het gaat door",
            "Is het een feest": "Nee",
            "Wat kwam er uit de vergunningcheck": "Er is niets nodig",
            "Wie houdt het daarna bij": "Ieder huis zijn eigen gevel, minstens vijf jaar.",
        },
    )
    fenna.sees("Uw plan is bewaard.")


def decide(route: Route) -> None:
    """A decision is asked, waited for and given; the coordinator sees the case too."""
    ruben, ingrid = route.mensen.begeleider, route.mensen.coordinator
    ruben.open(route.zaak)
    ruben.follow("Besluiten")
    ruben.press(
        "Vraag dit besluit",
        {"Of in uw eigen woorden": "Tegels uit de stoep", "Wie besluit?": "College"},
    )
    route.move("Vraag een besluit")
    ruben.follow("Volgende fase")
    ruben.sees("Wacht op de besluiten die nog open staan: 1.")
    ingrid.log_in()
    ingrid.open(route.zaak)
    ingrid.follow("Besluiten")
    ingrid.follow("Leg het besluit vast")
    ingrid.press("Leg het besluit vast", {"Wat is het besluit?": "Ja, ga door"})
    ingrid.sees("Het besluit is vastgelegd.")
