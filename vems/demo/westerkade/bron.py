"""The written data of Westerkade, as plain rows. What a row becomes is for the other modules."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

Rij = dict[str, Any]

_MAP = files("vems.demo") / "gegevens"


def read(naam: str) -> Any:  # noqa: ANN401  JSON
    """Read one file of data."""
    return json.loads((_MAP / naam).read_text(encoding="utf-8"))


def read_rows(naam: str) -> list[Rij]:
    """Read a file that holds a list of rows."""
    rijen: list[Rij] = read(f"{naam}.json")
    return rijen


def read_initiatieven() -> list[Rij]:
    """Read the 150 initiatives."""
    return [*read_rows("initiatieven-1"), *read_rows("initiatieven-2")]
