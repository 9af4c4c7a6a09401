"""The screen of the market day without signal: thirty visits arrive once, in order."""

from __future__ import annotations

import json
import sqlite3
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad
from vems.core.clock import at, today

KEUZES = ("Ja", "Misschien", "Nee")


@pytest.fixture
def raadslid(browser: Browser, eigen_stad: Stad) -> BrowserPersoon:
    eigen_stad.zet_klok(at(today(), 11))
    persoon = BrowserPersoon(browser, eigen_stad.url, rol="Raadslid")
    persoon.log_in()
    persoon.open("/markten")
    persoon.follow("Dag van het plan")
    persoon.follow("Noteer een bezoek")
    hold_phone(persoon.page)
    expect(persoon.page.locator("[data-klaar]")).to_be_visible()
    return persoon


def test_thirty_visits_without_signal_arrive_once_and_in_order(
    raadslid: BrowserPersoon, eigen_stad: Stad
) -> None:
    page = raadslid.page
    raadslid.context.set_offline(True)
    for nummer in range(1, 21):
        note(page, nummer)
    expect(page.locator("#wacht")).to_contain_text("20 notities wachten op verbinding.")
    page.reload()
    expect(page.locator("#wacht")).to_contain_text("20 notities wachten op verbinding.")
    for nummer in range(21, 31):
        note(page, nummer)
    assert not kept(eigen_stad.instance)

    # the session ended meanwhile: nothing is lost, nothing is sent
    eigen_stad.zet_klok(at(today() + timedelta(days=1), 12))
    raadslid.context.set_offline(False)
    expect(page.locator("#wacht")).to_contain_text("U bent uitgelogd.")
    assert not kept(eigen_stad.instance)

    pad = urlsplit(page.url).path
    page.get_by_role("link", name="Log in en verstuur ze").click()
    page.wait_for_url("**/inloggen**")
    raadslid.log_in()
    hold_phone(page)
    page.goto(pad)
    expect(page.locator("#wacht")).to_be_hidden(timeout=30_000)
    page.reload()
    expect(page.locator("#wacht")).to_be_hidden()
    rijen = kept(eigen_stad.instance)
    assert [notitie for notitie, _ in rijen] == [f"Notitie {n}" for n in range(1, 31)]
    assert [keus for _, keus in rijen] == [KEUZES[n % 3].lower() for n in range(1, 31)]
    raadslid.close()


def test_a_scanned_code_works_without_signal_and_what_is_refused_is_shown(
    raadslid: BrowserPersoon, eigen_stad: Stad
) -> None:
    page = raadslid.page
    pad = urlsplit(page.url).path
    raadslid.context.set_offline(True)
    page.goto(f"{pad.removesuffix('/dag')}/kraam/4")
    expect(page.locator("[data-plaats=kraam]")).to_have_text("04")
    page.get_by_label("Notitie").evaluate("veld => veld.removeAttribute('maxlength')")
    page.get_by_label("Notitie").fill("x" * 2001)
    page.get_by_label("Ja", exact=True).check()
    page.get_by_role("button", name="Bewaar bezoek").click()
    expect(page.locator("#wacht")).to_contain_text("1 notitie wacht op verbinding.")
    raadslid.context.set_offline(False)
    expect(page.locator("[data-geweigerd]")).to_contain_text("Gebruik hooguit 2000 letters")
    raadslid.close()


def hold_phone(page: Page) -> None:
    """Make the window a phone; the checks of a page that is opened leave it wide."""
    page.set_viewport_size({"width": 360, "height": 800})


def note(page: Page, nummer: int) -> None:
    """Note one visit with one thumb: nothing beside the screen."""
    assert page.evaluate("[innerWidth, document.documentElement.scrollWidth]") == [360, 360]
    page.get_by_label(KEUZES[nummer % 3], exact=True).check()
    page.get_by_label("Notitie").fill(f"Notitie {nummer}")
    page.get_by_role("button", name="Bewaar bezoek").click()


def kept(instance: Path) -> list[tuple[str, str]]:
    """Read what arrived, as it arrived."""
    with sqlite3.connect(f"file:{instance / 'vems.db'}?mode=ro", uri=True) as db:
        rows = db.execute(
            "SELECT notitie, interesse FROM marktbezoek WHERE notitie LIKE 'Notitie %' ORDER BY id"
        ).fetchall()
        in_tijd = db.execute(
            "SELECT notitie FROM marktbezoek WHERE notitie LIKE 'Notitie %' ORDER BY op, id"
        ).fetchall()
    assert json.dumps([rij[0] for rij in rows]) == json.dumps([rij[0] for rij in in_tijd])
    return rows
