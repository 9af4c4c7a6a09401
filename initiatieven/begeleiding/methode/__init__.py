"""How we guide, as data in numbered versions: what to think of per phase, and step plans per kind.

A case keeps the version that was in force when it was handed in (S0-19); a new version is a new
file with its first day. Not here: the guards of the move table, which are no advice but law.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from initiatieven.registratie.models import Initiatief
from vems.core.clock import amsterdam

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Sjabloonstap:
    """A step of a template: by whom, and how many working days after the start."""

    code: str
    titel: str
    van: str
    dagen: int
    toelichting: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """A step plan for one kind of initiative."""

    soort: str
    naam: str
    voor: str
    stappen: tuple[Sjabloonstap, ...]


@dataclass(frozen=True, slots=True)
class Methode:
    """One version: its first day, what changed, the checklists by phase and the step plans."""

    versie: str
    vanaf: date
    gewijzigd: str
    checklijsten: Mapping[str, tuple[str, ...]]
    sjablonen: Mapping[str, Sjabloon]


@cache
def list_methoden() -> tuple[Methode, ...]:
    """List every version, the newest first."""
    methoden = (_read(path) for path in _FOLDER.glob("*.toml"))
    return tuple(sorted(methoden, key=lambda methode: methode.vanaf, reverse=True))


def methode_on(dag: date) -> Methode:
    """Give the version in force on a day; before the first one, the first."""
    return next((m for m in list_methoden() if m.vanaf <= dag), list_methoden()[-1])


def methode_of(initiatief: Initiatief) -> Methode:
    """Give the version this case has: of the day it was handed in, for good."""
    return methode_on(amsterdam(initiatief.ingediend_op).date())


def get_methode(versie: str) -> Methode:
    """Give a version by its number; KeyError for one that never was."""
    return {methode.versie: methode for methode in list_methoden()}[versie]


def _read(path: Path) -> Methode:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Methode(
        versie=path.stem,
        vanaf=data["vanaf"],
        gewijzigd=data["gewijzigd"],
        checklijsten={fase: tuple(punten) for fase, punten in data["checklijst"].items()},
        sjablonen={
            soort: Sjabloon(
                soort,
                sjabloon["naam"],
                sjabloon["voor"],
                tuple(Sjabloonstap(**stap) for stap in sjabloon["stap"]),
            )
            for soort, sjabloon in data["stappenplan"].items()
        },
    )
