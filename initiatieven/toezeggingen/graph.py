"""A promise as an edge from who promised to the initiatief; rebuildable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from initiatieven.toezeggingen.lijst import select_toezeggingen
from initiatieven.toezeggingen.models import Toezegging
from netwerk.relaties.projectie import Knoop, Projectie, Relatiepijl


def load_relations(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project promises by key: zegt_toe, and a wethouder as a node of its own."""
    rows = select_toezeggingen().where(Toezegging.sleutel.in_(list(keys)))
    return {row.sleutel: _project(row) for row in rows}


def list_keys() -> Iterable[str]:
    """List the keys of all promises."""
    return [sleutel for (sleutel,) in Toezegging.select(Toezegging.sleutel).tuples()]


def _project(toezegging: Toezegging) -> Projectie:
    wie = toezegging.raadslid or toezegging.wethouder
    knopen: tuple[Knoop, ...] = ()
    if toezegging.wethouder is not None:
        knopen = (Knoop(wie.reference, "wethouder", wie.naam, openbaar=True),)
    pijl = Relatiepijl(
        wie.reference,
        toezegging.initiatief.reference,
        "zegt_toe",
        openbaar=True,
        id=str(toezegging.reference),
    )
    return Projectie(knopen, (pijl,))
