"""What is worked out once for an initiative before many candidates are held against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from netwerk.matching.gewichten import Gewichten
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.plaats import Ligging, find_ligging
from netwerk.matching.profiel import Zoekprofiel
from vems.core.reference import Reference

Paden = Mapping[Reference, tuple[Reference, ...]]


@dataclass(frozen=True, slots=True)
class Blik:
    """A profile in its network on a day: what every candidate is compared with.

    `lijkt`: per theme how much an initiative on it is like this one, 0-1; what is not here is not
    alike. `paden`: the shortest warm way to whoever can be introduced.
    """

    profiel: Zoekprofiel
    beeld: Netwerkbeeld
    vandaag: date
    gewichten: Gewichten
    paden: Paden
    ligging: Ligging
    lijkt: Mapping[str, float]
    trefwoorden: frozenset[str]
    programmas: frozenset[Reference]
    verboden: frozenset[Reference]


def look(profiel: Zoekprofiel, beeld: Netwerkbeeld, *, vandaag: date, gewichten: Gewichten) -> Blik:
    """Work out what holds for all candidates of a profile."""
    start = profiel.initiatiefnemers | ({profiel.begeleider} if profiel.begeleider else set())
    return Blik(
        profiel=profiel,
        beeld=beeld,
        vandaag=vandaag,
        gewichten=gewichten,
        paden=beeld.find_warm_paths(start),
        ligging=find_ligging(profiel, beeld),
        lijkt=_likeness(profiel, beeld, gewichten),
        trefwoorden=frozenset(profiel.trefwoorden),
        programmas=frozenset(
            beeld.programma_van[doel] for doel in profiel.doelen if doel in beeld.programma_van
        ),
        verboden=frozenset().union(
            *(beeld.niet_koppelen.get(vrager, frozenset()) for vrager in profiel.vragers)
        ),
    )


def _likeness(
    profiel: Zoekprofiel, beeld: Netwerkbeeld, gewichten: Gewichten
) -> Mapping[str, float]:
    lijkt: dict[str, float] = {}
    for code in profiel.themas:
        for thema, afstand in beeld.themas_near(code).items():
            lijkt[thema] = max(gewichten.thema_afstand[afstand], lijkt.get(thema, 0.0))
    return lijkt
