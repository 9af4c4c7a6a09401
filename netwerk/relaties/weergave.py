"""One view of the relation graph, for staff or for the public, and the questions asked of it."""

from __future__ import annotations

import threading
from collections.abc import Collection

import networkx as nx

from netwerk.relaties.projectie import Knoop, clean_label
from vems.core.reference import Reference


class Weergave:
    """One view of the graph; every answer is a copy or made under the lock, in a fixed order.

    `alles`: the view of staff. Otherwise only public nodes, and public edges between them.
    """

    def __init__(self, graph: nx.MultiDiGraph, slot: threading.RLock, *, alles: bool) -> None:
        self._graph, self._slot, self._alles = graph, slot, alles

    @property
    def graph(self) -> nx.MultiDiGraph:
        """Give the graph as this view shows it, to read under the lock."""
        if self._alles:
            return self._graph
        return nx.subgraph_view(self._graph, filter_node=self._shows, filter_edge=self._shows_edge)

    def __contains__(self, reference: Reference) -> bool:
        """Tell whether the view shows this node."""
        return reference in self._graph and self._shows(reference)

    def knoop(self, reference: Reference) -> Knoop | None:
        """Give a node; None when the view does not show it."""
        with self._slot:
            return self._graph.nodes[reference]["knoop"] if reference in self else None

    def copy_graph(self) -> nx.MultiDiGraph:
        """Give a copy to ask long questions of, so that nobody waits."""
        with self._slot:
            return self.graph.copy()

    def neighbours(self, reference: Reference) -> list[Reference]:
        """List what a node is tied to, both ways, the strongest tie first; empty when hidden."""
        with self._slot:
            return self._neighbours(reference) if reference in self else []

    def has_relation(self, reference: Reference, soort: str) -> bool:
        """Tell whether a node has a tie of this kind that the view shows, either way."""
        with self._slot:
            return reference in self and any(
                band["soort"] == soort and (self._alles or band["zichtbaar"])
                for richting in (self._graph.succ, self._graph.pred)
                for buur, banden in richting[reference].items()
                if self._shows(buur)
                for band in banden.values()
            )

    def list_knopen(self, kinds: Collection[str]) -> list[Knoop]:
        """List the nodes of these kinds, by reference."""
        with self._slot:
            knopen = [
                data["knoop"]
                for r, data in self._graph.nodes(data=True)
                if r.kind in kinds and self._shows(r)
            ]
        return sorted(knopen, key=lambda knoop: knoop.reference)

    def edges_among(
        self, references: Collection[Reference]
    ) -> list[tuple[Reference, Reference, str, str]]:
        """List the edges between these nodes: from, to, kind, id."""
        with self._slot:
            deel = dict.fromkeys(r for r in references if r in self)
            return [
                (van, naar, data["soort"], sleutel)
                for van in deel
                for naar, banden in self._graph.succ[van].items()
                if naar in deel
                for sleutel, data in banden.items()
                if self._alles or data["zichtbaar"]
            ]

    def as_uitvoer(self) -> nx.MultiDiGraph:
        """Give a copy that every file format can hold: text keys, plain values, no empty ones."""
        uitvoer = nx.MultiDiGraph()
        with self._slot:
            for reference, data in sorted(self.graph.nodes(data=True)):
                knoop: Knoop = data["knoop"]
                uitvoer.add_node(
                    clean_label(str(reference)),
                    label=knoop.titel,
                    soort=knoop.soort,
                    **{f"gegeven_{naam}": w for naam, w in sorted(knoop.gegevens.items())},
                )
            for van, naar, sleutel, data in sorted(
                self.graph.edges(keys=True, data=True), key=lambda rij: rij[:3]
            ):
                uitvoer.add_edge(
                    clean_label(str(van)),
                    clean_label(str(naar)),
                    key=clean_label(sleutel),
                    soort=data["soort"],
                    gewicht=float(data["gewicht"]),
                )
        return uitvoer

    def _neighbours(self, reference: Reference) -> list[Reference]:
        """List neighbours both ways, the strongest tie first, then by reference."""
        sterkte: dict[Reference, float] = {}
        for richting in (self._graph.succ, self._graph.pred):
            for buur, banden in richting[reference].items():
                getoond = [b["gewicht"] for b in banden.values() if self._alles or b["zichtbaar"]]
                if getoond and self._shows(buur):
                    sterkte[buur] = max(*getoond, sterkte.get(buur, getoond[0]))
        return sorted(sterkte, key=lambda buur: (-sterkte[buur], buur))

    def _shows(self, reference: Reference) -> bool:
        return self._alles or self._graph.nodes[reference]["knoop"].mag_openbaar

    def _shows_edge(self, van: Reference, naar: Reference, sleutel: str) -> bool:
        return bool(self._graph.edges[van, naar, sleutel]["zichtbaar"])
