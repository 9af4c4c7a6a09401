"""Where everything stands when all of it is drawn at once: an island for each wijk.

On its island the best connected stands in the middle and the rest around it, as seeds in a
sunflower: none over another, the same every time, and no springs to wait for. The islands lie as
the wijken do on the map, pushed apart where they touch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

import numpy as np

from netwerk.verkenner.tekenen import Plaatsen, push_apart
from vems.core.reference import Reference

# Between two seeds next to each other lie some 14 units: a shape of 10 and what a finger needs.
_ZAAD, _GULDEN = 8.5, pi * (3 - sqrt(5))
_RAND, _KOP, _LETTER = 14, 36, 12.0
# How much wider than high the sheet is.
_BREDER = 1.3


@dataclass(frozen=True, slots=True)
class Groep:
    """Who stand together, the best connected first; `plek` is where on the map, if known."""

    naam: str
    knopen: Sequence[Reference]
    plek: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Eiland:
    """An island as it is drawn: the middle, how far it reaches, and its name above it."""

    naam: str
    aantal: int
    x: int
    y: int
    straal: int


@dataclass(frozen=True, slots=True)
class Blad:
    """The sheet: places of nodes, islands, and the frame around them."""

    plaatsen: Plaatsen
    eilanden: Sequence[Eiland]
    breed: int
    hoog: int


def lay_out_all(groepen: Sequence[Groep]) -> Blad:
    """Give everything a place; the frame begins at nought."""
    if not groepen:
        return Blad({}, (), 1, 1)
    stralen = [_ZAAD * sqrt(len(groep.knopen)) + _RAND for groep in groepen]
    maten = np.array(
        [
            (max(2 * straal, len(groep.naam) * _LETTER + 20), 2 * straal + _KOP)
            for groep, straal in zip(groepen, stralen, strict=True)
        ]
    )
    x, y = push_apart(*_begin(groepen, maten), maten)
    links, boven = (x - maten[:, 0] / 2).min(), (y - maten[:, 1] / 2).min()
    x, y = x - links, y - boven
    eilanden = [
        Eiland(groep.naam, len(groep.knopen), round(h), round(v + _KOP / 2), round(straal))
        for groep, straal, h, v in zip(groepen, stralen, x, y, strict=True)
    ]
    return Blad(
        {r: plek for g, e in zip(groepen, eilanden, strict=True) for r, plek in _sow(g, e).items()},
        eilanden,
        round((x + maten[:, 0] / 2).max()),
        round((y + maten[:, 1] / 2).max()),
    )


def _sow(groep: Groep, eiland: Eiland) -> Mapping[Reference, tuple[int, int]]:
    plaatsen = {}
    for n, reference in enumerate(groep.knopen):
        afstand, hoek = _ZAAD * sqrt(n + 0.5), n * _GULDEN
        plek = eiland.x + afstand * cos(hoek), eiland.y + afstand * sin(hoek)
        plaatsen[reference] = (round(plek[0]), round(plek[1]))
    return plaatsen


def _begin(groepen: Sequence[Groep], maten: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Put islands as on the map, on a sheet that is just large enough; else around the middle."""
    bekend = np.array([g.plek for g in groepen if g.plek] or [(0.0, 0.0)])
    laag, hoog = bekend.min(axis=0), bekend.max(axis=0)
    ruimte = np.where(hoog - laag > 1e-9, hoog - laag, 1.0)
    kant = sqrt(float((maten[:, 0] * maten[:, 1]).sum()))
    breed, diep = kant * sqrt(_BREDER) / 2, kant / sqrt(_BREDER) / 2
    xs, ys = [], []
    for n, groep in enumerate(groepen):
        if groep.plek:
            deel = (np.array(groep.plek) - laag) / ruimte * 2 - 1
        else:
            afstand, hoek = sqrt(n / len(groepen)), n * _GULDEN
            deel = np.array((afstand * cos(hoek), afstand * sin(hoek)))
        xs.append(deel[0] * breed)
        ys.append(deel[1] * diep)
    return np.array(xs), np.array(ys)
