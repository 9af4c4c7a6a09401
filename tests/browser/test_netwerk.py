"""The drawing of the network with the keyboard only, and the same facts in its table."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad
from tests.browser.toezicht import BREED, Toezicht

_STOPS = 90
_IS_KNOOP = "document.activeElement.classList.contains('knoop')"
_NAAM = "document.activeElement.getAttribute('aria-label')"
# Of which node the heart of its shape is covered by something of another.
_BEDEKT = """() => [...document.querySelectorAll("a.knoop")].filter(knoop => {
  const vorm = knoop.querySelector(".vorm").getBoundingClientRect();
  const [x, y] = [vorm.x + vorm.width / 2, vorm.y + vorm.height / 2];
  const raak = document.elementFromPoint(x, y);
  return raak && raak.closest("a.knoop") !== knoop && raak.closest("svg");
}).map(knoop => knoop.getAttribute("aria-label"))"""
# Keep the page where it is, and remember of a click how far from the middle it ended.
_MEET = """() => window.addEventListener("click", e => {
  e.preventDefault();
  requestAnimationFrame(() => {
    const knoop = e.target.closest("a.knoop, a.stip");
    const svg = knoop.ownerSVGElement.getBoundingClientRect();
    const vorm = knoop.querySelector(".vorm").getBoundingClientRect();
    const naast = Math.abs(vorm.x + vorm.width / 2 - svg.x - svg.width / 2);
    window.gemeten = [naast, knoop.getAttribute("aria-label")];
  });
})"""
_LEESBAAR = "getComputedStyle(document.activeElement.querySelector('text')).opacity"


@pytest.fixture
def page(browser: Browser, stad: Stad) -> Iterator[Page]:
    """Give the page of somebody at the desk: the view with most in it."""
    persoon = BrowserPersoon(browser, stad.url, rol="Begeleider")
    persoon.log_in()
    persoon.page.set_viewport_size(BREED)
    yield persoon.page
    persoon.close()


def test_a_node_is_reached_by_tab_and_enter_puts_it_in_the_middle(page: Page) -> None:
    page.goto("/netwerk?soort=partner&soort=initiatief")
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(_IS_KNOOP):
            break
    naam = page.evaluate(_NAAM)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("a.knoop[aria-current]").get_attribute("aria-label") == naam
    assert page.locator("aside h2").inner_text() == naam
    assert "soort=partner&soort=initiatief" in page.url


def test_a_click_on_a_shape_puts_that_node_in_the_middle(page: Page) -> None:
    """Also where the unseen name of another lies over it."""
    _open_ego(page)
    page.locator(".tekening__svg").scroll_into_view_if_needed()
    assert page.evaluate(_BEDEKT) == []
    page.evaluate(_MEET)
    knoop = page.locator("a.knoop--stil").last
    knoop.locator(".vorm").click()
    page.wait_for_function("window.gemeten")
    naast, naam = page.evaluate("window.gemeten")
    assert naam == knoop.get_attribute("aria-label")
    assert naast < 3


def test_a_quiet_name_is_shown_when_it_has_the_focus(page: Page) -> None:
    _open_ego(page)
    stil = page.locator("a.knoop--stil").first
    assert stil.locator("text").evaluate("e => getComputedStyle(e).opacity") == "0"
    stil.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(_NAAM) == stil.get_attribute("aria-label")
    assert page.evaluate(_LEESBAAR) == "1"


def test_the_table_tells_every_line_of_the_drawing(page: Page) -> None:
    _open_ego(page)
    lijnen = page.locator(".tekening__svg > line.relatie").count()
    assert lijnen > 0
    assert page.locator("tbody tr").count() == lijnen
    page.locator("summary", has_text="Relaties in het netwerk").focus()
    page.keyboard.press("Enter")
    page.locator("tbody tr a").first.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("a.knoop[aria-current]").count() == 1


def test_both_forms_hold(page: Page, stad: Stad) -> None:
    toezicht = Toezicht(page, urlsplit(stad.url).netloc)
    page.goto("/netwerk")
    assert toezicht.check() == []
    _open_ego(page)
    assert toezicht.check() == []
    page.goto("/netwerk?alles=ja")
    assert toezicht.check() == []
    page.locator("a.stip").nth(3).press("Enter")
    page.locator("aside dl").wait_for()
    assert toezicht.check() == []


def _open_ego(page: Page) -> None:
    """Open what lies around the best connected: a hundred nodes."""
    page.goto("/netwerk?alles=ja")
    eerste = page.locator("a.stip").first.get_attribute("href") or ""
    page.goto(f"/netwerk?om={eerste.partition('om=')[2]}")


def test_in_the_drawing_of_everything_a_click_stays_and_tells(page: Page) -> None:
    page.goto("/netwerk?alles=ja")
    page.locator(".tekening__svg").scroll_into_view_if_needed()
    page.evaluate(_MEET)
    page.locator("a.stip").nth(5).locator(".vorm").click()
    page.wait_for_function("window.gemeten")
    naast, naam = page.evaluate("window.gemeten")
    assert naast < 3
    page.locator("aside h2").filter(has_text=naam).wait_for()
    assert "M" in (page.locator(".banden--gekozen").get_attribute("d") or "")
    assert "om=" in page.url
    page.reload()
    assert page.locator("a.stip[aria-current]").get_attribute("aria-label") == naam


def test_the_drawing_of_everything_by_arrow_keys(page: Page) -> None:
    """One stop for Tab; arrows go from dot to dot, Enter puts it in the middle."""
    page.goto("/netwerk?alles=ja")
    assert page.locator("a.stip[tabindex='0']").count() == 1
    page.locator("a.stip[tabindex='0']").focus()
    eerste = page.evaluate(_NAAM)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    naam = page.evaluate(_NAAM)
    assert naam != eerste
    assert naam in page.locator(".stip__naam").all_text_contents()
    page.keyboard.press("Enter")
    assert page.locator("a.stip[aria-current]").get_attribute("aria-label") == naam
    page.locator("aside h2").filter(has_text=naam).wait_for()


def test_without_script_a_dot_leads_to_the_same_drawing(browser: Browser, stad: Stad) -> None:
    persoon = BrowserPersoon(browser, stad.url, scripts=False)
    persoon.page.goto("/netwerk?alles=ja")
    stip = persoon.page.locator("a.stip").nth(5)
    naam = stip.get_attribute("aria-label")
    with persoon.page.expect_navigation():
        stip.locator(".vorm").click()
    assert persoon.page.locator("a.stip[aria-current]").get_attribute("aria-label") == naam
    assert persoon.page.locator("aside h2").inner_text() == naam
    persoon.close()


def test_closer_by_buttons_and_back(page: Page) -> None:
    page.goto("/netwerk")
    tekening = page.locator(".tekening__svg")
    heel = tekening.get_attribute("viewBox")
    page.get_by_role("button", name="Groter").click()
    assert tekening.get_attribute("viewBox") != heel
    page.get_by_role("button", name="Alles").click()
    assert tekening.get_attribute("viewBox") == heel


def test_a_picture_of_the_drawing_is_kept(page: Page) -> None:
    page.goto("/netwerk")
    with page.expect_download() as bestand:
        page.get_by_role("button", name="Bewaar als plaatje").click()
    assert bestand.value.suggested_filename == "netwerk.png"
    assert bestand.value.path().read_bytes().startswith(b"\x89PNG")
