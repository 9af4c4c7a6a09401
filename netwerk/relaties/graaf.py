"""The relation graph in this process: every slice's projection, and two views of it.

The NetworkX graph is the authority on who is connected to whom; everything else about a relation
stays in the database. Staff see `intern`; `openbaar` is the same graph through a filter on nodes
and edges, so a hidden node never shows through. Not here: the facts (models), who put in what
(`inbreng`), following the change log (`volger`), matching.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

from netwerk.relaties.bundel import Relatiegraaf
from netwerk.relaties.inbreng import Inbreng, Projecties
from netwerk.relaties.projectie import Knoop, Projectie, Relatiepijl
from netwerk.relaties.weergave import Weergave
from vems.core.reference import Reference

_LEEG = Projectie()


class Graaf:
    """All projections together. `generatie` goes up with each change that changed something."""

    def __init__(self) -> None:
        self._slot = threading.RLock()
        self._tekening = _Tekening(self._slot)
        self.generatie = 0

    @property
    def is_gebouwd(self) -> bool:
        """Tell whether it was ever built in this process: before that it is empty, not without."""
        return self.generatie > 0

    @property
    def intern(self) -> Weergave:
        """Give the view of staff."""
        return self._tekening.intern

    @property
    def openbaar(self) -> Weergave:
        """Give the view of the public: public nodes, and public edges between them."""
        return self._tekening.openbaar

    def apply_change(self, reference: Reference, projectie: Projectie | None) -> bool:
        """Put what an object projects in the place of what it did; False when that is the same."""
        with self._slot:
            veranderd = self._tekening.replace(reference, projectie or _LEEG)
            self.generatie += veranderd
            return veranderd

    def rebuild(
        self,
        delen: Mapping[Reference, Projectie | None] | Iterable[tuple[Reference, Projectie | None]],
    ) -> None:
        """Start afresh from these projections; readers keep the old graph until it is done.

        What is made here stays as long as the process, so the collector of garbage does not walk
        it: neither while it grows (that took most of the time at a million relations) nor after.
        """
        tekening = _Tekening(self._slot)
        with _no_collecting():
            for reference, projectie in delen.items() if isinstance(delen, Mapping) else delen:
                tekening.replace(reference, projectie or _LEEG)
        with self._slot:
            self._tekening = tekening
            self.generatie += 1


class _Tekening:
    """The drawing, its two views, and who put in what. Equal things are kept once."""

    def __init__(self, slot: threading.RLock) -> None:
        self._graph = Relatiegraaf()
        self.intern = Weergave(self._graph, slot, alles=True)
        self.openbaar = Weergave(self._graph, slot, alles=False)
        self._knopen: Inbreng[Reference, Knoop] = Inbreng()
        self._pijlen: Inbreng[str, Relatiepijl] = Inbreng()
        self._delen = Projecties(self._pijlen)
        self._namen: dict[Reference, Reference] = {}
        self._banden: dict[tuple[str, float, bool], Mapping[str, Any]] = {}

    def replace(self, eigenaar: Reference, nieuw: Projectie) -> bool:
        oud = self._delen.get(eigenaar)
        if oud == nieuw:
            return False
        self._keep_once(nieuw)
        geraakt = {p.id: p for p in oud.relaties} | {p.id: p for p in nieuw.relaties}
        uiteinden = {r for p in (*oud.relaties, *nieuw.relaties) for r in (p.van, p.naar)}
        knopen = {k.reference for k in (*oud.knopen, *nieuw.knopen)}
        for pijl_id in geraakt:
            self._erase_edge(pijl_id)
        self._put_in(eigenaar, oud, nieuw)
        for pijl_id in sorted(geraakt):
            self._draw_edge(pijl_id)
        for reference in sorted(knopen | uiteinden):
            self._draw_node(reference)
        return True

    def _keep_once(self, projectie: Projectie) -> None:
        """Let the ends of edges be the names of the nodes themselves, not copies of them."""
        for pijl in projectie.relaties:
            for einde in ("van", "naar"):
                naam = getattr(pijl, einde)
                object.__setattr__(pijl, einde, self._namen.setdefault(naam, naam))

    def _put_in(self, eigenaar: Reference, oud: Projectie, nieuw: Projectie) -> None:
        for knoop in oud.knopen:
            self._knopen.drop(knoop.reference, eigenaar)
        for pijl in oud.relaties:
            self._pijlen.drop(pijl.id, eigenaar)
        for knoop in nieuw.knopen:
            self._knopen.put(knoop.reference, eigenaar, knoop)
        for pijl in nieuw.relaties:
            self._pijlen.put(pijl.id, eigenaar, pijl)
        self._delen.put(eigenaar, nieuw)

    def _erase_edge(self, pijl_id: str) -> None:
        pijl = self._pijlen.get(pijl_id)
        if pijl and self._graph.has_edge(pijl.van, pijl.naar, pijl_id):
            self._graph.remove_edge(pijl.van, pijl.naar, pijl_id)

    def _draw_edge(self, pijl_id: str) -> None:
        """Draw with what an edge carries and no more: kind, weight, visibility, id as key.

        An end that nobody has described yet stands there without a title. What an edge carries is
        one of few: edges that carry the same share it, and nobody may write in it.
        """
        pijl = self._pijlen.get(pijl_id)
        if pijl is None:
            return
        for einde in (pijl.van, pijl.naar):
            if einde not in self._graph:
                self._graph.add_node(einde, knoop=Knoop(einde, einde.kind, ""))
        self._graph.add_edge(pijl.van, pijl.naar, key=pijl.id)
        band = (pijl.soort, pijl.gewicht, pijl.openbaar)
        if band not in self._banden:
            waarden = zip(("soort", "gewicht", "zichtbaar"), band, strict=True)
            self._banden[band] = MappingProxyType(dict(waarden))
        self._graph._adj[pijl.van][pijl.naar][pijl.id] = self._banden[band]

    def _draw_node(self, reference: Reference) -> None:
        graph, knoop = self._graph, self._knopen.get(reference)
        # not degree(): it counts, and a theme without a title yet may have a hundred thousand
        verbonden = reference in graph and (graph.succ[reference] or graph.pred[reference])
        if knoop is None and verbonden:
            knoop = Knoop(reference, reference.kind, "")
        if knoop is None:
            graph.remove_nodes_from([reference])
            self._namen.pop(reference, None)
        else:
            graph.add_node(self._namen.setdefault(reference, reference), knoop=knoop)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Leave garbage alone for a while, and what was made in it for good."""
    stond_aan = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if stond_aan:
            gc.enable()
