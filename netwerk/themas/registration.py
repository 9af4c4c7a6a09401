"""Writing the theme tree: for import, the editor and the demo. Every change is announced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import peewee

from netwerk.themas.models import Thema
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text, slug_tail, slugify
from vems.core.i18n import N_


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


def change_thema(thema: Thema, data: NieuwThema, *, door: Actor) -> None:
    """Rename a theme or change its words; its code and its place stay. Invalid names the field."""
    naam = check_naam(data.naam, thema)
    with write():
        guarded_update(
            Thema,
            Thema.id == thema.id,
            Thema.opgegaan_in.is_null(),
            naam=naam,
            omschrijving=clean_text(data.omschrijving)[:2000],
            synoniemen=clean_woorden(data.synoniemen),
        )
        announce(thema.reference)


def add_thema(data: NieuwThema, *, door: Actor) -> Thema:
    """Add a theme at the end of its place; the code follows from the name and stays."""
    naam = check_naam(data.naam)
    code = slugify(naam, 34)
    if Thema.select().where(Thema.code == code).exists():
        code = f"{code}-{slug_tail()}"
    hoogste = Thema.select(peewee.fn.MAX(Thema.volgorde)).scalar() or 0
    return register_thema(replace(data, naam=naam, code=code, volgorde=hoogste + 1), door=door)


def clean_woorden(woorden: Iterable[str]) -> list[str]:
    """Write words as they are stored: lower case, each once, none longer than a name."""
    return sorted({clean_line(woord).lower()[:80] for woord in woorden} - {""})[:200]


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
