"""A language in which ⟦everything from the catalogue⟧ is marked, and who reads what is not."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import peewee

from initiatieven.begeleiding.methode import Methode
from netwerk.instrumenten.meedenken.regels import Regels
from vems.core.database import BaseModel
from vems.core.fields import KeuzeField
from vems.core.history import Gebeurtenis
from vems.instellingen.models import Instelling

BEGIN, EIND = "⟦", "⟧"
SAID = ("alt", "aria-label", "placeholder", "title")

# What is written by the calendar of the language, and what is no word: an address, a unit.
KEPT = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b"
    r"|\b(?:januari|februari|maart|april|mei|juni|juli|augustus)\b"
    r"|\b(?:september|oktober|november|december)\b|\b\d+[.]\d\d uur\b"
    r"|[\w.+-]+@[\w.-]+|https?://\S+|\b\d+ km\b"
    r"|English|Nederlands|Türkçe|Polski|العربية"  # a language says its own name
    r"|\bGraphML\b",  # and so does a kind of file
    re.IGNORECASE,
)
# The columns of what people typed.
GETYPT = frozenset(
    ("naam", "voornaam", "contact_naam", "door_naam", "titel", "onderwerp", "tekst", "vraag_tekst")
    + ("samenvatting", "omschrijving", "meerwaarde", "toelichting", "verwachting", "functie")
    + ("eenheid", "plek", "portefeuille")
)
_WAARDE = re.compile(r"%\(\w+\)[sd]")


class Pseudo:
    """A catalogue that has every sentence."""

    @staticmethod
    def ugettext(zin: str) -> str:
        """Mark a sentence; the values that are filled in stay outside the marks."""
        return BEGIN + _WAARDE.sub(lambda waarde: EIND + waarde[0] + BEGIN, zin) + EIND

    @staticmethod
    def ungettext(enkel: str, meer: str, aantal: int) -> str:
        """Mark one or many."""
        return Pseudo.ugettext(enkel if aantal == 1 else meer)

    gettext, ngettext = ugettext, ungettext


class _Outside(HTMLParser):
    """Collects what a reader sees or hears outside the marks."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.unread = ""
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unread = tag if tag in ("script", "style", "textarea") else ""
        given = dict(attrs)
        said = [given.get(naam) for naam in SAID]
        if tag == "input" and given.get("type") in ("submit", "button"):
            said.append(given.get("value"))
        for words in filter(None, said):
            self.keep(outside(words))

    def handle_endtag(self, tag: str) -> None:
        self.unread = ""

    def handle_data(self, data: str) -> None:
        if self.unread:
            return
        words, self.depth = _split(data, self.depth)
        self.keep(words)

    def keep(self, words: str) -> None:
        rest = KEPT.sub("", words)
        if re.search(r"[a-zà-ÿ]", rest):
            self.found.append(" ".join(words.split()))


def _split(tekst: str, depth: int = 0) -> tuple[str, int]:
    words = []
    for letter in tekst:
        depth += (letter == BEGIN) - (letter == EIND)
        if letter in (BEGIN, EIND):
            words.append(" ")
        elif depth == 0:
            words.append(letter)
    return "".join(words), depth


def outside(tekst: str) -> str:
    """Keep what stands outside the marks."""
    return _split(tekst)[0]


def forgotten(path: str, html: str) -> list[str]:
    """List what a page says outside the marks, in small letters."""
    reader = _Outside()
    reader.feed(html)
    assert reader.depth == 0, f"{path}: a sentence was cut"
    return reader.found


def shouted(methode: Methode) -> Methode:
    """Give a method in capitals: its words are the gemeente's own, like what people type."""
    return replace(
        methode,
        gewijzigd=methode.gewijzigd.upper(),
        checklijsten={
            fase: tuple(punt.upper() for punt in punten)
            for fase, punten in methode.checklijsten.items()
        },
        sjablonen={
            soort: replace(
                sjabloon,
                naam=sjabloon.naam.upper(),
                voor=sjabloon.voor.upper(),
                stappen=tuple(
                    replace(stap, titel=stap.titel.upper(), toelichting=stap.toelichting.upper())
                    for stap in sjabloon.stappen
                ),
            )
            for soort, sjabloon in methode.sjablonen.items()
        },
        teksten={
            code: replace(tekst, naam=tekst.naam.upper(), tekst=_loud(tekst.tekst))
            for code, tekst in methode.teksten.items()
        },
    )


def _loud(tekst: str) -> str:
    """Put a text in capitals, but for the values it takes."""
    return re.sub(r"%\(\w+\)s|[^%]+", lambda m: m[0] if m[0][0] == "%" else m[0].upper(), tekst)


def shouted_regels(regels: Regels) -> Regels:
    """Give the rules of thinking along in capitals: they are the gemeente's own words too."""
    return replace(
        regels,
        feiten={c: replace(feit, vraag=feit.vraag.upper()) for c, feit in regels.feiten.items()},
        grenzen={
            code: replace(
                grens,
                naam=grens.naam.upper(),
                eenheid=grens.eenheid if grens.eenheid == "euro" else grens.eenheid.upper(),
            )
            for code, grens in regels.grenzen.items()
        },
        adviezen=tuple(
            replace(
                advies,
                naam=advies.naam.upper(),
                tekst=advies.tekst.upper(),
                grond=advies.grond.upper(),
                als=tuple(
                    tuple(replace(v, zin=v.zin.upper(), anders=v.anders.upper()) for v in groep)
                    for groep in advies.als
                ),
            )
            for advies in regels.adviezen
        ),
    )


def shout() -> None:
    """Put what people typed in capitals, wherever a factory wrote it."""
    for model in set(BaseModel.__subclasses__()) - {Instelling}:
        said = {
            veld: peewee.fn.UPPER(veld)
            for veld in model._meta.sorted_fields
            if veld.name in GETYPT and not isinstance(veld, KeuzeField | peewee.ForeignKeyField)
        }
        if said:
            model.update(said).execute()
    for rij in Gebeurtenis.select():
        luid = {naam: str(waarde).upper() for naam, waarde in rij.gegevens.items()}
        Gebeurtenis.update(gegevens=luid).where(Gebeurtenis.id == rij.id).execute()
