"""The edges between two nodes, as NetworkX keeps them: a small mapping of key to what it carries.

Nearly always there is one, and a dictionary for one takes four times as much: at a hundred
thousand relations that was a fifth of the graph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

import networkx as nx

Band = Mapping[str, Any]
_GEEN: Mapping[str, Band] = {}


class Bundel(MutableMapping[str, Band]):
    """One edge, or a dictionary of none or several: then there is no one key."""

    __slots__ = ("_inhoud", "_sleutel")

    def __init__(self) -> None:
        self._sleutel: str | None = None
        self._inhoud: Any = _GEEN

    def __getitem__(self, sleutel: str) -> Band:
        if sleutel == self._sleutel:
            return self._inhoud
        return self._several()[sleutel]

    def __setitem__(self, sleutel: str, band: Band) -> None:
        self._keep({**self._several(), sleutel: band})

    def __delitem__(self, sleutel: str) -> None:
        banden = dict(self._several())
        del banden[sleutel]
        self._keep(banden)

    def __iter__(self) -> Iterator[str]:
        return iter(self._several())

    def __len__(self) -> int:
        return len(self._several())

    def _several(self) -> Mapping[str, Band]:
        return self._inhoud if self._sleutel is None else {self._sleutel: self._inhoud}

    def _keep(self, banden: Mapping[str, Band]) -> None:
        self._sleutel, self._inhoud = None, banden or _GEEN
        if len(banden) == 1:
            ((self._sleutel, self._inhoud),) = banden.items()


class Relatiegraaf(nx.MultiDiGraph):
    """A graph of which every two nodes are tied by a bundle."""

    edge_key_dict_factory = Bundel
