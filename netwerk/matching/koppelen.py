"""Who could help: hard filters, the published score, the shape of the list, and the explanation.

Deterministic: the same profile, network, day and weights give the same list. Who must be involved
is another question (`routeren`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from netwerk.matching.behoefte import score_behoefte, vragen_for
from netwerk.matching.filters import Situatie, is_stopped
from netwerk.matching.gewichten import HUIDIG, Gewichten
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.lijst import Beoordeling, Plaats, shape_list
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.onderdeel import Onderdeel
from netwerk.matching.pad import build_paden
from netwerk.matching.profiel import Vraag, Zoekprofiel
from netwerk.matching.score import Paden, add_up, score_kandidaat
from netwerk.matching.selectie import select
from netwerk.matching.uitleg import Uitleg, explain
from netwerk.matching.zinnen import Zin
from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate in the list: for which need, how well, why, and why in the list.

    `vraag_sleutel` is empty for a goal, which answers the initiative as a whole.
    """

    reference: Reference
    vraag_sleutel: str
    score: float
    uitleg: Uitleg
    lijstreden: Zin

    @property
    def onderdelen(self) -> tuple[Onderdeel, ...]:
        """Give the parts of the score, in published order."""
        return self.uitleg.onderdelen


def who_could_help(
    profiel: Zoekprofiel,
    beeld: Netwerkbeeld,
    *,
    vandaag: date,
    limit: int = 10,
    gewichten: Gewichten = HUIDIG,
) -> list[Match]:
    """Give the list over all needs; each need that can be answered has at least one in it."""
    paden = beeld.find_warm_paths(warm_start(profiel))
    kandidaten = select_kandidaten(profiel, beeld, paden, vandaag, gewichten)
    oordelen = list(
        judge(profiel, kandidaten, beeld, paden=paden, vandaag=vandaag, gewichten=gewichten)
    )
    plaatsen = shape_list(oordelen, profiel.gezocht, limit=limit, gewichten=gewichten)
    return [_as_match(profiel, beeld, plaats, paden, gewichten) for plaats in plaatsen]


def who_could_help_with(
    vraag: Vraag,
    profiel: Zoekprofiel,
    beeld: Netwerkbeeld,
    *,
    vandaag: date,
    limit: int = 10,
    gewichten: Gewichten = HUIDIG,
) -> list[Match]:
    """Give the list for one need only."""
    paden = beeld.find_warm_paths(warm_start(profiel))
    kandidaten = select_kandidaten(profiel, beeld, paden, vandaag, gewichten)
    oordelen = judge(profiel, kandidaten, beeld, paden=paden, vandaag=vandaag, gewichten=gewichten)
    eigen = [oordeel for oordeel in oordelen if oordeel.vraag == vraag]
    plaatsen = shape_list(eigen, (vraag,), limit=limit, gewichten=gewichten)
    return [_as_match(profiel, beeld, plaats, paden, gewichten) for plaats in plaatsen]


def warm_start(profiel: Zoekprofiel) -> frozenset[Reference]:
    """Give those from whom a warm introduction may start."""
    return profiel.initiatiefnemers | ({profiel.begeleider} if profiel.begeleider else set())


def select_kandidaten(
    profiel: Zoekprofiel,
    beeld: Netwerkbeeld,
    paden: Paden,
    vandaag: date,
    gewichten: Gewichten,
) -> list[Kandidaat]:
    """Give the candidates worth judging."""
    gekozen = select(profiel, beeld, paden=paden, vandaag=vandaag, gewichten=gewichten)
    return [beeld.kandidaten[reference] for reference in gekozen]


def judge(
    profiel: Zoekprofiel,
    kandidaten: Iterable[Kandidaat],
    beeld: Netwerkbeeld,
    *,
    paden: Paden,
    vandaag: date,
    gewichten: Gewichten,
) -> Iterator[Beoordeling]:
    """Score each candidate that no filter stops, for each need it can answer."""
    for kandidaat in kandidaten:
        if is_stopped(Situatie(profiel, kandidaat, beeld, vandaag, gewichten)):
            continue
        behoeften = [
            (vraag, deel)
            for vraag in vragen_for(profiel, kandidaat)
            if (deel := score_behoefte(vraag, kandidaat, gewichten))
        ]
        if not behoeften:
            continue
        rest = score_kandidaat(
            profiel, kandidaat, beeld, paden=paden, vandaag=vandaag, gewichten=gewichten
        )
        for vraag, deel in behoeften:
            onderdelen = (deel, *rest)
            yield Beoordeling(kandidaat, vraag, onderdelen, add_up(onderdelen))


def _as_match(
    profiel: Zoekprofiel,
    beeld: Netwerkbeeld,
    plaats: Plaats,
    paden: Paden,
    gewichten: Gewichten,
) -> Match:
    oordeel = plaats.beoordeling
    uitleg = explain(
        versie=gewichten.versie,
        soort=oordeel.kandidaat.soort,
        titel=oordeel.kandidaat.titel,
        onderdelen=oordeel.onderdelen,
        paden=build_paden(
            profiel, oordeel.kandidaat, beeld, onderdelen=oordeel.onderdelen, paden=paden
        ),
    )
    return Match(
        oordeel.kandidaat.reference, oordeel.vraag.sleutel, oordeel.score, uitleg, plaats.reden
    )
