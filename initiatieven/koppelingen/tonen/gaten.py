"""What is missing in the network, or hangs by one thread: pure questions to the graph.

Not here: needs without supply (`tekorten`), and reading them for the page (`gatenrapport`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from initiatieven.koppelingen.tonen.tekorten import Plaats, list_aanbod
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.relaties.keuzes import WARME_SOORTEN
from vems.core.reference import Reference

_HULP = frozenset({"helpt", "hielp"})
_GEKOPPELD = _HULP | {"gematcht"}
_KENT = WARME_SOORTEN | _HULP | {"beheert", "adopteert", "draagt_bij_aan"}
_BRUG = frozenset({"medewerker", "partner"})
# A team is its people: nobody is the way to the team one works in.
_GEEN_ANDER = frozenset({"team"})


@dataclass(frozen=True, slots=True)
class Vertrek:
    """What would go with an organisation: offers nobody else has, initiatives, who is cut off."""

    wie: Reference
    aanbod: tuple[Plaats, ...]
    initiatieven: tuple[Reference, ...]
    los: tuple[Reference, ...]


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
    for plaats, wie in sorted(list_aanbod(beeld).items()):
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
