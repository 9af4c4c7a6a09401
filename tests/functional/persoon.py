"""Somebody at a browser without JavaScript: opens pages, follows links, fills in forms, reads mail.

Knows addresses only where a person would: what was mailed, printed or is in the menu.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.browse import check_page
from tests.functional.bladzijde import Bladzijde
from tests.functional.formulier import Antwoord
from tests.personas import log_in
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core import changes
from vems.core.outbox import Soort, Uitgaand


class Leest:
    """What anybody does with a page once it is there."""

    bladzijde: Bladzijde
    html: str
    adres: str

    @property
    def tekst(self) -> str:
        """Give what the page says."""
        return self.bladzijde.tekst

    def sees(self, *zinnen: str) -> None:
        """Assert that the page says all this."""
        for zin in zinnen:
            assert zin in self.bladzijde.tekst, f"{self.adres}: no “{zin}” in\n{self.tekst}"

    def sees_not(self, *zinnen: str) -> None:
        """Assert that the page says none of this, not even out of sight."""
        for zin in zinnen:
            assert zin not in self.html, f"{self.adres}: “{zin}” is in the page"

    def below(self, kop: str) -> str:
        """Give what the page says from a heading on."""
        return self.tekst[self.tekst.index(kop) :]

    def sees_in_order(self, *zinnen: str) -> None:
        """Assert that the page says all this, one below the other."""
        self.sees(*zinnen)
        plaatsen = [self.tekst.index(zin) for zin in zinnen]
        assert plaatsen == sorted(plaatsen), f"{self.adres}: other order: {self.tekst}"


class Persoon(Leest):
    """One person with an own browser; every page is checked like all pages."""

    def __init__(self, client: FlaskClient, email: str = "") -> None:
        self.client = client
        self.email = email
        self.adres = "/"
        self.bladzijde = Bladzijde("<html></html>")

    def open(self, adres: str) -> None:
        """Go to an address."""
        self._arrive(self.client.get(adres, follow_redirects=True))

    def follow(self, tekst: str, bij: str = "") -> None:
        """Click the link with these words."""
        self.open(self._join(self.bladzijde.link(tekst, bij).get("href", "")))

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
        formulier.fill(antwoorden or {})
        adres = self._join(formulier.action)
        if formulier.method == "get":
            antwoord = self.client.get(
                adres.partition("?")[0], query_string=formulier.data(), follow_redirects=True
            )
        else:
            antwoord = self.client.post(
                adres, data=_as_multi(formulier.data()), follow_redirects=True
            )
        self._arrive(antwoord, status)

    def is_refused(self, adres: str) -> None:
        """Assert that an address does not exist for this person."""
        assert self.client.get(adres).status_code in (302, 404), adres

    def log_in(self) -> None:
        """Log in with the code that is mailed."""
        self.open("/inloggen")
        self.press("Stuur mij een code", {"E-mailadres": self.email})
        code = re.search(r"\b(\d{3} \d{3})\b", self.mail("code"))
        assert code, "no code in the mail"
        self.press("Log in", {"Code uit de e-mail": code[1]})

    def mail(self, onderwerp: str) -> str:
        """Read the newest mail with these words in its subject."""
        return _newest(Soort.MAIL, self.email, onderwerp)

    def _join(self, adres: str) -> str:
        return urljoin(f"http://localhost{self.adres}", adres).removeprefix("http://localhost")

    def _arrive(self, antwoord: TestResponse, status: int = 200) -> None:
        self.html = antwoord.get_data(as_text=True)
        delen = urlsplit(antwoord.request.url)
        self.adres = delen.path + (f"?{delen.query}" if delen.query else "")
        self.bladzijde = Bladzijde(self.html)
        assert antwoord.status_code == status, (self.adres, antwoord.status_code, self.tekst[:600])
        check_page(self.adres, self.html)
        changes.catch_up()  # the followers of a server do this meanwhile


class Collega(Persoon):
    """Somebody of the gemeente or the council; password and app have tests of their own."""

    def __init__(self, client: FlaskClient, gebruiker: Gebruiker, rol: Rol) -> None:
        super().__init__(client, gebruiker.email)
        self.gebruiker = gebruiker
        self.rol = rol

    def log_in(self) -> None:
        """Begin the day."""
        log_in(self.client, self.gebruiker, self.rol)
        self.open("/thuis")


def _newest(soort: Soort, aan: str, onderwerp: str) -> str:
    row = (
        Uitgaand.select()
        .where(Uitgaand.soort == soort, Uitgaand.aan == aan, Uitgaand.onderwerp.contains(onderwerp))
        .order_by(Uitgaand.id.desc())
        .first()
    )
    onderwerpen = [r.onderwerp for r in Uitgaand.select().where(Uitgaand.aan == aan)]
    assert row is not None, f"no mail “{onderwerp}” for {aan}; there are {onderwerpen}"
    return str(row.tekst)


def _as_multi(paren: list[tuple[str, str]]) -> dict[str, list[str]]:
    data: dict[str, list[str]] = {}
    for naam, waarde in paren:
        data.setdefault(naam, []).append(waarde)
    return data
