"""What a file holds, whatever its format: columns, rows, and lines that could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate

# Written where a system has nothing to say.
NIETS = frozenset({"NULL", "(null)", "\\N", "#N/B", "#N/A"})
# Between the values of a column that may hold several.
TUSSEN = "|"


@dataclass(frozen=True, slots=True)
class Rij:
    """One row and the number of the line it begins on (the header is line 1)."""

    regel: int
    waarden: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Afkeur:
    """A line that is not taken, or is but is odd, and why: an N_-marked sentence, its values."""

    regel: int
    zin: str
    gegevens: tuple[tuple[str, object], ...] = ()
    waarden: Mapping[str, str] | None = None

    @property
    def reden(self) -> str:
        """Say why, in the language of the reader."""
        return translate(self.zin, **dict(self.gegevens))


@dataclass(frozen=True, slots=True)
class Tabel:
    """A file as rows. `is_afgebroken`: it ends in the middle of a row."""

    kolommen: tuple[str, ...]
    rijen: tuple[Rij, ...]
    afgekeurd: tuple[Afkeur, ...] = ()
    codering: str = "UTF-8"
    scheiding: str = ""
    is_afgebroken: bool = False


def check_rijen(tabel: Tabel) -> None:
    """Check that there is a line to read; else Invalid with what is wrong with the first."""
    if tabel.rijen:
        return
    if not tabel.afgekeurd:
        raise Invalid(N_("In dit bestand staat geen enkele regel."), veld="bestand")
    eerste = tabel.afgekeurd[0]
    raise Invalid(
        N_("Geen enkele regel is te lezen. Regel %(regel)s: %(reden)s"),
        veld="bestand",
        regel=eerste.regel,
        reden=eerste.reden,
    )


def clean_value(tekst: str | None) -> str:
    """Give a value without white space around it; "" for what means nothing."""
    waarde = (tekst or "").replace("\x00", "").strip()
    return "" if waarde in NIETS else waarde
