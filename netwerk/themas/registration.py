"""Writing the theme tree: for import, the editor and the demo. Every change is announced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import peewee

from netwerk.themas.models import Thema
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text, slug_tail, slugify
from vems.core.i18n import N_
from vems.core.teksten import check_length
from vems.core.versies import save_next_versie

MAX_OMSCHRIJVING, MAX_WOORD, MAX_WOORDEN = 2_000, 80, 200
_NAMEN = {
    "naam": N_("Naam"),
    "omschrijving": N_("Omschrijving"),
    "synoniemen": N_("Woorden die bewoners gebruiken"),
}


@dataclass(frozen=True, slots=True)
class NieuwThema:
    """A theme; `ouder` is the code of the theme it is a part of."""

    code: str
    naam: str
    icoon: str = "doel"
    omschrijving: str = ""
    ouder: str = ""
    synoniemen: tuple[str, ...] = ()
    volgorde: int = 0


def change_thema(thema: Thema, data: NieuwThema, *, versie: int, door: Actor) -> None:
    """Rename a theme or change its words; its code and its place stay. Invalid names the field.

    Conflict with both texts when it was changed, or went up in another, since `versie`.
    """
    naam, tekst = check_naam(data.naam, thema), clean_text(data.omschrijving)
    check_length(tekst, MAX_OMSCHRIJVING, veld="omschrijving")
    waarden = {
        "naam": naam,
        "omschrijving": tekst,
        "synoniemen": check_woorden(data.synoniemen),
    }
    with write():
        if save_next_versie(thema, waarden, versie=versie, namen=_NAMEN):
            announce(thema.reference)


def add_thema(data: NieuwThema, *, door: Actor) -> Thema:
    """Add a theme at the end of its place; the code follows from the name and stays."""
    naam, woorden = check_naam(data.naam), tuple(check_woorden(data.synoniemen))
    code = slugify(naam, 34)
    if Thema.select().where(Thema.code == code).exists():
        code = f"{code}-{slug_tail()}"
    hoogste = Thema.select(peewee.fn.MAX(Thema.volgorde)).scalar() or 0
    nieuw = replace(data, naam=naam, code=code, synoniemen=woorden, volgorde=hoogste + 1)
    return register_thema(nieuw, door=door)


def check_woorden(woorden: Iterable[str]) -> list[str]:
    """Write words as they are stored, lower case and each once; Invalid for too long or too many.

    None is cut: a word that is cut points at something else.
    """
    schoon = sorted({clean_line(woord).lower() for woord in woorden} - {""})
    lang = next((woord for woord in schoon if len(woord) > MAX_WOORD), None)
    if lang is not None:
        raise Invalid(
            N_("Dit woord is te lang, hooguit 80 tekens: “%(woord)s”."),
            veld="woorden",
            woord=f"{lang[:40]}…",
        )
    if len(schoon) > MAX_WOORDEN:
        raise Invalid(N_("Dat zijn te veel woorden. Gebruik er hooguit 200."), veld="woorden")
    return schoon


def check_naam(getypt: str, thema: Thema | None = None) -> str:
    """Clean a name; Invalid when it is empty, too long, or that of another theme."""
    naam = clean_line(getypt)
    if not naam or len(naam) > 80:
        raise Invalid(N_("Vul een naam in van hoogstens 80 tekens."), veld="naam")
    for ander in Thema.select().where(Thema.opgegaan_in.is_null()):
        if ander.naam.casefold() == naam.casefold() and (thema is None or ander.id != thema.id):
            raise Invalid(N_("Er is al een onderwerp met deze naam."), veld="naam")
    return naam


def register_thema(data: NieuwThema, *, door: Actor) -> Thema:
    """Register a theme, or bring the one with this code up to date.

    A code that was merged stays merged: the theme it went up in is given as it is.
    """
    with write():
        bekend = Thema.get_or_none(Thema.code == data.code)
        if bekend is not None and bekend.opgegaan_in_id is not None:
            return _survivor(bekend)
        thema = bekend or Thema(code=data.code)
        thema.naam = data.naam
        thema.icoon = data.icoon
        thema.omschrijving = data.omschrijving
        ouder = Thema.get(Thema.code == data.ouder) if data.ouder else None
        thema.ouder = _survivor(ouder) if ouder else None
        thema.synoniemen = sorted({woord.strip().lower() for woord in data.synoniemen} - {""})
        thema.volgorde = data.volgorde
        thema.save()
        announce(thema.reference)
    return thema


def _survivor(thema: Thema) -> Thema:
    while thema.opgegaan_in_id is not None:
        thema = thema.opgegaan_in
    return thema
