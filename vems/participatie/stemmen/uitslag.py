"""A counted vote as a reader sees it: places, points, who abstained where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vems.core.reference import Reference, Shown
from vems.participatie.stemmen.keuzes import Stemtoestand
from vems.participatie.stemmen.models import Kiezer, Stembiljet, Stemming, Stemoptie
from vems.participatie.stemmen.tellen import Stand


@dataclass(frozen=True, slots=True)
class Uitslagrij:
    """One option in the result."""

    plaats: int
    naam: str
    url: str
    punten: int
    eerste: int


def standen_of(stemming: Stemming) -> list[Stand]:
    """Give the published result; empty before the count."""
    return [Stand(**rij) for rij in stemming.uitslag]


def as_rijen(
    stemming: Stemming, opties: Sequence[Stemoptie], getoond: Mapping[Reference, Shown]
) -> list[Uitslagrij]:
    """Make rows in order of place; an option whose thing left the site keeps its name only."""
    bij = {optie.sleutel: optie for optie in opties}
    rijen = []
    for stand in standen_of(stemming):
        optie = bij[stand.optie]
        ding = getoond.get(optie.ding)
        url = ding.url if ding is not None and ding.zichtbaar else ""
        rijen.append(Uitslagrij(stand.plaats, optie.naam, url, stand.punten, stand.eerste))
    return rijen


def list_belangen(stemming: Stemming, opties: Sequence[Stemoptie]) -> list[tuple[str, int]]:
    """List how many voters abstained from an option for an own interest; after the count."""
    if stemming.toestand is not Stemtoestand.GETELD:
        return []
    telling: Counter[str] = Counter()
    for kiezer in Kiezer.select(Kiezer.belangen).where(Kiezer.stemming == stemming):
        telling.update(kiezer.belangen)
    return [(o.naam, telling[o.sleutel]) for o in opties if telling[o.sleutel]]


def list_hoofdelijk(stemming: Stemming, opties: Sequence[Stemoptie]) -> list[tuple[Reference, str]]:
    """List who voted what in an open vote, after the count; empty for a secret one."""
    if stemming.is_geheim or stemming.toestand is not Stemtoestand.GETELD:
        return []
    namen = {optie.sleutel: optie.naam for optie in opties}
    rows = Stembiljet.select().where(Stembiljet.stemming == stemming).order_by(Stembiljet.wie)
    return [
        (Reference.parse(rij.wie), " · ".join(namen[keuze] for keuze in rij.keuzes)) for rij in rows
    ]


def find_winnaars(stemming: Stemming) -> list[str]:
    """Give the keys of the things that won: one, or more when the place is shared."""
    eersten = {stand.optie for stand in standen_of(stemming) if stand.plaats == 1 and stand.punten}
    rows = Stemoptie.select().where(Stemoptie.sleutel.in_(sorted(eersten) or [""]))
    return [optie.ding_key for optie in rows]
