"""Needs that nobody offers anything for, per kind, wijk and theme: questions to the candidates.

Not here: what is missing in the graph (`gaten`), and the table with its shades (`warmte`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.keuzes import Vraagsoort
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.plaats import is_stadsbreed
from vems.core.reference import Reference

# Who does not know yet what to ask, asks for nothing that can be lacking.
_TE_BIEDEN = frozenset(Vraagsoort) - {Vraagsoort.WEET_IK_NOG_NIET}
Plaats = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Open:
    """A need that is open: its kind, the wijk (code) it is asked in, "" for the whole city, and the
    main theme of who asks.
    """

    soort: str
    wijk: str
    thema: str = ""


def find_zonder_aanbod(vragen: Iterable[Open], beeld: Netwerkbeeld) -> list[tuple[str, str, int]]:
    """Give kind, wijk and number of open needs that nobody offers anything for."""
    aantallen: dict[Plaats, int] = defaultdict(int)
    for vraag in vragen:
        aantallen[vraag.soort, vraag.wijk] += 1
    aanbod = list_aanbod(beeld)
    return sorted(
        (soort, wijk, aantal)
        for (soort, wijk), aantal in aantallen.items()
        if not aanbod.get((soort, wijk)) and soort in _TE_BIEDEN
    )


def count_per_soort(
    vragen: Iterable[Open], beeld: Netwerkbeeld
) -> dict[str, dict[str, tuple[int, int]]]:
    """Give per wijk and kind of need how many are open, and how many nobody there answers."""
    aanbod = list_aanbod(beeld)
    return _count(
        (vraag.wijk, vraag.soort, not aanbod.get((vraag.soort, vraag.wijk)))
        for vraag in vragen
        if vraag.soort in _TE_BIEDEN
    )


def count_per_thema(
    vragen: Iterable[Open], beeld: Netwerkbeeld
) -> dict[str, dict[str, tuple[int, int]]]:
    """Give the same per wijk and main theme: who answers works on that theme, or one near it."""
    aanbod = list_aanbod(beeld)
    return _count(
        (
            vraag.wijk,
            beeld.thema_ancestors(vraag.thema)[-1],
            not any(
                _is_about(beeld.kandidaten[wie], vraag.thema, beeld)
                for wie in aanbod.get((vraag.soort, vraag.wijk), ())
            ),
        )
        for vraag in vragen
        if vraag.thema and vraag.soort in _TE_BIEDEN
    )


def _count(rijen: Iterable[tuple[str, str, bool]]) -> dict[str, dict[str, tuple[int, int]]]:
    per: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for wijk, kolom, zonder in rijen:
        alle, open_ = per[wijk].get(kolom, (0, 0))
        per[wijk][kolom] = (alle + 1, open_ + zonder)
    return dict(per)


def _is_about(kandidaat: Kandidaat, thema: str, beeld: Netwerkbeeld) -> bool:
    """Tell whether it works on a theme: one that names none serves them all."""
    return not kandidaat.themas or not kandidaat.themas.keys().isdisjoint(beeld.themas_near(thema))


def list_aanbod(beeld: Netwerkbeeld) -> Mapping[Plaats, Sequence[Reference]]:
    """Give per kind of offer and wijk who has it; with "" who is there for the whole city."""
    wijken = [gebied.code for gebied in beeld.gebieden.values() if gebied.niveau == "wijk"]
    per: dict[Plaats, list[Reference]] = defaultdict(list)
    for reference in sorted(beeld.kandidaten):
        kandidaat = beeld.kandidaten[reference]
        soorten = {a.soort for a in kandidaat.aanbod if a.over != 0}
        if not soorten or not kandidaat.beschikbaar:
            continue
        for wijk in _covered(kandidaat, beeld, wijken):
            for soort in soorten:
                per[soort, wijk].append(reference)
    return per


def _covered(kandidaat: Kandidaat, beeld: Netwerkbeeld, wijken: Iterable[str]) -> list[str]:
    if is_stadsbreed(kandidaat, beeld):
        return ["", *wijken]
    eigen = {beeld.wijk_of(code) for code in kandidaat.gebieden}
    return [w for w in wijken if w in eigen or beeld.gebieden[w].ouder in kandidaat.gebieden]
