"""What is missing in the network, or hangs by one thread: pure questions to graph and candidates.

Not here: reading the open needs and the page (`gatenrapport`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.keuzes import Vraagsoort
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.plaats import is_stadsbreed
from netwerk.relaties.keuzes import WARME_SOORTEN
from vems.core.reference import Reference

_HULP = frozenset({"helpt", "hielp"})
_GEKOPPELD = _HULP | {"gematcht"}
_KENT = WARME_SOORTEN | _HULP | {"beheert", "adopteert", "draagt_bij_aan"}
_BRUG = frozenset({"medewerker", "partner"})
# A team is its people: nobody is the way to the team one works in.
_GEEN_ANDER = frozenset({"team"})
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


@dataclass(frozen=True, slots=True)
class Vertrek:
    """What would go with an organisation: offers nobody else has, initiatives, who is cut off."""

    wie: Reference
    aanbod: tuple[Plaats, ...]
    initiatieven: tuple[Reference, ...]
    los: tuple[Reference, ...]


def find_zonder_aanbod(vragen: Iterable[Open], beeld: Netwerkbeeld) -> list[tuple[str, str, int]]:
    """Give kind, wijk and number of open needs that nobody offers anything for."""
    aantallen: dict[Plaats, int] = defaultdict(int)
    for vraag in vragen:
        aantallen[vraag.soort, vraag.wijk] += 1
    aanbod = _supply(beeld)
    return sorted(
        (soort, wijk, aantal)
        for (soort, wijk), aantal in aantallen.items()
        if not aanbod.get((soort, wijk)) and soort in _TE_BIEDEN
    )


def count_per_soort(
    vragen: Iterable[Open], beeld: Netwerkbeeld
) -> dict[str, dict[str, tuple[int, int]]]:
    """Give per wijk and kind of need how many are open, and how many nobody there answers."""
    aanbod = _supply(beeld)
    return _count(
        (vraag.wijk, vraag.soort, not aanbod.get((vraag.soort, vraag.wijk)))
        for vraag in vragen
        if vraag.soort in _TE_BIEDEN
    )


def count_per_thema(
    vragen: Iterable[Open], beeld: Netwerkbeeld
) -> dict[str, dict[str, tuple[int, int]]]:
    """Give the same per wijk and main theme: who answers works on that theme, or one near it."""
    aanbod = _supply(beeld)
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


def find_zonder_doel(graaf: nx.MultiDiGraph, lopend: Collection[Reference]) -> list[Reference]:
    """Give the running initiatives that contribute to no goal."""
    return [r for r in sorted(lopend) if not _kinds_of(graaf, r, frozenset({"draagt_bij_aan"}))]


def find_zonder_begeleider(
    graaf: nx.MultiDiGraph, lopend: Collection[Reference]
) -> list[Reference]:
    """Give the running initiatives that nobody guides."""
    return [r for r in sorted(lopend) if not _kinds_of(graaf, r, frozenset({"begeleidt"}))]


def find_nooit_gekoppeld(
    graaf: nx.MultiDiGraph, voorgesteld: Mapping[Reference, bool]
) -> list[Reference]:
    """Give the organisations that were never proposed, whatever came of it, and never helped."""
    return [r for r in _partners_without(graaf, _GEKOPPELD) if r not in voorgesteld]


def find_nooit_gekozen(
    graaf: nx.MultiDiGraph, voorgesteld: Mapping[Reference, bool]
) -> list[Reference]:
    """Give the organisations that were proposed, and never found suitable by anybody."""
    return [r for r in _partners_without(graaf, _HULP) if not voorgesteld.get(r, True)]


def _partners_without(graaf: nx.MultiDiGraph, soorten: frozenset[str]) -> list[Reference]:
    return [r for r in sorted(graaf) if r.kind == "partner" and not _kinds_of(graaf, r, soorten)]


def find_bruggen(graaf: nx.MultiDiGraph) -> dict[Reference, tuple[Reference, ...]]:
    """Give who is the only way to others: without them these are cut off from the rest."""
    kennis = _acquaintance(graaf)
    punten = sorted(r for r in nx.articulation_points(kennis) if r.kind in _BRUG)
    bruggen = {brug: tuple(_cut_off(kennis.adj, brug)) for brug in punten}
    return {brug: anderen for brug, anderen in bruggen.items() if anderen}


def _cut_off(buren: Mapping[Reference, Iterable[Reference]], brug: Reference) -> list[Reference]:
    """List whom nobody but the bridge ties to the largest of the parts it holds together."""
    gezien, delen = {brug}, []
    for begin in sorted(buren[brug]):
        if begin in gezien:
            continue
        deel = [begin]
        gezien.add(begin)
        for hier in deel:
            nieuw = [r for r in buren[hier] if r not in gezien]
            gezien.update(nieuw)
            deel += nieuw
        delen.append(deel)
    delen.sort(key=lambda deel: (-len(deel), min(deel)))
    return sorted(r for deel in delen[1:] for r in deel if r.kind not in _GEEN_ANDER)


def find_vertrek(
    graaf: nx.MultiDiGraph,
    beeld: Netwerkbeeld,
    bruggen: Mapping[Reference, tuple[Reference, ...]],
) -> list[Vertrek]:
    """Give for each organisation what would disappear with it; those with nothing are left out."""
    alleen: dict[Reference, list[Plaats]] = defaultdict(list)
    for plaats, wie in sorted(_supply(beeld).items()):
        if len(wie) == 1:
            alleen[wie[0]].append(plaats)
    helpers: dict[Reference, set[Reference]] = defaultdict(set)
    for van, naar, data in graaf.edges(data=True):
        if data["soort"] == "helpt":
            helpers[van].add(naar)
    steunt: dict[Reference, list[Reference]] = defaultdict(list)
    for initiatief, van_wie in sorted(helpers.items()):
        if len(van_wie) == 1:
            steunt[next(iter(van_wie))].append(initiatief)
    partners = {r for r in (*alleen, *steunt, *bruggen) if r.kind == "partner"}
    vertrek = [
        Vertrek(r, tuple(alleen[r]), tuple(steunt[r]), bruggen.get(r, ())) for r in sorted(partners)
    ]
    return sorted(vertrek, key=lambda v: (-len(v.aanbod) - len(v.initiatieven) - len(v.los), v.wie))


def find_kennismakers(
    graaf: nx.MultiDiGraph, lopend: Collection[Reference]
) -> list[tuple[Reference, Reference]]:
    """Give pairs of running initiatives on one subject in one area that know nobody in common."""
    kennis = _acquaintance(graaf)
    per: dict[tuple[Reference, Reference], list[Reference]] = defaultdict(list)
    for r in sorted(lopend):
        buren = _neighbours(graaf, r)
        for thema in buren.get("thema", ()):
            for gebied in buren.get("gebied", ()):
                per[thema, gebied].append(r)
    paren = {paar for groep in per.values() for paar in combinations(groep, 2)}
    return sorted(paar for paar in paren if not _know(kennis, *paar))


def _know(kennis: nx.Graph, een: Reference, ander: Reference) -> bool:
    if een not in kennis or ander not in kennis:
        return False
    return ander in kennis[een] or bool(set(kennis[een]) & set(kennis[ander]))


def _supply(beeld: Netwerkbeeld) -> Mapping[Plaats, Sequence[Reference]]:
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


def _acquaintance(graaf: nx.MultiDiGraph) -> nx.Graph:
    """Give who knows whom, without direction; not over a shared wijk or theme."""
    kennis = nx.Graph()
    kennis.add_edges_from(
        (van, naar)
        for van, naar, data in graaf.edges(data=True)
        if data["soort"] in _KENT and van != naar
    )
    return kennis


def _kinds_of(graaf: nx.MultiDiGraph, r: Reference, soorten: frozenset[str]) -> bool:
    if r not in graaf:
        return False
    banden = (*graaf.in_edges(r, data=True), *graaf.out_edges(r, data=True))
    return any(data["soort"] in soorten for _, _, data in banden)


def _neighbours(graaf: nx.MultiDiGraph, r: Reference) -> dict[str, set[Reference]]:
    per: dict[str, set[Reference]] = defaultdict(set)
    for buur in graaf.successors(r) if r in graaf else ():
        per[buur.kind].add(buur)
    return per
