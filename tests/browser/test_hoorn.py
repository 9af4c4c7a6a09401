"""A gemeente begun from real lists, met in Chromium: ten ideas, and the wijk of each."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import run_stad
from tests.functional.echt import EMAIL, IDEEEN, Opdrachten, begin_hoorn, bring, find_data


def test_ten_ideas_in_hoorn(browser: Browser, tmp_path: Path) -> None:
    find_data()
    begin_hoorn(Opdrachten({"VEMS_INSTANCE": str(tmp_path), "DATABASE_URL": None}))
    with run_stad(tmp_path) as hoorn:
        iemand = BrowserPersoon(browser, hoorn.url, email=EMAIL)
        try:
            for idee in IDEEEN:
                bring(iemand, *idee)
            iemand.open("/wijken")
            iemand.sees(*(wijk for _, _, wijk in IDEEEN))
            iemand.open("/wijken/grote-waal")
            iemand.sees("Grote Waal")
        finally:
            iemand.context.close()
