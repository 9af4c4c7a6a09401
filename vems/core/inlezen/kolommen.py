"""Which column of a file is which field of ours: guessed by name, chosen by people, kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from vems.core.exceptions import Invalid
from vems.core.fields import slugify
from vems.core.i18n import N_, translate
from vems.core.inlezen.tabel import TUSSEN, Rij


@dataclass(frozen=True, slots=True)
class Veld:
    """A field of a list. `ook`: names that columns with it go by. `is_meer`: may hold several.

    `label` is an N_-marked word; several values in one cell stand with | between them. `hoogstens`:
    so many characters a value may have (0: the reader of the list says so itself).
    """

    naam: str
    label: str
    ook: tuple[str, ...] = ()
    is_verplicht: bool = False
    is_meer: bool = False
    hoogstens: int = 0


@dataclass(frozen=True, slots=True)
class Kolomkeuze:
    """How a file is read: field to column, fixed values, and which rows count (column to value)."""

    kolommen: Mapping[str, str] = field(default_factory=dict)
    vast: Mapping[str, str] = field(default_factory=dict)
    alleen: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, dict[str, str]]:
        """Give it as it is kept."""
        return {
            "kolommen": dict(self.kolommen),
            "vast": dict(self.vast),
            "alleen": dict(self.alleen),
        }


def fill_in(keuze: Kolomkeuze, kolommen: Sequence[str], velden: Iterable[Veld]) -> Kolomkeuze:
    """Complete a choice by the names of the columns; what was chosen stays."""
    per_naam = {_fold(kolom): kolom for kolom in reversed(kolommen)}
    gekozen = dict(keuze.kolommen)
    for veld in velden:
        if veld.naam in gekozen or veld.naam in keuze.vast:
            continue
        namen = map(_fold, (veld.naam, *veld.ook))
        kolom = next((per_naam[naam] for naam in namen if naam in per_naam), "")
        if kolom:
            gekozen[veld.naam] = kolom
    schoon = {naam: kolom for naam, kolom in gekozen.items() if kolom}
    return Kolomkeuze(schoon, keuze.vast, keuze.alleen)


def check_keuze(keuze: Kolomkeuze, kolommen: Sequence[str], velden: Sequence[Veld]) -> None:
    """Check that every field and column exists and nothing required is missing; else Invalid."""
    bekend = {veld.naam: veld for veld in velden}
    for naam in (*keuze.kolommen, *keuze.vast):
        if naam not in bekend:
            raise _unknown_field(naam, bekend)
    for kolom in (*keuze.kolommen.values(), *keuze.alleen):
        if kolom not in kolommen:
            raise Invalid(
                N_("De kolom “%(kolom)s” staat niet in het bestand. Kies uit: %(kolommen)s."),
                veld="kolommen",
                kolom=kolom,
                kolommen=", ".join(kolommen),
            )
    for veld in velden:
        if veld.is_verplicht and veld.naam not in {**keuze.kolommen, **keuze.vast}:
            raise Invalid(
                N_("Kies in welke kolom “%(label)s” staat."),
                veld=veld.naam,
                label=translate(veld.label),
            )


def leave_out_gone(keuze: Kolomkeuze, kolommen: Sequence[str]) -> Kolomkeuze:
    """Give a kept choice without the columns this file does not have.

    Invalid when one of those said which rows count: without it too much would be read.
    """
    for kolom, waarde in keuze.alleen.items():
        if kolom not in kolommen:
            raise Invalid(
                N_(
                    "Onder deze naam is bewaard: lees alleen regels met “%(waarde)s” bij"
                    " “%(kolom)s”. Die kolom staat niet in dit bestand. Kies een andere naam."
                ),
                veld="bron",
                kolom=kolom,
                waarde=waarde,
            )
    bekend = {veld: kolom for veld, kolom in keuze.kolommen.items() if kolom in ("", *kolommen)}
    return Kolomkeuze(bekend, keuze.vast, keuze.alleen)


def pick(rij: Rij, keuze: Kolomkeuze) -> dict[str, str]:
    """Give the values of a row by field; only fields that are chosen."""
    return {
        **keuze.vast,
        **{veld: rij.waarden.get(kolom, "") for veld, kolom in keuze.kolommen.items()},
    }


def counts(rij: Rij, keuze: Kolomkeuze) -> bool:
    """Tell whether a row is one of those to read."""
    return all(rij.waarden.get(kolom, "") == waarde for kolom, waarde in keuze.alleen.items())


def check_lengte(waarden: Mapping[str, str], velden: Iterable[Veld]) -> None:
    """Check that every value fits; else Invalid: what is too long is never cut in silence."""
    for veld in velden:
        waarde = waarden.get(veld.naam, "")
        delen = split(waarde) if veld.is_meer else (" ".join(waarde.split()),)
        langste = max(map(len, delen), default=0)
        if veld.hoogstens and langste > veld.hoogstens:
            raise Invalid(
                N_("“%(label)s” is te lang: %(aantal)s tekens. Gebruik er hooguit %(hoogste)s."),
                veld=veld.naam,
                label=translate(veld.label),
                aantal=langste,
                hoogste=veld.hoogstens,
            )


def read_dag(waarden: Mapping[str, str], veld: Veld) -> date | None:
    """Read a day as lists write it: 2027-02-01 or 1-2-2027; None when nothing was filled in."""
    tekst = waarden.get(veld.naam, "").strip()
    if not tekst:
        return None
    for vorm in ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"):
        try:
            return datetime.strptime(tekst, vorm).date()
        except ValueError:
            continue
    raise Invalid(N_("Vul een dag in met cijfers, bijvoorbeeld 1-12-2026."), veld=veld.naam)


def split(waarde: str) -> tuple[str, ...]:
    """Give the several values of one cell, each once, in their order."""
    return tuple(dict.fromkeys(deel for w in waarde.split(TUSSEN) if (deel := w.strip())))


def merge(rijen: Sequence[Mapping[str, str]], velden: Iterable[Veld]) -> dict[str, str]:
    """Make one row of several about the same thing: lists together, else the first that is said."""
    samen: dict[str, str] = {}
    meer = {veld.naam for veld in velden if veld.is_meer}
    for naam in dict.fromkeys(naam for rij in rijen for naam in rij):
        waarden = [rij[naam] for rij in rijen if rij.get(naam)]
        samen[naam] = (
            TUSSEN.join(split(TUSSEN.join(waarden))) if naam in meer else next(iter(waarden), "")
        )
    return samen


def _unknown_field(naam: str, bekend: Mapping[str, Veld]) -> Invalid:
    return Invalid(
        N_("Het veld “%(naam)s” bestaat niet. Kies uit: %(velden)s."),
        veld="kolommen",
        naam=naam,
        velden=", ".join(bekend),
    )


def _fold(naam: str) -> str:
    return slugify(naam, 80).replace("-", "")
