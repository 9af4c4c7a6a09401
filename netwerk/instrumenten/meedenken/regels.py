"""The rules as they stand in regels.toml: facts to ask, and advice with its conditions.

The numbers in them are settings of the gemeente; what was never chosen is as in the file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from netwerk.instrumenten.meedenken.keuzes import Adviessoort, Feitsoort, Grondsoort
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.instellingen.tabel import Setting

_BESTAND = Path(__file__).parent / "regels.toml"
GROOTST = 1_000_000
_TOETSEN = ("is", "heeft", "minstens", "hoogstens", "meer_dan")
# What is tested where a grens is named: above it is at least one more.
_MET_GRENS = {"hoogstens": "hoogstens", "meer_dan": "minstens"}


@dataclass(frozen=True, slots=True)
class Feit:
    """Something one must know about a plan, and how it is asked."""

    code: str
    vraag: str
    soort: Feitsoort


@dataclass(frozen=True, slots=True)
class Grens:
    """A number that a gemeente chooses; `eenheid` is euro or mensen."""

    code: str
    naam: str
    eenheid: str
    waarde: int

    @property
    def tekst(self) -> str:
        """Write it as it stands in a sentence of the rules, which are in Dutch."""
        getal = f"{self.waarde:,}".replace(",", ".")
        return f"€ {getal}" if self.eenheid == "euro" else f"{getal} {self.eenheid}"


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
    grenzen: Mapping[str, Grens] = field(default_factory=dict)


@cache
def read_regels() -> Regels:
    """Read the rules, once per process. ValueError for a rule that cannot be weighed."""
    return as_regels(_read_bestand())


def _make_settings() -> dict[str, Setting]:
    return {
        code: Setting(
            f"meedenken:{code}", rij["naam"], rij["waarde"], is_belofte=True, met_datum=True
        )
        for code, rij in _read_bestand()["grens"].items()
    }


def regels_now() -> Regels:
    """Give the rules with the numbers that this gemeente chose, as they are in force today."""
    gekozen = {code: SETTINGS[code].read() for code, grens in read_regels().grenzen.items()}
    anders = {c: w for c, w in gekozen.items() if w != read_regels().grenzen[c].waarde}
    return _with_grenzen(tuple(anders.items())) if anders else read_regels()


def check_grens(code: str, waarde: int) -> None:
    """Raise Invalid on field "aantal" for a number that leaves a ladder of money without a step."""
    if not 1 <= waarde <= GROOTST:
        raise Invalid(N_("Vul een getal in van 1 tot %(max)s."), veld="aantal", max=GROOTST)
    eenheid = read_regels().grenzen[code].eenheid
    if eenheid != "euro":
        return
    ladder = [grens for grens in regels_now().grenzen.values() if grens.eenheid == eenheid]
    plek = [grens.code for grens in ladder].index(code)
    if any(grens.waarde >= waarde for grens in ladder[:plek]):
        raise Invalid(
            N_("Dit moet meer zijn dan %(bedrag)s."), veld="aantal", bedrag=ladder[plek - 1].tekst
        )
    if any(grens.waarde <= waarde for grens in ladder[plek + 1 :]):
        raise Invalid(
            N_("Dit moet minder zijn dan %(bedrag)s."), veld="aantal", bedrag=ladder[plek + 1].tekst
        )


@lru_cache(maxsize=8)
def _with_grenzen(anders: tuple[tuple[str, int], ...]) -> Regels:
    return as_regels(_read_bestand(), dict(anders))


def _read_bestand() -> dict[str, Any]:
    return tomllib.loads(_BESTAND.read_text(encoding="utf-8"))


def as_regels(data: Mapping[str, Any], anders: Mapping[str, int] | None = None) -> Regels:
    """Make rules of the parsed file; ValueError names the advice that is wrong.

    `anders` are numbers of the gemeente, by the code of their grens.
    """
    gekozen = anders or {}
    grenzen = {
        code: Grens(code, rij["naam"], rij["eenheid"], gekozen.get(code, rij["waarde"]))
        for code, rij in data.get("grens", {}).items()
    }
    feiten = {
        code: Feit(code, feit["vraag"], Feitsoort(feit["soort"]))
        for code, feit in data["feit"].items()
    }
    adviezen = tuple(_advies(rij, grenzen) for rij in data["advies"])
    for advies in adviezen:
        onbekend = {v.feit for groep in advies.als for v in groep} - set(feiten)
        if onbekend or not advies.als:
            raise ValueError(f"advice {advies.code}: unknown facts {sorted(onbekend)} or none")
    return Regels(data["vanaf"], feiten, adviezen, grenzen)


def _advies(rij: Mapping[str, Any], grenzen: Mapping[str, Grens]) -> Advies:
    rest = {naam: rij[naam] for naam in ("instrument", "vooraf") if naam in rij}
    return Advies(
        code=rij["code"],
        soort=Adviessoort(rij["soort"]),
        naam=rij["naam"],
        tekst=rij["tekst"],
        grond_soort=Grondsoort(rij["grond_soort"]),
        grond=rij["grond"],
        als=tuple(_groep(rij["code"], groep, grenzen) for groep in rij.get("als", ())),
        **rest,
    )


def _groep(
    code: str, groep: Mapping[str, Any], grenzen: Mapping[str, Grens]
) -> tuple[Voorwaarde, ...]:
    return tuple(_voorwaarde(code, rij, grenzen) for rij in groep.get("een_van", [groep]))


def _voorwaarde(code: str, rij: Mapping[str, Any], grenzen: Mapping[str, Grens]) -> Voorwaarde:
    toetsen = [toets for toets in _TOETSEN if toets in rij]
    if len(toetsen) != 1:
        raise ValueError(f"advice {code}: one test per condition, not {toetsen}")
    toets, waarde = toetsen[0], rij[toetsen[0]]
    zinnen = rij["zin"], rij.get("anders", "")
    if toets in _MET_GRENS and isinstance(waarde, str):
        if waarde not in grenzen:
            raise ValueError(f"advice {code}: unknown grens {waarde}")
        grens = grenzen[waarde]
        zin, anders = (zin.replace("{grens}", grens.tekst) for zin in zinnen)
        meer = int(toets == "meer_dan")
        return Voorwaarde(rij["feit"], _MET_GRENS[toets], grens.waarde + meer, zin, anders)
    return Voorwaarde(rij["feit"], toets, waarde, *zinnen)


SETTINGS = _make_settings()
