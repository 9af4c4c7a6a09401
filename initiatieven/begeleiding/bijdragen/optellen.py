"""Contributions added up: of one case in a few lines, and of the whole gemeente per year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.begeleiding.bijdragen.keuzes import REGELS, BijdrageSoort
from initiatieven.begeleiding.bijdragen.models import Bijdrage
from vems.core.clock import today
from vems.core.i18n import format_bedrag, ngettext, translate

_JAREN = 5


@dataclass(frozen=True, slots=True)
class Som:
    """One kind added up, in words: "12 uur", "€ 1.850", "2 keer", with what may be read of it."""

    naam: str
    icoon: str
    hoeveel: str
    teksten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Jaar:
    """All contributions of one year, and to how many initiatives."""

    jaar: int
    initiatieven: int
    bedragen: dict[str, str]


def add_up(bijdragen: Iterable[Bijdrage], *, openbaar: bool = False) -> list[Som]:
    """Add up per kind, in their order; for the public with only the words that may be read."""
    per_soort: dict[BijdrageSoort, list[Bijdrage]] = defaultdict(list)
    for bijdrage in bijdragen:
        per_soort[bijdrage.soort].append(bijdrage)
    return [
        Som(
            translate(REGELS[soort].naam),
            REGELS[soort].icoon,
            say_aantal(soort, sum(rij.aantal for rij in per_soort[soort])),
            tuple(
                rij.tekst
                for rij in per_soort[soort]
                if rij.tekst and (REGELS[soort].is_tekst_openbaar or not openbaar)
            ),
        )
        for soort in REGELS
        if per_soort[soort]
    ]


def say_aantal(soort: BijdrageSoort, aantal: int) -> str:
    """Say a number as its kind counts it."""
    telt = REGELS[soort].telt
    if telt == "euro":
        return format_bedrag(aantal * 100)
    if telt == "uren":
        return ngettext("%(num)s uur", "%(num)s uur", aantal)
    return ngettext("%(num)s keer", "%(num)s keer", aantal)


def count_jaren() -> list[Jaar]:
    """Count the last five years in two queries, this year first; an empty year is left out."""
    jaar = Bijdrage.dag.year
    geldig = (
        Bijdrage.vervallen_op.is_null(),
        Bijdrage.dag >= date(today().year - _JAREN + 1, 1, 1),
    )
    sommen: dict[int, dict[BijdrageSoort, int]] = defaultdict(lambda: defaultdict(int))
    per_soort = Bijdrage.select(jaar, Bijdrage.soort, peewee.fn.SUM(Bijdrage.aantal)).where(*geldig)
    for welk, soort, aantal in per_soort.group_by(jaar, Bijdrage.soort).tuples():
        sommen[int(welk)][soort] = int(aantal)
    uniek = peewee.fn.COUNT(Bijdrage.initiatief.distinct())
    per_jaar = Bijdrage.select(jaar, uniek).where(*geldig).group_by(jaar)
    zaken = {int(welk): aantal for welk, aantal in per_jaar.tuples()}
    return [
        Jaar(
            welk,
            zaken[welk],
            {soort.value: say_aantal(soort, sommen[welk][soort]) for soort in REGELS},
        )
        for welk in sorted(sommen, reverse=True)
    ]


def select_bijdragen(initiatief_ids: list[int]) -> peewee.ModelSelect:
    """Select what stands of these initiatives, oldest first."""
    return (
        Bijdrage.select()
        .where(Bijdrage.initiatief.in_(initiatief_ids or [0]), Bijdrage.vervallen_op.is_null())
        .order_by(Bijdrage.dag, Bijdrage.id)
    )
