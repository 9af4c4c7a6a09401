"""Who could help: hard filters, the published score, the shape of the list, and the explanation.

Deterministic: the same profile, network, day and weights give the same list. Who must be involved
is another question (`routeren`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from netwerk.matching.behoefte import add_voorwaarden, score_behoefte, vragen_for
from netwerk.matching.blik import Blik, look
from netwerk.matching.filters import is_stopped
from netwerk.matching.gewichten import HUIDIG, Gewichten
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.lijst import Beoordeling, Plaats, shape_list
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.onderdeel import Onderdeel
from netwerk.matching.pad import build_paden
from netwerk.matching.profiel import Vraag, Zoekprofiel
from netwerk.matching.score import add_up, score_kandidaat
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
    blik = look(profiel, beeld, vandaag=vandaag, gewichten=gewichten)
    oordelen = list(judge(blik, select_kandidaten(blik, profiel.gezocht, limit)))
    plaatsen = shape_list(oordelen, profiel.gezocht, limit=limit, gewichten=gewichten)
    return [_as_match(blik, plaats) for plaats in plaatsen]


def select_kandidaten(blik: Blik, vragen: Sequence[Vraag], limit: int) -> list[Kandidaat]:
    """Give the candidates worth judging for these needs and a list of this length."""
    return [blik.beeld.kandidaten[reference] for reference in select(blik, vragen, limit)]


def judge(blik: Blik, kandidaten: Iterable[Kandidaat]) -> Iterator[Beoordeling]:
    """Score each candidate that no filter stops, for each need it can answer."""
    for kandidaat in kandidaten:
        if is_stopped(blik, kandidaat):
            continue
        open_ = blik.profiel.regels_open.get(kandidaat.reference, ())
        behoeften = [
            (vraag, add_voorwaarden(deel, open_))
            for vraag in vragen_for(blik.profiel, kandidaat)
            if (deel := score_behoefte(vraag, kandidaat, blik.gewichten))
        ]
        if not behoeften:
            continue
        rest = score_kandidaat(blik, kandidaat)
        for vraag, deel in behoeften:
            onderdelen = (deel, *rest)
            yield Beoordeling(kandidaat, vraag, onderdelen, add_up(onderdelen))


def _as_match(blik: Blik, plaats: Plaats) -> Match:
    oordeel = plaats.beoordeling
    kandidaat, onderdelen = oordeel.kandidaat, oordeel.onderdelen
    uitleg = explain(
        versie=blik.gewichten.versie,
        soort=kandidaat.soort,
        titel=kandidaat.titel,
        onderdelen=onderdelen,
        paden=build_paden(
            blik.profiel, kandidaat, blik.beeld, onderdelen=onderdelen, paden=blik.paden
        ),
    )
    return Match(kandidaat.reference, oordeel.vraag.sleutel, oordeel.score, uitleg, plaats.reden)
