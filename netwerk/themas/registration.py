"""Writing the theme tree: for import, the editor and the demo. Every change is announced."""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.themas.models import Thema
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import write


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


def register_thema(data: NieuwThema, *, door: Actor) -> Thema:
    """Register a theme, or bring the one with this code up to date."""
    with write():
        thema = Thema.get_or_none(Thema.code == data.code) or Thema(code=data.code)
        thema.naam = data.naam
        thema.icoon = data.icoon
        thema.omschrijving = data.omschrijving
        thema.ouder = Thema.get(Thema.code == data.ouder) if data.ouder else None
        thema.synoniemen = sorted({woord.strip().lower() for woord in data.synoniemen} - {""})
        thema.volgorde = data.volgorde
        thema.save()
        announce(thema.reference)
    return thema
