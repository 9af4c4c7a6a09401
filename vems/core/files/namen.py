"""The name of a file as it is kept and offered: without paths, tricks or a false end."""

from __future__ import annotations

import re
import unicodedata

from vems.core.fields import clean_line
from vems.core.files.soorten import EINDEN, Bestandssoort

MAX_NAAM = 80
_STANDAARD = "bestand"
# Names that Windows keeps for devices.
_APPARATEN = frozenset(
    {"con", "prn", "aux", "nul", *(f"{naam}{n}" for naam in ("com", "lpt") for n in range(1, 10))}
)
_GOED = re.compile(r"[^\w .()+\-]+", re.UNICODE)


def clean_naam(naam: str, soort: Bestandssoort) -> str:
    """Write a name of at most MAX_NAAM letters that ends as its kind does."""
    laatste = re.split(r"[\\/]", clean_line(unicodedata.normalize("NFKC", naam)))[-1]
    stam, punt, einde = laatste.rpartition(".")
    if not punt or einde.lower() not in EINDEN:
        stam = laatste
    zuiver = " ".join(_GOED.sub(" ", stam).replace("..", ".").split()).strip(" .-_")
    if not zuiver or zuiver.split(".", 1)[0].lower() in _APPARATEN:
        zuiver = f"{_STANDAARD} {zuiver}".strip()
    return f"{zuiver[: MAX_NAAM - 5].rstrip(' .-_') or _STANDAARD}.{soort.value}"


def end_of(naam: str) -> Bestandssoort | None:
    """Tell what a name says it is, by its end; None for an end that is not accepted."""
    return EINDEN.get(naam.rpartition(".")[2].strip().lower())
