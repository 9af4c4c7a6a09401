"""Keeps the graph of this process in step with the change log.

The cursor lives in memory: a process that starts has no graph, so it rebuilds first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from peewee import chunked

from netwerk.relaties.graaf import Graaf
from netwerk.relaties.projectie import Projectie, projections
from vems.core.reference import Reference

_BATCH = 500
_NOG_NIET = -1


class GraafVolger:
    """The follower named "graaf"; register it with `vems.core.changes`."""

    name = "graaf"

    def __init__(self, graaf: Graaf) -> None:
        self.graaf = graaf
        self._cursor = _NOG_NIET

    def read_cursor(self) -> int:
        """Give the last change applied; -1 before the first rebuild."""
        return self._cursor

    def apply(self, references: Sequence[Reference], cursor: int) -> None:
        """Load these objects anew and put them in the graph; what is gone is taken out."""
        for reference, projectie in load_projections(references).items():
            self.graaf.apply_change(reference, projectie)
        self._cursor = cursor

    def rebuild(self, cursor: int) -> None:
        """Load everything; changes made meanwhile come after the cursor and are applied again."""
        alle = (
            Reference(kind, key)
            for kind, bron in projections().items()
            for key in sorted(bron.list_keys())
        )
        self.graaf.rebuild(_load_bit_by_bit(alle))
        self._cursor = cursor


def _load_bit_by_bit(
    references: Iterable[Reference],
) -> Iterator[tuple[Reference, Projectie | None]]:
    """Load in batches: all projections at once are more than the graph made of them."""
    for deel in chunked(references, _BATCH):
        yield from load_projections(deel).items()


def load_projections(references: Iterable[Reference]) -> dict[Reference, Projectie | None]:
    """Load what objects project, many at a time; None for one that is gone.

    Kinds that nobody projects are left out: they are in the change log for other followers.
    """
    bronnen = projections()
    per_kind: dict[str, list[str]] = defaultdict(list)
    for reference in references:
        if reference.kind in bronnen:
            per_kind[reference.kind].append(reference.key)
    geladen: dict[Reference, Projectie | None] = {}
    for kind, keys in per_kind.items():
        for begin in range(0, len(keys), _BATCH):
            stuk = keys[begin : begin + _BATCH]
            gevonden = bronnen[kind].load_relations(stuk)
            geladen |= {Reference(kind, key): gevonden.get(key) for key in stuk}
    return geladen
