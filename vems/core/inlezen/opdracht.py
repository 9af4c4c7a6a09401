"""What is asked of a reading, and what came of it: plain values for commands, pages and jobs."""

from __future__ import annotations

from dataclasses import dataclass, field

from vems.core.inlezen.kolommen import Kolomkeuze
from vems.core.inlezen.tabel import Afkeur


@dataclass(frozen=True, slots=True)
class Opdracht:
    """How to read: the name of the source, the columns, and what may happen.

    `volledig`: the file holds all of it, what is missing ends. `proef`: only a rehearsal.
    """

    bron: str
    keuze: Kolomkeuze = field(default_factory=Kolomkeuze)
    volledig: bool = False
    proef: bool = False


@dataclass(slots=True)
class Uitkomst:
    """What became of the lines of a file; `samengevoegd` and `overgeslagen` count lines.

    `opgemerkt`: lines that were taken, of which something is to be said.
    """

    gelezen: int = 0
    nieuw: int = 0
    gewijzigd: int = 0
    gelijk: int = 0
    beeindigd: int = 0
    samengevoegd: int = 0
    overgeslagen: int = 0
    afgekeurd: list[Afkeur] = field(default_factory=list)
    opgemerkt: list[Afkeur] = field(default_factory=list)
