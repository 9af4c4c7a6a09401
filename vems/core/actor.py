"""Who acts: made at the edge (view, job, import, telephone desk) and passed down as `door`.

A plain value: domain functions never look at a request or session to learn who is there.
"""

from __future__ import annotations

from dataclasses import dataclass

from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class Actor:
    """One person in one role. `als` says who this is in the network; `namens` on whose behalf."""

    rol: str = ""
    gebruiker_id: int | None = None
    partij_id: int | None = None
    naam: str = ""
    kanaal: str = "web"
    namens: str = ""
    als: frozenset[Reference] = frozenset()
    partijen: frozenset[int] = frozenset()

    @property
    def eigen_partijen(self) -> frozenset[int]:
        """Give every party this person acts for: the own one and who shares the mailbox."""
        return self.partijen if self.partij_id is None else self.partijen | {self.partij_id}

    def keys_of(self, kind: str) -> frozenset[str]:
        """Give the keys under which this person is known in the network as `kind`."""
        return frozenset(reference.key for reference in self.als if reference.kind == kind)


ANONIEM = Actor()
SYSTEEM = Actor(rol="systeem", naam="VEMS", kanaal="systeem")
IMPORT = Actor(rol="import", naam="Import", kanaal="import")
