"""Where needs stay unanswered, as a table that colours: wijk by kind of need, wijk by theme.

The number says what the colour says. Not here: which need has no answer (`tekorten`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from initiatieven.koppelingen.tonen.tekorten import Open, count_per_soort, count_per_thema
from netwerk.matching.keuzes import VRAAG_NAMEN
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from vems.core.i18n import N_, translate

# So many shades, and none for nought.
TRAPPEN = 3
_MEESTE = 50
Telling = Mapping[str, Mapping[str, tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Cel:
    """Of `alle` open needs `zonder` are without supply; `trap` is the shade, 0 for none."""

    kop: str
    alle: int
    zonder: int
    trap: int


@dataclass(frozen=True, slots=True)
class Warmterij:
    """One wijk, with a cell under each heading; `wijk` is its code, "" for the whole city."""

    wijk: str
    naam: str
    cellen: Sequence[Cel]
    zonder: int


@dataclass(frozen=True, slots=True)
class Warmte:
    """The table: headings, and wijken with most unanswered first; `aantal` wijken in all."""

    koppen: Sequence[str]
    rijen: Sequence[Warmterij]
    aantal: int

    @property
    def regels(self) -> list[dict[str, object]]:
        """Give the cells with something unanswered as rows, the most first: the same facts."""
        regels: list[dict[str, object]] = [
            {"wijk": rij.naam, "wat": cel.kop, "zonder": cel.zonder, "alle": cel.alle}
            for rij in self.rijen
            for cel in rij.cellen
            if cel.zonder
        ]
        return sorted(regels, key=lambda regel: -int(str(regel["zonder"])))


def warmte_per_soort(vragen: Sequence[Open], beeld: Netwerkbeeld) -> Warmte:
    """Give wijk by kind of need."""
    return _make(count_per_soort(vragen, beeld), lambda soort: translate(VRAAG_NAMEN[soort]), beeld)


def warmte_per_thema(vragen: Sequence[Open], beeld: Netwerkbeeld) -> Warmte:
    """Give wijk by main theme."""
    return _make(count_per_thema(vragen, beeld), beeld.thema_titel, beeld)


def _make(telling: Telling, noem: Callable[[str], str], beeld: Netwerkbeeld) -> Warmte:
    kolommen = sorted({kolom for per in telling.values() for kolom in per}, key=noem)
    meeste = max((z for per in telling.values() for _, z in per.values()), default=0)
    rijen = [
        Warmterij(
            wijk,
            beeld.gebied_titel(wijk) if wijk else translate(N_("De hele stad")),
            [_cel(noem(kolom), per.get(kolom, (0, 0)), meeste) for kolom in kolommen],
            sum(zonder for _, zonder in per.values()),
        )
        for wijk, per in telling.items()
    ]
    rijen.sort(key=lambda rij: (-rij.zonder, rij.naam))
    return Warmte([noem(kolom) for kolom in kolommen], rijen[:_MEESTE], len(rijen))


def _cel(kop: str, aantallen: tuple[int, int], meeste: int) -> Cel:
    alle, zonder = aantallen
    return Cel(kop, alle, zonder, ceil(TRAPPEN * zonder / meeste) if zonder else 0)
