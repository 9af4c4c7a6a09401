"""A resident hands in an idea with the keyboard only, and sees at every stop where the focus is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.stad import Stad
from tests.browser.toezicht import BREED, ZICHTBAAR

_NAAM = """() => {
  const e = document.activeElement;
  const label = e.labels && e.labels[0];
  return (label || e).innerText.replace(/\\s+/g, ' ').trim() || e.getAttribute('aria-label') || '';
}"""
_STOPS = 80


@pytest.fixture
def page(browser: Browser, stad: Stad) -> Iterator[Page]:
    """Give a page with scripts, as most people have."""
    context = browser.new_context(base_url=stad.url, viewport=BREED)
    yield context.new_page()
    context.close()


def test_an_idea_is_handed_in_without_a_mouse(page: Page) -> None:
    page.goto("/")
    _enter(page, "Deel uw idee")
    _type(page, "Hoe noemt u uw idee?", "Bankjes met de buren")
    _type(page, "Wat wilt u doen?", "Wij timmeren drie bankjes van oude pallets.")
    _type(page, "Wat wordt er beter, en voor wie?", "Wie oud is, kan onderweg zitten.")
    _enter(page, "Ga verder")
    _choose(page, "Op één plek", "In de hele stad", stappen=2)
    _enter(page, "Ga verder")
    _tick(page, "Materiaal")
    _type(page, "Wat voor spullen?", "Pallets en schroeven")
    _enter(page, "Ga verder")
    _type(page, "Uw naam", "Douwe Kamstra")
    _type(page, "Telefoonnummer", "06 8765 4321")
    _choose(page, "Ik ben bewoner", "Ik ben bewoner", stappen=0)
    _choose(page, "Nee", "Nee", stappen=0)
    _enter(page, "Ga verder")
    assert page.locator("h1").inner_text() == "Klopt alles?"
    _enter(page, "Verstuur mijn idee")
    assert page.locator("h1").inner_text() == "Wij hebben uw idee"


def test_the_first_stop_leads_past_the_menu(page: Page) -> None:
    page.goto("/initiatieven")
    page.keyboard.press("Tab")
    assert page.evaluate(_NAAM) == "Naar de inhoud"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def _to(page: Page, naam: str) -> None:
    """Press Tab until something with this name has the focus."""
    gezien = []
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        hier = page.evaluate(_NAAM)
        gezien.append(hier)
        assert page.evaluate(ZICHTBAAR), f"no visible focus at “{hier}” on {page.url}"
        if hier == naam or hier.startswith(f"{naam} ("):
            return
    raise AssertionError(f"never at “{naam}” on {page.url}: {gezien}")


def _enter(page: Page, naam: str) -> None:
    _to(page, naam)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _type(page: Page, naam: str, tekst: str) -> None:
    _to(page, naam)
    page.keyboard.insert_text(tekst)


def _tick(page: Page, naam: str) -> None:
    _to(page, naam)
    page.keyboard.press("Space")


def _choose(page: Page, eerste: str, keus: str, *, stappen: int) -> None:
    """Enter a group at its first choice and go down so many steps."""
    _to(page, eerste)
    page.keyboard.press("Space")
    for _ in range(stappen):
        page.keyboard.press("ArrowDown")
    assert page.evaluate(_NAAM) == keus
    assert page.evaluate("document.activeElement.checked")
