"""How we guide, as data in numbered versions: checklists, step plans, promises and texts.

A case keeps the version that was in force when it was handed in (S0-19). The first versions are
files; each next one is a setting that a second person approved, with its first day. The numbers of
the promises are settings by day, so a case keeps those too.
Not here: the guards of the move table, which are no advice but law; writing a version is `maken`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from initiatieven.loket.gesprek.standaardteksten import OVERAL, Standaardtekst
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from vems.core.clock import amsterdam
from vems.core.i18n import N_
from vems.instellingen.tabel import Setting
from vems.instellingen.waarden import Versie, list_versies
from vems.termijnen.keuzes import Norm
from vems.termijnen.normen import norm_of

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
    """One version: its first day, what changed, checklists by phase, step plans, promises, texts.

    `normen` are the codes of what we promise; `teksten` are to begin a message with.
    """

    versie: str
    vanaf: date
    gewijzigd: str
    checklijsten: Mapping[str, tuple[str, ...]]
    sjablonen: Mapping[str, Sjabloon]
    normen: tuple[str, ...] = ()
    teksten: Mapping[str, Standaardtekst] = field(default_factory=dict)


METHODE = Setting("methode", N_("Onze werkwijze"), {}, is_belofte=True, met_datum=True)
_made: tuple[tuple[Versie, ...] | None, tuple[Methode, ...]] = (None, ())


def list_methoden() -> tuple[Methode, ...]:
    """List every version, the newest first, also those whose day has yet to come."""
    global _made  # noqa: PLW0603  made anew when a version came
    versies = list_versies(METHODE.naam)
    if _made[0] is not versies:
        eigen = [
            as_methode(v.waarde["versie"], v.vanaf or v.sinds.date(), v.waarde) for v in versies
        ]
        gemaakt = sorted((*eigen, *list_bestanden()), key=lambda m: m.vanaf, reverse=True)
        _made = (versies, tuple(gemaakt))
    return _made[1]


@cache
def list_bestanden() -> tuple[Methode, ...]:
    """List the versions that came with the program."""
    delen = {
        path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(_FOLDER.glob("*.toml"))
    }
    return tuple(as_methode(versie, data["vanaf"], data) for versie, data in delen.items())


def newest_file() -> Methode:
    """Give the version a gemeente has that never made its own."""
    return max(list_bestanden(), key=lambda methode: methode.vanaf)


def methode_on(dag: date) -> Methode:
    """Give the version in force on a day; before the first one, the first."""
    return next((m for m in list_methoden() if m.vanaf <= dag), list_methoden()[-1])


def methode_of(initiatief: Initiatief) -> Methode:
    """Give the version this case has: of the day it was handed in, for good."""
    return methode_on(amsterdam(initiatief.ingediend_op).date())


def get_methode(versie: str) -> Methode:
    """Give a version by its number; KeyError for one that never was."""
    return {methode.versie: methode for methode in list_methoden()}[versie]


def normen_of(methode: Methode, op: date | None = None) -> list[Norm]:
    """List what a version promises, with the numbers of a day; its first day without one."""
    return [norm_of(code, op or methode.vanaf) for code in methode.normen]


def promises(initiatief: Initiatief, code: str) -> bool:
    """Tell whether the version a case has promises a norm."""
    return code in methode_of(initiatief).normen


def teksten_of(initiatief: Initiatief) -> Mapping[str, Standaardtekst]:
    """Give the texts of the version a case has."""
    return methode_of(initiatief).teksten


def as_methode(versie: str, vanaf: date, data: Mapping[str, Any]) -> Methode:
    """Make a version of what a file or a setting holds."""
    return Methode(
        versie=versie,
        vanaf=vanaf,
        gewijzigd=data["gewijzigd"],
        checklijsten={
            fase.value: tuple(data["checklijst"][fase.value])
            for fase in Fase
            if fase.value in data["checklijst"]
        },
        sjablonen={
            soort: Sjabloon(
                soort,
                sjabloon["naam"],
                sjabloon["voor"],
                tuple(Sjabloonstap(**stap) for stap in sjabloon["stap"]),
            )
            for soort, sjabloon in _in_order(data, "stappenplan")
        },
        normen=tuple(data["normen"]),
        teksten={
            code: Standaardtekst(
                tekst["naam"],
                tekst["tekst"],
                frozenset(Fase(fase) for fase in tekst["fasen"]) if "fasen" in tekst else OVERAL,
            )
            for code, tekst in _in_order(data, "tekst")
        },
    )


def _in_order(data: Mapping[str, Any], deel: str) -> list[tuple[str, Any]]:
    """Give the step plans or texts in the order that was chosen; what has none comes last."""
    gekozen = data.get("volgorde", {}).get(deel, [])
    plaats = {code: nummer for nummer, code in enumerate(gekozen)}
    return sorted(data[deel].items(), key=lambda paar: plaats.get(paar[0], len(plaats)))
