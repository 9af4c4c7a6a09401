"""The same person without a mouse: goes from stop to stop with Tab, and types."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from playwright.sync_api import Locator, Response

from tests.browser.persoon import BrowserPersoon
from tests.browser.toezicht import ZICHTBAAR

_STOPS = 400
_HIER = "e => e === document.activeElement"
_IN_GROEP = "e => document.activeElement.type === 'radio' && document.activeElement.name === e.name"
_IN_MAIN = "e => !!e.closest('main') && !document.activeElement.closest('main')"
_NUMMER = "(e, waarde) => [...e.options].findIndex(o => o.value === waarde)"
# How these are typed depends on the language of the browser, which the page does not set.
_DAGEN = frozenset({"date", "time", "datetime-local"})


class Toetsenbord(BrowserPersoon):
    """One person who presses keys only; where the focus is, is looked at elsewhere."""

    def _go(self, plek: Locator) -> Response | None:
        self._reach(plek)
        with self.page.expect_navigation() as naar:
            self.page.keyboard.press("Enter")
        return naar.value

    def _choose(self, plek: Locator) -> None:
        self._reach(plek)
        self.page.keyboard.press("Enter")

    def _answer(self, plek: Locator, veld: Element, waarde: str | bool) -> None:
        soort = veld.get("type")
        if soort == "radio":
            self._pick(plek)
        elif isinstance(waarde, bool):
            self._reach(plek)
            if plek.is_checked() != waarde:
                self.page.keyboard.press("Space")
            assert plek.is_checked() == waarde
        elif veld.tag == "select":
            self._select(plek, waarde)
        else:
            self._reach(plek)
            if soort in _DAGEN:
                return plek.fill(waarde)
            self.page.keyboard.press("Control+A")
            self.page.keyboard.press("Delete")
            self.page.keyboard.insert_text(waarde)
        return None

    def _pick(self, plek: Locator) -> None:
        self._reach(plek, _IN_GROEP)
        for _ in range(_STOPS):
            if plek.evaluate(_HIER):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        assert plek.is_checked()

    def _select(self, plek: Locator, waarde: str) -> None:
        self._reach(plek)
        self.page.keyboard.press("Home")
        for _ in range(plek.evaluate(_NUMMER, waarde)):
            self.page.keyboard.press("ArrowDown")
        assert plek.input_value() == waarde

    def _reach(self, plek: Locator, is_er: str = _HIER) -> None:
        """Press Tab until it has the focus, past the menu when it stands in the main part."""
        if plek.evaluate(_IN_MAIN):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud":
                self.page.keyboard.press("Enter")
        for _ in range(_STOPS):
            if plek.evaluate(is_er):
                assert self.page.evaluate(ZICHTBAAR), f"{self.adres}: no visible focus at {plek}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{self.adres}: never at {plek} with Tab")

    def _look(self) -> None:
        """The walk with a mouse looks at the pages."""
