"""Where each node of a part of the network stands on paper: the same part, the same places.

Worked out on the server, once for each part as it stands in a generation of the graph.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable, Mapping, Sequence

import networkx as nx
import numpy as np

from netwerk.verkenner.keuzes import MEESTE_NAMEN
from netwerk.verkenner.uitsnede import Band
from vems.core.reference import Reference

BREED, RAND = 960, 82
# A sheet with more than there are names on it is taller.
HOOG, HOOGST = 640, 900
# What a shape takes with its name below it, and without.
_MET_NAAM, _ZONDER_NAAM = (152, 64), (46, 46)
_ZAAD = 20
_BEWAARD = 64
_RONDEN = 160
# The heart of a shape, a letter and a line of a name; the name stands so far below the shape.
_VORM, _LETTER, _REGEL, _ONDER = 11, 8.2, 8, 33
Plaatsen = Mapping[Reference, tuple[int, int]]


class Bladen:
    """Layouts that were made lately; the least used goes first."""

    def __init__(self) -> None:
        self._slot = threading.Lock()
        self._bladen: OrderedDict[Hashable, Plaatsen] = OrderedDict()

    def get(
        self, sleutel: Hashable, knopen: Sequence[Reference], banden: Sequence[Band]
    ) -> Plaatsen:
        """Give the places of these nodes, made when they are not known under this key."""
        with self._slot:
            if sleutel in self._bladen:
                self._bladen.move_to_end(sleutel)
                return self._bladen[sleutel]
        plaatsen = lay_out(knopen, banden)
        with self._slot:
            self._bladen[sleutel] = plaatsen
            while len(self._bladen) > _BEWAARD:
                self._bladen.popitem(last=False)
        return plaatsen


def height_for(aantal: int) -> int:
    """Give the height of the sheet for so many nodes."""
    return HOOG if aantal <= MEESTE_NAMEN else HOOGST


def lay_out(knopen: Sequence[Reference], banden: Sequence[Band]) -> Plaatsen:
    """Give each node a place in the frame; the first stands in the middle when it is tied to all.

    Springs between those that are tied, started from a circle: no chance, no moving afterwards.
    """
    graaf = nx.Graph()
    graaf.add_nodes_from(knopen)
    graaf.add_edges_from((band.van, band.naar) for band in banden if band.van != band.naar)
    if not graaf:
        return {}
    cirkel = nx.circular_layout(graaf)
    veer = nx.spring_layout(
        graaf, pos=cirkel, iterations=120, seed=_ZAAD, k=2.2 / len(graaf) ** 0.5
    )
    hoog = height_for(len(knopen))
    return _spread(_fit(veer, hoog), hoog)


def _fit(
    veer: Mapping[Reference, Sequence[float]], hoog: int
) -> dict[Reference, tuple[float, float]]:
    xs, ys = [x for x, _ in veer.values()], [y for _, y in veer.values()]
    return {
        knoop: (
            _scale(x, min(xs), max(xs), RAND, BREED - RAND),
            _scale(y, min(ys), max(ys), RAND // 2, hoog - RAND),
        )
        for knoop, (x, y) in veer.items()
    }


def _spread(plaatsen: Mapping[Reference, tuple[float, float]], hoog: int) -> Plaatsen:
    """Push apart what overlaps, a little at a time, and keep all within the frame.

    The first have their names below them, and take more room for it.
    """
    knopen = list(plaatsen)
    maten = np.array(
        [_MET_NAAM if n < MEESTE_NAMEN else _ZONDER_NAAM for n in range(len(knopen))], dtype=float
    )
    x, y = np.array([plaatsen[knoop] for knoop in knopen], dtype=float).T
    x, y = push_apart(x, y, maten, (RAND, BREED - RAND, RAND // 2, hoog - RAND))
    return {knoop: (round(h), round(v)) for knoop, h, v in zip(knopen, x, y, strict=True)}


def push_apart(
    x: np.ndarray,
    y: np.ndarray,
    maten: np.ndarray,
    kader: tuple[float, float, float, float] | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Move boxes of these sizes from each other until none overlaps, or no room is left."""
    breed, ruim = (maten[:, None, :] + maten[None, :, :]).transpose(2, 0, 1) / 2
    # two on one spot are told apart by their order
    rang = np.arange(len(maten))
    x, y = x + rang * 0.013, y + rang * 0.007
    zelf = np.eye(len(maten), dtype=bool)
    for _ in range(_RONDEN):
        dx, dy = x[:, None] - x, y[:, None] - y
        over_x, over_y = breed - np.abs(dx), ruim - np.abs(dy)
        botst = (over_x > 0) & (over_y > 0) & ~zelf
        if not botst.any():
            break
        langs_x = over_x * ruim <= over_y * breed
        x = x + 0.3 * (np.sign(dx) * over_x * (botst & langs_x)).sum(axis=1)
        y = y + 0.3 * (np.sign(dy) * over_y * (botst & ~langs_x)).sum(axis=1)
        if kader:
            x, y = x.clip(kader[0], kader[1]), y.clip(kader[2], kader[3])
    return x, y


def list_genoemd(
    knopen: Sequence[Reference], plaatsen: Plaatsen, lengtes: Sequence[int]
) -> frozenset[Reference]:
    """Choose whose name is written: the first always, others where it lies over nothing.

    `lengtes` is how many letters each name has.
    """
    vakken: list[tuple[Reference, float, float, float, float]] = [
        (knoop, *_around(plaatsen[knoop], 0, _VORM, _VORM)) for knoop in knopen
    ]
    genoemd: list[Reference] = []
    for knoop, lengte in zip(knopen[:MEESTE_NAMEN], lengtes, strict=False):
        vak = _around(plaatsen[knoop], _ONDER, lengte * _LETTER / 2, _REGEL)
        if not genoemd or not any(wie != knoop and _touches(vak, ander) for wie, *ander in vakken):
            vakken.append((knoop, *vak))
            genoemd.append(knoop)
    return frozenset(genoemd)


def _around(
    plaats: tuple[int, int], lager: int, breed: float, hoog: float
) -> tuple[float, float, float, float]:
    """Give the box around a place: left, top, right, bottom."""
    x, y = plaats
    return x - breed, y + lager - hoog, x + breed, y + lager + hoog


def _touches(een: Sequence[float], ander: Sequence[float]) -> bool:
    return een[0] < ander[2] and ander[0] < een[2] and een[1] < ander[3] and ander[1] < een[3]


def _scale(waarde: float, laagst: float, hoogst: float, begin: int, einde: int) -> float:
    if hoogst - laagst < 1e-9:
        return (begin + einde) / 2
    return begin + (waarde - laagst) / (hoogst - laagst) * (einde - begin)
