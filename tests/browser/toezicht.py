"""What must hold on every page in a real browser, in its narrowest light and its widest dark form.

No accessibility violation that axe knows, nothing wider than the screen, no error on the console
(a blocked style or script is one), nothing asked of another host, and no message half hidden.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request

SMAL = {"width": 320, "height": 640}
BREED = {"width": 1280, "height": 900}
_AXE = Axe()
# Reading everything that passed too would cost more than the check itself.
_RUN = "axe.run({resultTypes: ['violations']}).then(r => r.violations)"
_TOO_WIDE = """() => {
  const breed = document.documentElement.scrollWidth, past = document.documentElement.clientWidth;
  if (breed <= past) return '';
  const steekt = [...document.body.querySelectorAll('*')]
    .filter(e => e.getBoundingClientRect().right > past + 1)
    .map(e => e.tagName + '.' + e.className);
  return `${breed} > ${past}: ${steekt.slice(0, 4).join(', ')}`;
}"""

_COVERED = """() => [...document.querySelectorAll('.inhoud > .melding + *')]
  .filter(e => e.getBoundingClientRect().top <
    e.previousElementSibling.getBoundingClientRect().bottom)
  .map(e => e.previousElementSibling.innerText + ' by ' + e.className)"""


class Toezicht:
    """Watches one page of the browser from the moment it is made."""

    def __init__(self, page: Page, host: str) -> None:
        self.page = page
        self.host = host
        self.fouten: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.fouten.append(f"script: {error}"))
        page.on("request", self._see)

    def check(self) -> list[str]:
        """Look at the page in both forms; give what is wrong and begin anew."""
        page = self.page
        page.evaluate(_AXE.axe_script)
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(SMAL)
        if breder := page.evaluate(_TOO_WIDE):
            self.fouten.append(f"wider than 320: {breder}")
        self.fouten += [f"covered: {zin}" for zin in page.evaluate(_COVERED)]
        self._run_axe("320 light")
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size(BREED)
        self._run_axe("1280 dark")
        gevonden, self.fouten = self.fouten, []
        return gevonden

    def check_axe(self) -> list[str]:
        """Run axe on the page as it is; for a state that only a script brings about."""
        self.page.evaluate(_AXE.axe_script)
        self._run_axe("as it is")
        gevonden, self.fouten = self.fouten, []
        return gevonden

    def _run_axe(self, vorm: str) -> None:
        for fout in self.page.evaluate(_RUN):
            waar = [" ".join(map(str, node["target"])) for node in fout["nodes"]]
            self.fouten.append(f"axe {vorm}: {fout['id']} at {waar[:3]}")

    def _hear(self, bericht: ConsoleMessage) -> None:
        # A form that is drawn again because of a mistake answers 422: that is no failure.
        if bericht.type == "error" and not bericht.text.startswith("Failed to load resource"):
            self.fouten.append(f"console: {bericht.text}")

    def _see(self, verzoek: Request) -> None:
        delen = urlsplit(verzoek.url)
        if delen.scheme in ("http", "https") and delen.netloc != self.host:
            self.fouten.append(f"other host: {verzoek.url}")
