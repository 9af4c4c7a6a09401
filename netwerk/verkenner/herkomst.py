"""How we know what the public network shows: since when, from whom, how certain, when confirmed.

Only of relations that are open and public now. Who confirmed and what was written beside it stays
inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netwerk.relaties.eigenaars import is_beweerd
from netwerk.relaties.keuzes import BEVESTIGD, Bron
from netwerk.relaties.models import Relatie


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where one relation comes from, and until when it is meant to hold."""

    sinds: date
    bron: Bron
    zekerheid: float
    bevestigd_op: date | None
    geldt_tot: date | None

    @property
    def is_bevestigd(self) -> bool:
        """Tell whether it counts."""
        return self.zekerheid >= BEVESTIGD


def load_herkomst() -> dict[str, Herkomst]:
    """Load it for every open public relation, by the id it has in the graph; one query."""
    rows = Relatie.select(
        Relatie.id,
        Relatie.sinds,
        Relatie.bron,
        Relatie.zekerheid,
        Relatie.bevestigd_op,
        Relatie.geldt_tot,
    ).where(Relatie.is_openbaar == True, Relatie.tot.is_null(), ~is_beweerd())  # noqa: E712
    return {f"relatie:{nummer}": Herkomst(*velden) for nummer, *velden in rows.tuples().iterator()}
