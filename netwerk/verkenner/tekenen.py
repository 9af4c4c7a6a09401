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
_RONDEN = 300
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
    ruim = (maten[:, None, :] + maten[None, :, :]) / 2
    xy = np.array([plaatsen[knoop] for knoop in knopen], dtype=float)
    # two on one spot are told apart by their order
    xy += np.arange(len(knopen))[:, None] * (0.013, 0.007)
    for _ in range(_RONDEN):
        verschil = xy[:, None, :] - xy[None, :, :]
        tekort = ruim - np.abs(verschil)
        botst = (tekort > 0).all(axis=2)
        np.fill_diagonal(botst, val=False)
        if not botst.any():
            break
        smalst = tekort / ruim
        langs = np.stack((smalst[..., 0] <= smalst[..., 1], smalst[..., 0] > smalst[..., 1]), 2)
        duw = np.sign(verschil) * tekort * langs * botst[..., None]
        xy += duw.sum(axis=1) * 0.3
        xy[:, 0] = xy[:, 0].clip(RAND, BREED - RAND)
        xy[:, 1] = xy[:, 1].clip(RAND // 2, hoog - RAND)
    return {knoop: (round(x), round(y)) for knoop, (x, y) in zip(knopen, xy, strict=True)}


def _scale(waarde: float, laagst: float, hoogst: float, begin: int, einde: int) -> float:
    if hoogst - laagst < 1e-9:
        return (begin + einde) / 2
    return begin + (waarde - laagst) / (hoogst - laagst) * (einde - begin)
