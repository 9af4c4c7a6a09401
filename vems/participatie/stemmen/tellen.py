"""The count, on plain values: no database, so that anybody can redo it from the exported sheet."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from vems.participatie.stemmen.keuzes import Gelijkregel


@dataclass(frozen=True, slots=True)
class Stand:
    """What one option got. `plaats` is shared when the rule says so."""

    optie: str
    punten: int
    eerste: int
    plaats: int


def tel(
    biljetten: Iterable[Sequence[str]],
    *,
    opties: Sequence[str],
    punten: Sequence[int],
    gelijk: Gelijkregel,
    zaad: str,
) -> list[Stand]:
    """Count ballots (keys of options, first choice first) and put the options in order.

    A choice for something that is no option counts for nothing. The lot is the order of
    SHA-256("seed:option"), so that everybody can redo it.
    """
    som = dict.fromkeys(opties, 0)
    eerste = dict.fromkeys(opties, 0)
    for keuzes in biljetten:
        for rang, optie in enumerate(keuzes[: len(punten)]):
            if optie in som:
                som[optie] += punten[rang]
                eerste[optie] += rang == 0
    rang_van = _ranking(gelijk, som, eerste, zaad)
    volgorde = sorted(opties, key=lambda optie: (rang_van(optie), lot(zaad, optie)))
    standen, plaats = [], 1
    for _rang, groep in groupby(volgorde, key=rang_van):
        gelijken = list(groep)
        standen += [Stand(optie, som[optie], eerste[optie], plaats) for optie in gelijken]
        plaats += len(gelijken)
    return standen


def lot(zaad: str, optie: str) -> str:
    """Draw the lot of one option: the lowest comes first."""
    return hashlib.sha256(f"{zaad}:{optie}".encode()).hexdigest()


def _ranking(
    gelijk: Gelijkregel, som: dict[str, int], eerste: dict[str, int], zaad: str
) -> Callable[[str], tuple[object, ...]]:
    """Give the order by the tie rule; equal only when the place is shared."""
    regels: dict[Gelijkregel, Callable[[str], tuple[object, ...]]] = {
        Gelijkregel.EERSTE_PLAATSEN: lambda o: (-som[o], -eerste[o], lot(zaad, o)),
        Gelijkregel.LOT: lambda o: (-som[o], lot(zaad, o)),
        Gelijkregel.GEDEELD: lambda o: (-som[o],),
    }
    return regels[gelijk]
