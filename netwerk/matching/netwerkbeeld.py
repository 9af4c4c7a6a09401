"""The network as matching sees it: one snapshot that readers keep while the next one is made.

A change gives a new Netwerkbeeld with the next generation number; what did not change is shared.
Not here: the graph itself (`netwerk.relaties`), filters and scores.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from netwerk.matching.bomen import Gebied, Thema, tree_distances, wijk_per_gebied
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.keuzes import Terrein
from netwerk.matching.tabellen import Tabellen
from vems.core.reference import Reference

_STAPPEN = 3  # a warm introduction goes through at most two others


@dataclass(frozen=True, slots=True, order=True)
class Verantwoordelijkheid:
    """Who is responsible for what; `sleutel` is the code of an area, theme …, or "kind:key"."""

    terrein: Terrein
    sleutel: str
    wie: Reference
    rol: str
    titel: str = ""


@dataclass(frozen=True, slots=True)
class Kennis:
    """A confirmed relation to a neighbour; `vooruit`: its name reads from here to the neighbour."""

    relatie: str
    vooruit: bool = True


Buren = Mapping[Reference, Mapping[Reference, Kennis]]


@dataclass(frozen=True)
class Netwerkbeeld:
    """Candidates and what they stand in. Build with `build`, change with the `with_*` methods."""

    kandidaten: Mapping[Reference, Kandidaat]
    themas: Mapping[str, Thema]
    gebieden: Mapping[str, Gebied]
    verantwoordelijk: tuple[Verantwoordelijkheid, ...]
    niet_koppelen: Mapping[Reference, frozenset[Reference]]
    buren: Buren
    programma_van: Mapping[Reference, Reference]
    titels: Mapping[Reference, str]
    woordgewicht: Mapping[str, float]
    generatie: int
    tabellen: Tabellen = field(repr=False)
    _afstanden: Mapping[str, Mapping[str, int]] = field(repr=False)

    @classmethod
    def build(
        cls,
        kandidaten: Iterable[Kandidaat] = (),
        *,
        themas: Iterable[Thema] = (),
        gebieden: Iterable[Gebied] = (),
        verantwoordelijk: Iterable[Verantwoordelijkheid] = (),
        niet_koppelen: Iterable[tuple[Reference, Reference]] = (),
        buren: Buren | None = None,
        programma_van: Mapping[Reference, Reference] | None = None,
        titels: Mapping[Reference, str] | None = None,
        woordgewicht: Mapping[str, float] | None = None,
        generatie: int = 1,
    ) -> Netwerkbeeld:
        """Make a snapshot. `buren` both ways, confirmed only; `woordgewicht` frozen idf, else 1."""
        themaboom = {thema.code: thema for thema in themas}
        gebiedsboom = {gebied.code: gebied for gebied in gebieden}
        per_reference = {kandidaat.reference: kandidaat for kandidaat in kandidaten}
        return cls(
            kandidaten=per_reference,
            themas=themaboom,
            gebieden=gebiedsboom,
            verantwoordelijk=tuple(sorted(verantwoordelijk)),
            niet_koppelen=_both_ways(niet_koppelen),
            buren=_in_order(buren or {}),
            programma_van=programma_van or {},
            titels=titels or {},
            woordgewicht=woordgewicht or {},
            generatie=generatie,
            tabellen=Tabellen.build(per_reference.values(), wijk_per_gebied(gebiedsboom)),
            _afstanden=tree_distances(themaboom),
        )

    def with_kandidaat(self, kandidaat: Kandidaat) -> Netwerkbeeld:
        """Add a candidate or put it in the place of what was known of it."""
        oud = self.kandidaten.get(kandidaat.reference)
        return replace(
            self,
            kandidaten={**self.kandidaten, kandidaat.reference: kandidaat},
            tabellen=self.tabellen.with_change(kandidaat.reference, oud, kandidaat),
            generatie=self.generatie + 1,
        )

    def without_kandidaat(self, reference: Reference) -> Netwerkbeeld:
        """Take a candidate out; a stranger changes nothing but the generation."""
        oud = self.kandidaten.get(reference)
        over = dict(self.kandidaten)
        over.pop(reference, None)
        return replace(
            self,
            kandidaten=over,
            tabellen=self.tabellen.with_change(reference, oud, None),
            generatie=self.generatie + 1,
        )

    def with_relaties(
        self,
        *,
        buren: Buren | None = None,
        niet_koppelen: Iterable[tuple[Reference, Reference]] | None = None,
        verantwoordelijk: Iterable[Verantwoordelijkheid] | None = None,
    ) -> Netwerkbeeld:
        """Put other relations in place; what is not given stays."""
        return replace(
            self,
            buren=self.buren if buren is None else _in_order(buren),
            niet_koppelen=(
                self.niet_koppelen if niet_koppelen is None else _both_ways(niet_koppelen)
            ),
            verantwoordelijk=(
                self.verantwoordelijk
                if verantwoordelijk is None
                else tuple(sorted(verantwoordelijk))
            ),
            generatie=self.generatie + 1,
        )

    def themas_near(self, code: str) -> Mapping[str, int]:
        """Give the themes at most two steps away in the tree, with their distance; itself is 0."""
        return self._afstanden.get(code, {code: 0})

    def thema_path(self, van: str, naar: str) -> tuple[str, ...]:
        """Give the themes from one to another, at most three, over the nearest common one."""
        boven, onder = self.thema_ancestors(van), self.thema_ancestors(naar)
        top = next((code for code in boven if code in onder), None)
        if top is None:
            return (van, naar)
        heen = boven[: boven.index(top) + 1]
        terug = onder[: onder.index(top)]
        return tuple(heen + terug[::-1])

    def wijk_of(self, gebied: str) -> str:
        """Give the wijk an area is or lies in, empty when it is larger than a wijk or unknown."""
        return self.tabellen.wijk_per_gebied.get(gebied, "")

    def gebied_titel(self, code: str) -> str:
        """Name an area; its code when it is unknown."""
        return self.gebieden[code].titel if code in self.gebieden else code

    def thema_titel(self, code: str) -> str:
        """Name a theme; its code when it is unknown."""
        return self.themas[code].titel if code in self.themas else code

    def titel(self, reference: Reference) -> str:
        """Name anything in the network; its reference when it has no name here."""
        kandidaat = self.kandidaten.get(reference)
        return kandidaat.titel if kandidaat else self.titels.get(reference, str(reference))

    def is_niet_koppelen(self, een: Iterable[Reference], ander: Reference) -> bool:
        """Tell whether any of these and the other must never be brought together."""
        return not self.niet_koppelen.get(ander, frozenset()).isdisjoint(een)

    def find_warm_paths(
        self, van: Iterable[Reference]
    ) -> Mapping[Reference, tuple[Reference, ...]]:
        """Give for whoever can be reached in three confirmed steps the shortest way there.

        The way holds both ends. Among equally short ways the first by reference is taken.
        """
        start = sorted(set(van))
        paden: dict[Reference, tuple[Reference, ...]] = {r: (r,) for r in start}
        rij = deque(start)
        while rij:
            hier = rij.popleft()
            if len(paden[hier]) > _STAPPEN:
                continue
            for volgende in self.buren.get(hier, ()):
                if volgende not in paden:
                    paden[volgende] = (*paden[hier], volgende)
                    rij.append(volgende)
        return {r: pad for r, pad in paden.items() if len(pad) > 1}

    def thema_ancestors(self, code: str) -> list[str]:
        """Give a theme and the ever wider themes it belongs to."""
        keten = [code]
        while (ouder := self.themas[keten[-1]].ouder if keten[-1] in self.themas else "") and (
            ouder not in keten
        ):
            keten.append(ouder)
        return keten


def _in_order(buren: Buren) -> Buren:
    """Put the neighbours of each in order once, so that no search has to."""
    return {wie: {r: kent[r] for r in sorted(kent)} for wie, kent in buren.items()}


def _both_ways(
    paren: Iterable[tuple[Reference, Reference]],
) -> dict[Reference, frozenset[Reference]]:
    per: dict[Reference, set[Reference]] = {}
    for een, ander in paren:
        per.setdefault(een, set()).add(ander)
        per.setdefault(ander, set()).add(een)
    return {reference: frozenset(anderen) for reference, anderen in per.items()}
