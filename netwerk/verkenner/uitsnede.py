"""The part of the network somebody looks at: by subject, wijk and kind, or around one thing.

Pure over a view of the graph. Only what that view shows is ever looked at, so what is hidden from
the public leaves no trace: not in a count, not in an order, not in a way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from netwerk.relaties.projectie import Knoop
from netwerk.relaties.weergave import Weergave
from netwerk.verkenner.keuzes import (
    ERFT_VAN,
    GEWOON,
    GROND,
    KIND_NAMEN,
    MEESTE,
    MEESTE_ALLES,
    MEESTE_ROND,
    OP_VERZOEK,
    VRAAG_RELATIES,
)
from vems.core.names import sort_key
from vems.core.reference import Reference

_MEESTE_STAPPEN = 6
# Who is there for the whole city is there for each wijk; a plan or a place lies where it lies.
_BEDIENT = frozenset({"partner"})


@dataclass(frozen=True, slots=True)
class Keuze:
    """What was chosen: keys of themes and areas with all below them, kinds, relations, a centre.

    `boven`: the areas the chosen one is part of; who works there can be asked here too. `alles`:
    everything that was chosen at once, and the centre is a place in it.
    """

    themas: frozenset[str] = frozenset()
    gebieden: frozenset[str] = frozenset()
    boven: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    relatie: str = ""
    midden: Reference | None = None
    alles: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """One relation of the part: from, kind, to, and the id it is known by."""

    van: Reference
    soort: str
    naar: Reference
    id: str


@dataclass(frozen=True, slots=True)
class Uitsnede:
    """The part: nodes by importance, relations in a fixed order, and how many there are in all."""

    knopen: Sequence[Knoop]
    banden: Sequence[Band]
    aantallen: Mapping[str, int] = field(default_factory=dict)


def cut(weergave: Weergave, keuze: Keuze) -> Uitsnede:
    """Give the part somebody asks for, the best connected first."""
    if keuze.midden and not keuze.alles:
        gekozen = _around(weergave, keuze, meeste := MEESTE_ROND)
    else:
        gekozen = _matching(weergave, keuze)
        meeste = MEESTE_ALLES if keuze.alles else MEESTE
    getoond = gekozen[:meeste]
    if keuze.alles and keuze.midden in gekozen[meeste:]:
        getoond[-1] = keuze.midden
    banden = sorted(
        weergave.edges_among(getoond), key=lambda rij: (str(rij[0]), rij[2], str(rij[1]), rij[3])
    )
    return Uitsnede(
        knopen=[knoop for r in getoond if (knoop := weergave.knoop(r))],
        banden=[
            Band(van, soort, naar, sleutel)
            for van, naar, soort, sleutel in banden
            if keuze.relatie in ("", soort)
        ],
        aantallen=Counter(reference.kind for reference in gekozen),
    )


def find_pad(weergave: Weergave, van: Reference, naar: Reference) -> tuple[Reference, ...]:
    """Give the shortest way over things that are drawn: sharing a wijk is no acquaintance."""
    if van not in weergave or naar not in weergave:
        return ()
    vorige: dict[Reference, Reference | None] = {van: None}
    rand = [van]
    for _ in range(_MEESTE_STAPPEN):
        if naar in vorige:
            break
        volgende = []
        for hier in rand:
            for buur in _drawn(weergave.neighbours(hier)):
                if buur not in vorige:
                    vorige[buur] = hier
                    volgende.append(buur)
        rand = volgende
    return _back_from(naar, vorige)


def find_begin(weergave: Weergave, eigen: Collection[Reference]) -> Reference | None:
    """Give where looking begins: oneself when one is tied to anything, else the best connected."""
    zelf = [r for r in sorted(eigen) if r.kind in GEWOON and _drawn(weergave.neighbours(r))]
    return next(iter(zelf or _matching(weergave, Keuze())), None)


def search_knopen(weergave: Weergave, tekst: str, *, meeste: int = 8) -> list[Knoop]:
    """Find what is drawn by the words of its title."""
    woorden = sort_key(tekst).split()
    if not woorden:
        return []
    gevonden = [
        knoop
        for knoop in weergave.list_knopen(KIND_NAMEN)
        if knoop.titel and all(woord in sort_key(knoop.titel) for woord in woorden)
    ]
    return sorted(gevonden, key=lambda k: (sort_key(k.titel), k.reference))[:meeste]


def _back_from(
    naar: Reference, vorige: Mapping[Reference, Reference | None]
) -> tuple[Reference, ...]:
    """Give the way that was found, from its begin; empty when it was not."""
    if naar not in vorige:
        return ()
    pad: list[Reference] = []
    stap: Reference | None = naar
    while stap is not None:
        pad.append(stap)
        stap = vorige[stap]
    return tuple(reversed(pad))


def _matching(weergave: Weergave, keuze: Keuze) -> list[Reference]:
    gevonden = [
        knoop.reference
        for knoop in weergave.list_knopen(_kinds_of(keuze))
        if knoop.titel and _lies_in(weergave, knoop.reference, keuze)
    ]
    if keuze.relatie:
        gevonden = [r for r in gevonden if weergave.has_relation(r, keuze.relatie)]
    banden = {r: len(_drawn(weergave.neighbours(r))) for r in gevonden}
    return sorted(gevonden, key=lambda r: (-banden[r], r))


def _kinds_of(keuze: Keuze) -> Collection[str]:
    """Give the kinds that were chosen; needs and offers only when they were asked for."""
    gevraagd = keuze.midden is not None and keuze.midden.kind in OP_VERZOEK
    alle = KIND_NAMEN if gevraagd or keuze.relatie in VRAAG_RELATIES else GEWOON
    return keuze.kinds or alle


def _lies_in(weergave: Weergave, reference: Reference, keuze: Keuze) -> bool:
    if keuze.themas and not any(
        b.kind == "thema" and b.key in keuze.themas for b in _wide_neighbours(weergave, reference)
    ):
        return False
    gezocht = keuze.gebieden | keuze.boven if reference.kind in _BEDIENT else keuze.gebieden
    return not keuze.gebieden or bool(list_gebieden(weergave, reference) & gezocht)


def list_gebieden(weergave: Weergave, reference: Reference) -> set[str]:
    """Give the keys of the areas a thing lies in; a goal holds where its programme does."""
    return {b.key for b in _wide_neighbours(weergave, reference) if b.kind == "gebied"}


def _wide_neighbours(weergave: Weergave, reference: Reference) -> list[Reference]:
    """Give what a thing is tied to, and what that is tied to which says where it lies."""
    buren = weergave.neighbours(reference)
    if reference.kind not in ERFT_VAN:
        return buren
    via = [b for b in buren if b.kind == ERFT_VAN[reference.kind]]
    return buren + [b for ouder in via for b in weergave.neighbours(ouder)]


def _around(weergave: Weergave, keuze: Keuze, meeste: int) -> list[Reference]:
    """Give the centre and what was chosen at most two steps away, nearest first."""
    assert keuze.midden is not None
    if keuze.midden not in weergave:
        return []
    kinds = _kinds_of(keuze)
    gevonden, rand = [keuze.midden], [keuze.midden]
    for _ in range(2):
        volgende: dict[Reference, None] = {}
        for hier in rand:
            for buur in _drawn(weergave.neighbours(hier), kinds):
                nieuw = buur not in gevonden and buur not in volgende
                if nieuw and _lies_in(weergave, buur, keuze):
                    volgende[buur] = None
        ruimte = max(0, meeste - len(gevonden))
        rand = list(volgende)[:ruimte]
        gevonden += rand
    return gevonden


def _drawn(references: Iterable[Reference], kinds: Collection[str] = GEWOON) -> list[Reference]:
    return [reference for reference in references if reference.kind in kinds]


def name_ground(weergave: Weergave, reference: Reference) -> dict[str, list[str]]:
    """Name where it lies and what it is about."""
    per: dict[str, list[str]] = {}
    for buur in weergave.neighbours(reference):
        knoop = weergave.knoop(buur) if buur.kind in GROND else None
        if knoop is not None and knoop.titel:
            per.setdefault(buur.kind, []).append(knoop.titel)
    return {kind: sorted(namen) for kind, namen in per.items()}
