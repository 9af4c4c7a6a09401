"""The rules as they stand in regels.toml: facts to ask, and advice with its conditions."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from netwerk.instrumenten.meedenken.keuzes import Adviessoort, Feitsoort, Grondsoort

_BESTAND = Path(__file__).parent / "regels.toml"
_TOETSEN = ("is", "heeft", "minstens", "hoogstens")


@dataclass(frozen=True, slots=True)
class Feit:
    """Something one must know about a plan, and how it is asked."""

    code: str
    vraag: str
    soort: Feitsoort


@dataclass(frozen=True, slots=True)
class Voorwaarde:
    """One test of one fact; `zin` when it holds, `anders` when it does not ("": not worth saying).

    `toets` is one of is, heeft, minstens, hoogstens; of an instrument's own rules also een_van.
    """

    feit: str
    toets: str
    waarde: bool | int | str | tuple[str, ...]
    zin: str
    anders: str = ""


@dataclass(frozen=True, slots=True)
class Advies:
    """What may fit, the ground it rests on, and when: of each group of `als` one must hold."""

    code: str
    soort: Adviessoort
    naam: str
    tekst: str
    grond_soort: Grondsoort
    grond: str
    als: tuple[tuple[Voorwaarde, ...], ...]
    instrument: str = ""
    vooraf: int = 0


@dataclass(frozen=True, slots=True)
class Regels:
    """All facts and advice, in the order of the file, and since when they count."""

    vanaf: date
    feiten: Mapping[str, Feit]
    adviezen: tuple[Advies, ...]


@cache
def read_regels() -> Regels:
    """Read the rules, once per process. ValueError for a rule that cannot be weighed."""
    return as_regels(tomllib.loads(_BESTAND.read_text(encoding="utf-8")))


def as_regels(data: Mapping[str, Any]) -> Regels:
    """Make rules of the parsed file; ValueError names the advice that is wrong."""
    feiten = {
        code: Feit(code, feit["vraag"], Feitsoort(feit["soort"]))
        for code, feit in data["feit"].items()
    }
    adviezen = tuple(_advies(rij) for rij in data["advies"])
    for advies in adviezen:
        onbekend = {v.feit for groep in advies.als for v in groep} - set(feiten)
        if onbekend or not advies.als:
            raise ValueError(f"advice {advies.code}: unknown facts {sorted(onbekend)} or none")
    return Regels(data["vanaf"], feiten, adviezen)


def _advies(rij: Mapping[str, Any]) -> Advies:
    rest = {naam: rij[naam] for naam in ("instrument", "vooraf") if naam in rij}
    return Advies(
        code=rij["code"],
        soort=Adviessoort(rij["soort"]),
        naam=rij["naam"],
        tekst=rij["tekst"],
        grond_soort=Grondsoort(rij["grond_soort"]),
        grond=rij["grond"],
        als=tuple(_groep(rij["code"], groep) for groep in rij.get("als", ())),
        **rest,
    )


def _groep(code: str, groep: Mapping[str, Any]) -> tuple[Voorwaarde, ...]:
    return tuple(_voorwaarde(code, rij) for rij in groep.get("een_van", [groep]))


def _voorwaarde(code: str, rij: Mapping[str, Any]) -> Voorwaarde:
    toetsen = [toets for toets in _TOETSEN if toets in rij]
    if len(toetsen) != 1:
        raise ValueError(f"advice {code}: one test per condition, not {toetsen}")
    return Voorwaarde(rij["feit"], toetsen[0], rij[toetsen[0]], rij["zin"], rij.get("anders", ""))
