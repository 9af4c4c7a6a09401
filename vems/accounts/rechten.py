"""The rights matrix `vems/rechten.toml`: the single source for code, page and tests."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from vems.accounts.keuzes import KOLOMMEN, ROL_KOLOMMEN

LETTERS = "prwdxn"


@cache
def matrix() -> dict[str, dict[str, str]]:
    """Read the matrix: object -> column -> letters. Capitals (break-glass) are kept."""
    table = tomllib.loads(files("vems").joinpath("rechten.toml").read_text(encoding="utf-8"))
    for naam, row in table.items():
        for kolom, letters in row.items():
            if kolom not in KOLOMMEN or set(letters.lower()) - set(LETTERS):
                raise ValueError(f"rechten.toml: [{naam}] {kolom} = {letters!r}")
    return table


def allows(naam: str, letter: str, kolom: str) -> bool:
    """Tell whether a column may do this to an object. Unknown objects raise KeyError."""
    return bool(kolom) and letter in matrix()[naam].get(kolom, "")


def role_may(naam: str, letter: str, rol: str) -> bool:
    """Tell whether a role could do this in any of its relations: the check at the door."""
    return any(allows(naam, letter, kolom) for kolom in ROL_KOLOMMEN.get(rol, ()))
