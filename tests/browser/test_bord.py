"""The coordinator spreads work from the board: with the keyboard only, and with JavaScript off."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest
from playwright.sync_api import Browser

from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad
from tests.browser.toetsen import Toetsenbord

LIJST = "Wie neemt deze?"
KIES = "Doe iets met de gekozen zaken"
Maak = Callable[[Browser, str], BrowserPersoon]
WIE: dict[str, Maak] = {
    "toetsenbord": partial(Toetsenbord, rol="Coördinator"),
    "zonder script": partial(BrowserPersoon, rol="Coördinator", scripts=False),
}


@pytest.fixture(params=WIE)
def ingrid(browser: Browser, stad: Stad, request: pytest.FixtureRequest) -> BrowserPersoon:
    """Give the coordinator at the own board."""
    persoon = WIE[request.param](browser, stad.url)
    persoon.log_in()
    return persoon


def test_several_cases_are_given_to_a_guide_from_a_list_that_is_kept(
    ingrid: BrowserPersoon,
) -> None:
    ingrid.follow("Iedereen")
    ingrid.follow("Alle zaken")
    ingrid.press("Toon", {"Begeleider": ["Nog niemand"]})
    ingrid.sees("Nog niemand")
    ingrid.press("Bewaar de lijst", {"Naam van deze lijst": LIJST})
    ingrid.sees("De lijst is bewaard.")
    ingrid.follow("Mijn werk")
    ingrid.follow(LIJST)
    zaken = re.findall(r"\bKies (\w+-\d{4}-\d{4})", ingrid.tekst)[:2]
    assert len(zaken) == 2, ingrid.tekst
    ingrid.press(KIES)
    ingrid.sees("Kies eerst een of meer zaken.")
    ingrid.follow(LIJST)
    ingrid.press(KIES, {f"Kies {kenmerk}": True for kenmerk in zaken})
    ingrid.sees("U koos 2 zaken.", *zaken)
    ingrid.press("Bekijk wat er gebeurt", {"Wat wilt u doen?": "Geef bij elk een taak"}, status=422)
    ingrid.sees("Vul in wat er moet gebeuren.")
    ingrid.press(
        "Bekijk wat er gebeurt",
        {"Wat moet er gebeuren?": "Bel vandaag", "Wie doet het?": "Ruben de Wit"},
    )
    ingrid.sees("Dit gebeurt er", "Gaat door")
    ingrid.press("Doe dit bij 2 zaken")
    ingrid.sees("Gedaan bij 2 zaken.")
    ingrid.press(f"Haal {LIJST} weg")
    ingrid.sees("De lijst is weg.")
    ingrid.close()
