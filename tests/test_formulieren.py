"""Every form of every page takes anything: nothing, markup and control characters, a megabyte.

Generated from the pages of a small city, so a new form is tried without a new test. What cannot be
used comes back on a page that says so, with all that was typed. Each answer is undone before the
next one, so every form is met as its page showed it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.browse import check_page
from tests.functional.boom import Boom
from tests.personas import log_in
from tests.test_pseudo import lezers, paths, scene, waarden  # noqa: F401  fixtures
from vems.accounts.models import Gebruiker
from vems.core.database import database

pytestmark = pytest.mark.usefixtures("nu")

KWAAD = "<script>alert(1)</script>'\"--{{7*7}}%(x)s\x00\x07\u202e"
MEGABYTE = "lang " * 200_000
GETYPT = frozenset({"text", "email", "tel", "search", ""})
VERDER, TERUG = frozenset({302, 303}), frozenset({409, 422})


@pytest.fixture
def pseudo(app: Flask) -> Flask:
    """Speak Dutch."""
    app.config["RATELIMIT_ENABLED"] = False
    return app


@dataclass(frozen=True)
class Form:
    """A form as its page showed it: what it sends by itself, and what is typed in it."""

    wie: FlaskClient
    adres: str
    vast: dict[str, str]
    getypt: tuple[str, ...]

    def answers(self) -> Iterator[dict[str, str]]:
        """Give what is typed: nothing, evil everywhere, and a megabyte in the last field."""
        yield dict.fromkeys(self.getypt, "")
        yield {veld: f"{KWAAD}kw{nummer}a" for nummer, veld in enumerate(self.getypt)}
        yield {**dict.fromkeys(self.getypt, "kw0a"), self.getypt[-1]: f"{MEGABYTE}kw1a"}

    def faults(self, typed: dict[str, str]) -> Iterator[str]:
        """Send it, and say what is wrong with the page that comes back."""
        with database.atomic() as alsof:
            antwoord = self.wie.post(self.adres, data={**self.vast, **typed})
            alsof.rollback()
        if antwoord.status_code in VERDER:
            return
        if antwoord.status_code not in TERUG:
            yield f"answers {antwoord.status_code}"
            return
        check_page(self.adres, antwoord.text)
        if "<script>alert" in antwoord.text:
            yield "runs what was typed"
        if antwoord.status_code == 422 and 'role="alert"' not in antwoord.text:
            yield "says nothing"
        if kwijt := [veld for veld, tekst in typed.items() if tekst[-4:] not in antwoord.text]:
            yield f"loses {kwijt}"


def forms_of(wie: FlaskClient, pad: str, tekst: str) -> Iterator[Form]:
    """Give the forms of a page in which something is typed."""
    for form in Boom(tekst).wortel.iter("form"):
        vast: dict[str, str] = {}
        getypt: list[str] = []
        for veld in form.iter():
            naam, soort = veld.get("name", ""), veld.get("type", "").lower()
            if not naam or veld.tag not in ("input", "select", "textarea"):
                continue
            if veld.tag == "textarea" or (veld.tag == "input" and soort in GETYPT):
                getypt.append(naam)
            elif veld.tag == "select":
                gekozen = [keus for keus in veld.iter("option") if "selected" in keus.attrib]
                vast.update((naam, keus.get("value", "")) for keus in gekozen)
            elif soort == "hidden" or "checked" in veld.attrib:
                vast[naam] = veld.get("value", "on")
        if getypt and form.get("method", "get").lower() == "post":
            adres = urljoin(f"http://localhost{pad}", form.get("action") or pad)
            yield Form(wie, adres, vast, tuple(getypt))


def test_every_form_takes_anything_and_keeps_what_was_typed(
    app: Flask,
    waarden: dict[str, dict[str, str]],  # noqa: F811
    lezers: dict[str, Gebruiker | None],  # noqa: F811
) -> None:
    browsers = [log_in(app.test_client(), w) if w else app.test_client() for w in lezers.values()]
    forms: dict[tuple[str, tuple[str, ...]], Form] = {}
    for _endpoint, pad in paths(app, waarden):
        for wie in browsers:
            antwoord = wie.get(pad)
            if antwoord.status_code == 200 and antwoord.mimetype == "text/html":
                found = forms_of(wie, pad, antwoord.text)
                forms.update({(form.adres, form.getypt): form for form in found})
                break
    fouten = [
        (form.adres, fout)
        for form in forms.values()
        for typed in form.answers()
        for fout in form.faults(typed)
    ]
    assert fouten == []
    assert len(forms) > 80
