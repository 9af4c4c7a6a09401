"""The whole walk of one initiative in Chromium: with a mouse, where axe looks at every page on the
way, with the keyboard only, and with JavaScript off.
"""

from __future__ import annotations

from functools import partial

import pytest
from playwright.sync_api import Browser

from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad
from tests.browser.toetsen import Toetsenbord
from tests.functional.route import Mensen, Route
from tests.functional.route.verloop import walk
from vems.core.clock import at, today

LIJKT = "Er zijn al plannen die hierop lijken."

# What no persona of Westerkade meets, and these people do.
WANDELING = frozenset({"markten.beoordelen", "markten.screening", "registratie.verstuurd"})

WIE = {
    "muis": BrowserPersoon,
    "toetsenbord": Toetsenbord,
    "zonder script": partial(BrowserPersoon, scripts=False),
}


@pytest.fixture(params=WIE)
def mensen(browser: Browser, eigen_stad: Stad, request: pytest.FixtureRequest) -> Mensen:
    """Give everybody who has a part in the walk, each with an own browser."""

    def iemand(**wie: str) -> BrowserPersoon:
        return WIE[request.param](browser, eigen_stad.url, **wie)

    return Mensen(
        bezoeker=iemand(),
        initiatiefnemer=iemand(email="fenna.hoekema@bewoner.example.org"),
        partner=iemand(email="rianne@vrijwilligerspunt.example.org"),
        begeleider=iemand(rol="Begeleider"),
        coordinator=iemand(rol="Coördinator"),
        griffie=iemand(rol="Griffie"),
        raadslid=iemand(rol="Raadslid"),
    )


def test_the_walk(mensen: Mensen, eigen_stad: Stad) -> None:
    eigen_stad.zet_klok(at(today(), 11))
    route = Route(
        mensen,
        zet_klok=eigen_stad.zet_klok,
        begin=today(),
        partner="Vrijwilligerspunt Handen",
        contact="Rianne Wolters",
    )
    walk(route, LIJKT)
    gezien = {eigen_stad.name_of(pad) for wie in vars(mensen).values() for pad in wie.adressen}
    assert gezien >= WANDELING
