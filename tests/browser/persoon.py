"""The same person as in the functional walk, now with Chromium: reads, clicks, ticks and types."""

from __future__ import annotations

import re
import time
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from playwright.sync_api import Browser, Locator, Response

from tests.browser.toezicht import Toezicht
from tests.functional.bladzijde import Bladzijde
from tests.functional.formulier import Antwoord
from tests.functional.persoon import Leest

_MAIL_SECONDS = 20


class BrowserPersoon(Leest):
    """One person with an own browser; `toezicht` looks at every page that is met."""

    def __init__(
        self, browser: Browser, url: str, *, email: str = "", rol: str = "", scripts: bool = True
    ) -> None:
        self.context = browser.new_context(
            base_url=url,
            java_script_enabled=scripts,
            locale="nl-NL",
            reduced_motion="reduce",
        )
        self.page = self.context.new_page()
        self.toezicht = Toezicht(self.page, urlsplit(url).netloc)
        self.scripts = scripts
        self.email = email
        self.rol = rol
        self.gezien: dict[str, set[str]] = {}
        self.adressen: set[str] = set()
        self.gelezen: set[str] = set()

    def open(self, adres: str) -> None:
        """Go to an address."""
        self._arrive(self.page.goto(adres), 200)

    def follow(self, tekst: str, bij: str = "") -> None:
        """Click the link with these words."""
        link = self._locate(self.bladzijde.link(tekst, bij))
        if not link.is_visible():
            return self.open(link.get_attribute("href") or "")
        return self._arrive(self._go(link), 200)

    def press(
        self,
        knop: str,
        antwoorden: dict[str, Antwoord] | None = None,
        *,
        bij: str = "",
        status: int = 200,
    ) -> None:
        """Answer the form of this button by its labels, and press the button."""
        formulier = self.bladzijde.formulier(knop, bij)
        for veld, waarde in formulier.acts(antwoorden or {}):
            self._answer(self._locate(veld), veld, waarde)
        self._arrive(self._go(self._locate(formulier.knop)), status)

    def is_refused(self, adres: str) -> None:
        """Assert that an address does not exist for this person."""
        antwoord = self.context.request.get(adres, max_redirects=0)
        assert antwoord.status in (302, 404), adres

    def log_in(self) -> None:
        """Log in: by the code that is mailed, or with the button of a persona."""
        if self.rol:
            self.open("/demo")
            return self.press("Stap in", bij=self.rol)
        self.open("/inloggen")
        self.press("Stuur mij een code", {"E-mailadres": self.email})
        code = re.search(r"\b(\d{3} \d{3})\b", self.mail("code"))
        assert code, "no code in the mail"
        return self.press("Log in", {"Code uit de e-mail": code[1]})

    def mail(self, onderwerp: str) -> str:
        """Read the newest mail with these words in its subject, as the demo shows it.

        A mail is read once: the code of this morning is no answer while that of tonight is sent.
        """
        until = time.monotonic() + _MAIL_SECONDS
        while time.monotonic() < until:
            lijst = Bladzijde(self.context.request.get("/ontwikkel/mail").text())
            for rij in lijst.boom.wortel.iter("li"):
                link = next(rij.iter("a"), None)
                if link is not None and self._is_new(rij, link, onderwerp):
                    self.gelezen.add(link.attrib["href"])
                    return self.context.request.get(link.attrib["href"]).text()
            time.sleep(0.2)
        raise AssertionError(f"no mail “{onderwerp}” for {self.email}")

    def close(self) -> None:
        """Close the browser of this person."""
        self.context.close()

    def _is_new(self, rij: Element, link: Element, onderwerp: str) -> bool:
        if link.attrib["href"] in self.gelezen or self.email not in " ".join(rij.itertext()):
            return False
        return onderwerp in "".join(link.itertext())

    def _go(self, plek: Locator) -> Response | None:
        """Choose what leads to another page; None when the page stays and sends it by itself."""
        with self.page.expect_navigation() as naar:
            self._choose(plek)
        if naar.value is None:
            self.page.locator("#wacht").wait_for(state="hidden")
        return naar.value

    def _choose(self, plek: Locator) -> None:
        plek.click()

    def _answer(self, plek: Locator, veld: Element, waarde: str | bool) -> None:
        if isinstance(waarde, bool):
            plek.set_checked(waarde)
        elif veld.tag == "select":
            plek.select_option(waarde)
        else:
            plek.fill(waarde)

    def _locate(self, element: Element) -> Locator:
        """Find an element of the page, after opening what it is folded into."""
        vouwen = [e for e in self.bladzijde.boom.ancestors(element) if e.tag == "details"]
        for vouw in reversed(vouwen):
            kop = next(vouw.iter("summary"))
            if kop not in element.iter() and self._at(vouw).get_attribute("open") is None:
                self._choose(self._at(kop))
        return self._at(element)

    def _at(self, element: Element) -> Locator:
        return self.page.locator(element.tag).nth(self.bladzijde.number(element))

    def _arrive(self, antwoord: Response | None, status: int) -> None:
        self.html = self.page.content()
        self.adres = urlsplit(self.page.url).path
        self.bladzijde = Bladzijde(self.html)
        if antwoord is not None:
            assert antwoord.status == status, (self.adres, antwoord.status, self.tekst[:600])
        self.adressen.add(self.adres)
        if self.scripts:
            self._look()

    def _look(self) -> None:
        """Check a page the first time it is met, and again when it shows a part it had not."""
        delen = {e.get("class", "") for e in self.bladzijde.boom.wortel.iter()}
        eerder = self.gezien.setdefault(self.bladzijde.kop, set())
        if not delen <= eerder:
            eerder |= delen
            assert not (fouten := self.toezicht.check()), (self.adres, fouten)
