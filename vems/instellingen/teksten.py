"""Statements a gemeente words itself, in Dutch and English, as plain text with three signs.

An empty line begins a paragraph, "## " a heading, "- " an item of a list. Nothing else is markup:
what is typed is shown, so no text of a gemeente can break a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from vems.core.actor import Actor
from vems.core.exceptions import Invalid
from vems.core.fields import clean_text
from vems.core.i18n import N_
from vems.instellingen.tabel import Setting
from vems.instellingen.waarden import change_setting

TALEN = ("nl", "en")
MAX_TEKST = 20_000
_KOP, _ITEM = "## ", "- "


@dataclass(frozen=True, slots=True)
class Tekst:
    """A page with room for the gemeente's own words; `vervangt`: they replace ours altogether.

    Otherwise they stand below what the program says, which follows from how it works.
    """

    code: str
    setting: Setting
    endpoint: str
    vervangt: bool


@dataclass(frozen=True, slots=True)
class Blok:
    """A heading (kop), paragraph (alinea) or list (lijst) of a text; `regels` are its lines."""

    soort: str
    regels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Eigen:
    """The gemeente's own words for a page, in the language they are in."""

    taal: str
    blokken: tuple[Blok, ...]


def _tekst(code: str, label: str, *, vervangt: bool) -> Tekst:
    return Tekst(code, Setting(f"tekst:{code}", label, {}), f"site.{code}", vervangt)


TEKSTEN: dict[str, Tekst] = {
    tekst.code: tekst
    for tekst in (
        _tekst("privacy", N_("Privacy"), vervangt=True),
        _tekst("toegankelijkheid", N_("Toegankelijkheid"), vervangt=True),
        _tekst("cookies", N_("Cookies"), vervangt=False),
        _tekst("contact", N_("Contact"), vervangt=False),
        _tekst("zo_koppelen_wij", N_("Zo koppelen wij"), vervangt=False),
    )
}


def read_eigen(code: str, taal: str) -> Eigen | None:
    """Give the gemeente's own words for a page, in Dutch when there are none in `taal`."""
    waarde = TEKSTEN[code].setting.read()
    gekozen = taal if waarde.get(taal) else "nl"
    return as_eigen(waarde.get(gekozen, ""), gekozen)


def as_eigen(tekst: str, taal: str) -> Eigen | None:
    """Read the blocks of a text; None when it is empty."""
    blokken = tuple(_blokken(clean_text(tekst)))
    return Eigen(taal, blokken) if blokken else None


def change_tekst(code: str, waarde: dict[str, str], *, door: Actor) -> None:
    """Store the own words per language; empty texts give the page back to the program."""
    schoon = check_tekst(waarde)
    setting = TEKSTEN[code].setting
    if schoon == setting.read():
        return
    change_setting(setting.naam, schoon, door=door)


def check_tekst(waarde: dict[str, str]) -> dict[str, str]:
    """Clean the texts; Invalid on the language that is too long, or on a lone translation."""
    schoon = {taal: clean_text(waarde.get(taal, "")) for taal in TALEN}
    for taal, tekst in schoon.items():
        if len(tekst) > MAX_TEKST:
            raise Invalid(
                N_("Deze tekst is te lang. Gebruik hoogstens %(max)s tekens."),
                veld=taal,
                max=MAX_TEKST,
            )
    if schoon["en"] and not schoon["nl"]:
        raise Invalid(N_("Schrijf ook de Nederlandse tekst."), veld="nl")
    return {taal: tekst for taal, tekst in schoon.items() if tekst}


def _blokken(tekst: str) -> Iterator[Blok]:
    regels = [regel.strip() for regel in tekst.split("\n")]
    for soort, groep in groupby(regels, key=_soort):
        inhoud = tuple(groep)
        if soort == "kop":
            yield from (Blok("kop", (regel.removeprefix(_KOP),)) for regel in inhoud)
        elif soort == "lijst":
            yield Blok("lijst", tuple(regel.removeprefix(_ITEM) for regel in inhoud))
        elif soort == "alinea":
            yield Blok("alinea", inhoud)


def _soort(regel: str) -> str:
    if not regel:
        return "leeg"
    if regel.startswith(_KOP):
        return "kop"
    return "lijst" if regel.startswith(_ITEM) else "alinea"
