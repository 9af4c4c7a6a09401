"""What a page looks like in another form: in English, with mistakes, every component."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad
from tests.functional.bladzijde import Bladzijde

_TITEL = "input[name=titel]"
# In milliseconds: longer than the form waits before it keeps what was typed.
_EVEN = 2_500


@pytest.mark.parametrize("rol", ["", "Initiatiefnemer", "Begeleider", "Partner", "Griffie"])
def test_pages_speak_english_when_asked(browser: Browser, stad: Stad, rol: str) -> None:
    persoon = BrowserPersoon(browser, stad.url, rol=rol)
    if rol:
        persoon.log_in()
    persoon.open("/initiatieven")
    persoon.press("English")
    fouten = []
    for pagina in stad.paginas:
        if "<" in pagina["regel"]:
            continue
        antwoord = persoon.context.request.get(pagina["regel"])
        if antwoord.status != 200 or "text/html" not in antwoord.headers["content-type"]:
            continue
        boom = Bladzijde(antwoord.text()).boom.wortel
        taal = next(boom.iter("html")).get("lang")
        if taal != "en":
            fouten.append(f"{pagina['regel']}: {taal}")
    persoon.close()
    assert not fouten


def test_every_component_in_both_forms(browser: Browser, stad: Stad) -> None:
    persoon = BrowserPersoon(browser, stad.url)
    persoon.open("/ontwikkel/onderdelen")
    persoon.page.emulate_media(color_scheme="dark")
    persoon.page.set_viewport_size({"width": 320, "height": 640})
    assert not persoon.toezicht.check_axe()
    persoon.page.emulate_media(color_scheme="light")
    persoon.page.set_viewport_size({"width": 1280, "height": 900})
    assert not persoon.toezicht.check_axe()
    persoon.close()


def test_a_form_with_mistakes_says_so_to_everybody(browser: Browser, stad: Stad) -> None:
    persoon = BrowserPersoon(browser, stad.url)
    persoon.open("/initiatieven/nieuw")
    persoon.press("Ga verder", status=422)
    persoon.sees("Nog niet alles is goed ingevuld", "Vul een titel in.")
    assert persoon.page.evaluate("document.activeElement.getAttribute('role')") == "alert"
    persoon.press(
        "Ga verder",
        {"Hoe noemt u": "Schaken", "Wat wilt u doen?": "Samen", "Wat wordt er beter": "Rust"},
    )
    for _ in ("waar", "nodig", "over u"):
        adres = persoon.adres
        persoon.press("Ga verder", status=422)
        persoon.sees("Nog niet alles is goed ingevuld")
        if adres.endswith("waar"):
            persoon.press("Ga verder", {"In de hele stad": True})
        elif adres.endswith("nodig"):
            persoon.press("Ga verder", {"Weet ik nog niet": True})
    persoon.close()


def test_on_paper_stands_no_menu_and_a_heading_stays_with_its_text(
    browser: Browser, stad: Stad
) -> None:
    persoon = BrowserPersoon(browser, stad.url)
    persoon.open("/ontwikkel/onderdelen")
    persoon.page.set_viewport_size({"width": 680, "height": 1000})
    persoon.page.emulate_media(media="print")
    stijl = "([kies, naam]) => getComputedStyle(document.querySelector(kies))[naam]"
    for kies, naam, waarde in (
        ("header nav", "display", "none"),
        (".sectiekop", "breakAfter", "avoid"),
        (".vlak", "breakInside", "avoid"),
        (".datatabel tr", "display", "table-row"),
        ("textarea.invoer", "borderTopWidth", "0px"),
        ("textarea.invoer", "resize", "none"),
    ):
        assert persoon.page.evaluate(stijl, [kies, naam]) == waarde, (kies, naam)
    hoogte = "document.querySelector('.voet').getBoundingClientRect().height"
    assert persoon.page.evaluate(hoogte) == 0
    persoon.close()


def test_a_draft_keeps_the_newest_text(browser: Browser, stad: Stad) -> None:
    context = browser.new_context(base_url=stad.url)
    eerste, tweede = context.new_page(), context.new_page()
    _open_draft(eerste)
    onderweg: list[Route] = []
    eerste.route("**/bewaar", lambda route: onderweg.append(route))
    _type(eerste, "Schaken")
    _type(eerste, "Schaken op het plein")
    assert len(onderweg) == 1, "a newer text left while the older was on its way"
    for nummer in (0, 1):
        with eerste.expect_response("**/bewaar"):
            onderweg[nummer].continue_()
        eerste.clock.run_for(_EVEN)
    eerste.unroute("**/bewaar")

    _open_draft(tweede)
    assert tweede.locator(_TITEL).input_value() == "Schaken op het plein"
    with tweede.expect_response("**/bewaar"):
        _type(tweede, "Schaken op het Kerkplein")
    eerste.close(run_before_unload=True)
    tweede.reload()
    assert tweede.locator(_TITEL).input_value() == "Schaken op het Kerkplein"

    context.set_offline(True)
    with tweede.expect_event("requestfailed"):
        _type(tweede, "Schaken op donderdag")
    with tweede.expect_response("**/bewaar"):
        context.set_offline(False)
    tweede.reload()
    assert tweede.locator(_TITEL).input_value() == "Schaken op donderdag"
    context.close()


def _open_draft(page: Page) -> None:
    """Open the form for a new idea, with a clock of its own."""
    page.clock.install()
    page.goto("/initiatieven/nieuw")


def _type(page: Page, titel: str) -> None:
    """Type a title, and rest so long that it is kept."""
    page.locator(_TITEL).fill(titel)
    page.clock.run_for(_EVEN)
