"""Pages behind a form that is sent or a mail that is opened first: which, and how one gets there.

What stands in the data already is in `deuren`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser

from tests.browser.deuren import ask_adres
from tests.browser.persoon import BrowserPersoon
from tests.browser.stad import Stad


@dataclass(frozen=True, slots=True)
class Bezoek:
    """A town, and people who come in by the front door."""

    browser: Browser
    stad: Stad

    def als(self, *, rol: str = "", email: str = "") -> BrowserPersoon:
        """Give somebody at a browser, logged in when a role or an address is named."""
        persoon = BrowserPersoon(self.browser, self.stad.url, rol=rol, email=email)
        if rol or email:
            persoon.log_in()
        return persoon


def _refused_maker(bezoek: Bezoek) -> list[BrowserPersoon]:
    """Who was told no logs in, asks how the second look went, and moves to another mailbox."""
    henk = bezoek.als(email="henk.postma@bewoner.example.org")
    henk.open(ask_adres(bezoek.stad.instance, _TWEEDE_BLIK))
    henk.open("/mijn/contact")
    henk.press("Bewaar", {"E-mailadres": "henk@elders.example.org"})
    henk.open(_mailed(bezoek, "adres-bevestigen"))
    return [henk]


def _follower(bezoek: Bezoek) -> list[BrowserPersoon]:
    """Who asked to follow confirms it, chooses how often, and thinks of stopping."""
    volger = bezoek.als()
    volger.open(_mailed(bezoek, "volgen/bevestigen"))
    volger.press("Ja, mail mij het nieuws")
    volger.open(f"{volger.adres}/stop")
    return [volger]


def _new_colleague(bezoek: Bezoek) -> list[BrowserPersoon]:
    """Who is invited chooses a password and couples an app."""
    beheerder = bezoek.als(rol="Beheerder")
    beheerder.open("/beheer/gebruikers/nieuw")
    nieuw = {"Naam": "Nienke Nieuw", "E-mailadres": "nienke.nieuw@westerkade.example.org"}
    beheerder.press("Verstuur de uitnodiging", {**nieuw, "Begeleider": True})
    collega = bezoek.als()
    collega.open(_mailed(bezoek, "uitnodiging"))
    collega.press("Bewaar mijn wachtwoord", {"Nieuw wachtwoord": "een lange zin met vijf woorden"})
    return [beheerder, collega]


def _somebody_with_an_idea(bezoek: Bezoek) -> list[BrowserPersoon]:
    """Who has no time to end the form keeps it for later."""
    iemand = bezoek.als()
    iemand.open("/initiatieven/nieuw")
    iemand.press("Bewaar en ga later verder", {"Hoe noemt u": "Schaken op het plein"})
    return [iemand]


def _voter(bezoek: Bezoek) -> list[BrowserPersoon]:
    """Who votes gets a receipt."""
    bewoner = bezoek.als(rol="Bewoner")
    bewoner.open(ask_adres(bezoek.stad.instance, _STEMMING))
    bewoner.page.locator("input[name=keuze_1]").first.check()
    bewoner.page.get_by_role("button", name="Breng mijn stem uit").click()
    bewoner.open(f"{bewoner.adres}/gestemd")
    return [bewoner]


DREMPELS: dict[tuple[str, ...], Callable[[Bezoek], list[BrowserPersoon]]] = {
    ("accounts.code", "begeleiding.eigen_blik", "accounts.adres_bevestigen"): _refused_maker,
    ("community.bevestigen", "community.voorkeuren", "community.stoppen"): _follower,
    ("accounts.uitnodiging", "accounts.tweede_factor"): _new_colleague,
    ("registratie.bewaard",): _somebody_with_an_idea,
    ("stemmen.gestemd",): _voter,
}
_TWEEDE_BLIK = """
  SELECT '/initiatieven/' || i.slug || '/tweede-blik' FROM tweede_blik b
  JOIN antwoord a ON a.id = b.antwoord_id JOIN initiatief i ON i.id = a.initiatief_id
"""
_STEMMING = """
  SELECT '/stemmen/' || sleutel FROM stemming WHERE toestand = 'open' AND groep = 'publiek'
"""
_MAIL = "SELECT tekst FROM uitgaand WHERE tekst LIKE '%/{deel}/%' ORDER BY id DESC"


def _mailed(bezoek: Bezoek, deel: str) -> str:
    """Give the address in the newest mail that leads there."""
    tekst = ask_adres(bezoek.stad.instance, _MAIL.format(deel=deel))
    gevonden = re.search(rf"/{deel}/[\w-]+", tekst)
    assert gevonden
    return gevonden[0]
