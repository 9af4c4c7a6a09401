"""Who put what into the graph, kept as small as it can be.

Nearly every edge is put in by the object that it is (a relation, a match): that is kept once, under
its own name. Not here: the graph that is drawn of it (`graaf`).
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

from netwerk.relaties.projectie import Projectie, Relatiepijl
from vems.core.reference import Reference

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
_LEEG = Projectie()


class Inbreng(Generic[K, V]):
    """Values that several objects may put in under one key.

    Shown is what the object with that name put in itself, else the first by reference.
    """

    def __init__(self) -> None:
        self._eigen: dict[K, V] = {}
        # nearly always there is one: a row around it would be a tenth of the graph
        self._van_een: dict[K, tuple[Reference, V]] = {}
        self._van_meer: dict[K, tuple[tuple[Reference, V], ...]] = {}

    def put(self, sleutel: K, eigenaar: Reference, waarde: V) -> None:
        """Put in a value, in the place of what this object put in before."""
        if str(sleutel) == str(eigenaar):
            self._eigen[sleutel] = waarde
            return
        over = [rij for rij in self._rijen(sleutel) if rij[0] != eigenaar]
        self._keep(sleutel, [*over, (eigenaar, waarde)])

    def drop(self, sleutel: K, eigenaar: Reference) -> None:
        """Take out what this object put in."""
        if str(sleutel) == str(eigenaar):
            self._eigen.pop(sleutel, None)
            return
        self._keep(sleutel, [rij for rij in self._rijen(sleutel) if rij[0] != eigenaar])

    def get(self, sleutel: K) -> V | None:
        """Give the value that is shown; None when nobody put one in."""
        if sleutel in self._eigen:
            return self._eigen[sleutel]
        rijen = self._rijen(sleutel)
        return rijen[0][1] if rijen else None

    def get_eigen(self, sleutel: K) -> V | None:
        """Give what the object of this name put in itself."""
        return self._eigen.get(sleutel)

    def _rijen(self, sleutel: K) -> tuple[tuple[Reference, V], ...]:
        een = self._van_een.get(sleutel)
        return (een,) if een else self._van_meer.get(sleutel, ())

    def _keep(self, sleutel: K, rijen: list[tuple[Reference, V]]) -> None:
        self._van_een.pop(sleutel, None)
        self._van_meer.pop(sleutel, None)
        if len(rijen) == 1:
            self._van_een[sleutel] = rijen[0]
        elif rijen:
            self._van_meer[sleutel] = tuple(sorted(rijen, key=lambda rij: rij[0]))


class Projecties:
    """What each object put in, whole. An object that is one edge is found among the edges."""

    def __init__(self, pijlen: Inbreng[str, Relatiepijl]) -> None:
        self._pijlen = pijlen
        self._delen: dict[Reference, Projectie] = {}

    def get(self, eigenaar: Reference) -> Projectie:
        """Give what an object put in, empty when that is nothing."""
        if eigenaar in self._delen:
            return self._delen[eigenaar]
        pijl = self._pijlen.get_eigen(str(eigenaar))
        return Projectie((), (pijl,)) if pijl else _LEEG

    def put(self, eigenaar: Reference, projectie: Projectie) -> None:
        """Remember what an object put in; its edges are in `pijlen` by now."""
        is_pijl = not projectie.knopen and [p.id for p in projectie.relaties] == [str(eigenaar)]
        if is_pijl or projectie == _LEEG:
            self._delen.pop(eigenaar, None)
        else:
            self._delen[eigenaar] = projectie
