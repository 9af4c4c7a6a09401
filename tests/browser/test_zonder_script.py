"""With JavaScript off: a resident hands in an idea, the desk takes it and logs the first talk."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import Browser

from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad
from tests.functional.route import Mensen, Route, begeleiden, indienen
from vems.core.clock import today


@pytest.fixture
def route(browser: Browser, stad: Stad) -> Route:
    """Begin the story with browsers that run no script."""

    def iemand(**wie: str) -> BrowserPersoon:
        return BrowserPersoon(browser, stad.url, scripts=False, **wie)

    def nooit(moment: datetime) -> None:
        raise AssertionError("others look at this Westerkade too")

    ander = iemand()
    mensen = Mensen(
        bezoeker=ander,
        initiatiefnemer=iemand(email="fenna.hoekema@bewoner.example.org"),
        begeleider=iemand(rol="Begeleider"),
        partner=ander,
        coordinator=ander,
        griffie=ander,
        raadslid=ander,
    )
    return Route(mensen, zet_klok=nooit, begin=today())


def test_submit_and_first_contact_need_no_script(route: Route) -> None:
    indienen.submit_idea(route, "Er zijn al plannen die hierop lijken.")
    indienen.read_receipt(route)
    indienen.follow_it(route)
    begeleiden.take_it(route)
    begeleiden.get_acquainted(route)
