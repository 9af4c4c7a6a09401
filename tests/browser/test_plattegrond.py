"""Dragging a plan to a stand does what the form beside the drawing does."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad
from vems.core.clock import at, today


def test_two_plans_change_stands_by_dragging(browser: Browser, eigen_stad: Stad) -> None:
    eigen_stad.zet_klok(at(today(), 11))
    bas = BrowserPersoon(browser, eigen_stad.url, rol="Griffie")
    bas.log_in()
    bas.follow("Dag van het plan")
    bas.follow("Bekijk de kramen")
    page = bas.page
    van, naar = page.locator("[data-kraam='1'] a"), page.locator("[data-kraam='2'] a")
    eerste, tweede = (str(plek.get_attribute("aria-label")) for plek in (van, naar))
    van.scroll_into_view_if_needed()
    begin, eind = van.bounding_box(), naar.bounding_box()
    assert begin
    assert eind
    page.mouse.move(begin["x"] + 20, begin["y"] + 20)
    page.mouse.down()
    page.mouse.move(eind["x"] + 10, eind["y"] + 20, steps=5)
    expect(page.locator(".plattegrond__kraam--doel")).to_have_count(1)
    with page.expect_navigation():
        page.mouse.up()
    expect(van).to_have_attribute("aria-label", f"Kraam 01{tweede[8:]}")
    expect(naar).to_have_attribute("aria-label", f"Kraam 02{eerste[8:]}")
    bas.close()
