"""Weighing the rules against what is known of a plan. Pure; an unknown fact decides nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from netwerk.instrumenten.meedenken.keuzes import Stand
from netwerk.instrumenten.meedenken.regels import Advies, Feit, Regels, Voorwaarde

# A fact by its code; absent is unknown. Needs of a plan are a collection of kinds of help.
Waarde: TypeAlias = bool | int | Collection[str]
Feiten: TypeAlias = Mapping[str, Waarde]


@dataclass(frozen=True, slots=True)
class Weging:
    """How one advice stands, why (not), and the codes of the facts that must be known first."""

    advies: Advies
    stand: Stand
    waarom: tuple[str, ...] = ()
    waarom_niet: str = ""
    ontbreekt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meedenken:
    """What fits, what may fit, what does not (with why), and what to ask, the weightiest first."""

    past: tuple[Weging, ...]
    open: tuple[Weging, ...]
    past_niet: tuple[Weging, ...]
    vragen: tuple[Feit, ...]


def think_along(regels: Regels, feiten: Feiten, *, catalogus: Collection[str]) -> Meedenken:
    """Weigh every advice; one with an instrument that is not in the catalogue is left out."""
    wegingen = [
        weigh(advies, feiten)
        for advies in regels.adviezen
        if not advies.instrument or advies.instrument in catalogus
    ]
    open_ = [weging for weging in wegingen if weging.stand is Stand.OPEN]
    gewicht = Counter(code for weging in open_ for code in weging.ontbreekt)
    return Meedenken(
        past=tuple(w for w in wegingen if w.stand is Stand.PAST),
        open=tuple(open_),
        past_niet=tuple(w for w in wegingen if w.stand is Stand.PAST_NIET and w.waarom_niet),
        vragen=tuple(regels.feiten[code] for code, _ in gewicht.most_common()),
    )


def weigh(advies: Advies, feiten: Feiten) -> Weging:
    """Weigh one advice: what is false decides at once; else the first unknown is what is asked."""
    waarom: list[str] = []
    ontbreekt: tuple[str, ...] = ()
    for groep in advies.als:
        uitslagen = [(voorwaarde, holds(voorwaarde, feiten)) for voorwaarde in groep]
        geldig = [voorwaarde for voorwaarde, uitslag in uitslagen if uitslag]
        onbekend = [voorwaarde.feit for voorwaarde, uitslag in uitslagen if uitslag is None]
        if geldig:
            waarom.extend(voorwaarde.zin for voorwaarde in geldig)
        elif not onbekend:
            niet = next((v.anders for v in groep if v.anders), "")
            return Weging(advies, Stand.PAST_NIET, tuple(waarom), niet)
        elif not ontbreekt:
            ontbreekt = tuple(dict.fromkeys(onbekend))
    stand = Stand.OPEN if ontbreekt else Stand.PAST
    return Weging(advies, stand, tuple(dict.fromkeys(waarom)), ontbreekt=ontbreekt)


def holds(voorwaarde: Voorwaarde, feiten: Feiten) -> bool | None:
    """Tell whether a condition holds; None when its fact is not known."""
    feit = feiten.get(voorwaarde.feit)
    if feit is None:
        return None
    waarde = voorwaarde.waarde
    match voorwaarde.toets:
        case "is":
            return feit is waarde
        case "heeft":
            return isinstance(feit, Collection) and waarde in feit
        case "een_van":
            anderen = waarde if isinstance(waarde, tuple) else ()
            return isinstance(feit, Collection) and any(een in feit for een in anderen)
        case "minstens":
            return isinstance(feit, int) and isinstance(waarde, int) and feit >= waarde
        case _:
            return isinstance(feit, int) and isinstance(waarde, int) and feit <= waarde
