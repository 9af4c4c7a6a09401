"""What must hold on every page in a real browser, in its narrowest light and its widest dark form.

No accessibility violation that axe knows, nothing wider than the screen, no error on the console
(a blocked style or script is one), nothing asked of another host, and no message half hidden.
With the keys every stop shows where the focus is, and Tab comes to the main action.
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
# Whether what has the focus shows it: itself, the label after it, or what is drawn in it.
ZICHTBAAR = """() => {
  const hier = document.activeElement, delen = [hier];
  if (hier.matches('input') && hier.nextElementSibling) delen.push(hier.nextElementSibling);
  if (hier.ownerSVGElement) delen.push(...hier.querySelectorAll('*'));
  const stijlen = [...delen.map(e => getComputedStyle(e)), getComputedStyle(hier, '::after')];
  return stijlen.some(s => s.boxShadow !== 'none'
    || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2)
    || (hier.ownerSVGElement && parseFloat(s.strokeWidth) >= 4));
}"""
# Stand at every stop of the main part; then at the one before the main action, when there is one.
_STOPS = f"""() => {{
  const zichtbaar = {ZICHTBAAR}, fout = [];
  const stops = [...document.querySelectorAll(
    'main :is(a[href], button, input, select, textarea, summary, [tabindex])')]
    .filter(e => e.tabIndex >= 0 && !e.matches(':disabled, [type=hidden]') && e.checkVisibility());
  for (const e of stops) {{
    e.focus();
    if (e !== document.activeElement || !zichtbaar()) fout.push(e.outerHTML.slice(0, 90));
  }}
  const doel = document.querySelector('main .knop--primair');
  window.hoofddoel = doel && doel.checkVisibility() && !doel.disabled ? doel : null;
  if (window.hoofddoel) (stops[stops.indexOf(doel) - 1] || document.querySelector('main')).focus();
  return [fout, !!window.hoofddoel];
}}"""

# The stops in the field before it, at most: a day and an hour have one for each of their parts.
_DELEN = 7


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
        self._press_tab()
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

    def _press_tab(self) -> None:
        """Go by Tab over every stop of the main part to the main action, and back again."""
        self.page.evaluate("window.begin = document.activeElement")
        toetsen = self.page.keyboard
        toetsen.press("Tab")
        if not self.page.evaluate(ZICHTBAAR):
            self.fouten.append("keys: the first stop does not show the focus")
        onzichtbaar, heeft_doel = self.page.evaluate(_STOPS)
        self.fouten += [f"keys: no visible focus at {e}" for e in onzichtbaar[:4]]
        if heeft_doel and not any(self._is_at_action() for _ in range(_DELEN)):
            self.fouten.append("keys: Tab does not come to the main action")
        self.page.evaluate("window.begin.focus()")

    def _is_at_action(self) -> bool:
        self.page.keyboard.press("Tab")
        return bool(self.page.evaluate("window.hoofddoel === document.activeElement"))

    def _hear(self, bericht: ConsoleMessage) -> None:
        # A form that is drawn again because of a mistake answers 422: that is no failure.
        if bericht.type == "error" and not bericht.text.startswith("Failed to load resource"):
            self.fouten.append(f"console: {bericht.text}")

    def _see(self, verzoek: Request) -> None:
        delen = urlsplit(verzoek.url)
        if delen.scheme in ("http", "https") and delen.netloc != self.host:
            self.fouten.append(f"other host: {verzoek.url}")
