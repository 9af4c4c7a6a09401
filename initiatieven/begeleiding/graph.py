"""What guidance puts into the graph: which permits a plan has to do with, and what was decided.

The first is for staff. A decision is on the public timeline, so its edge is public too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from initiatieven.begeleiding.keuzes import BeslispuntUitkomst
from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.begeleiding.meedenken.stand import STAND
from initiatieven.begeleiding.models import Beslispunt
from initiatieven.registratie.models import Initiatief
from netwerk.instrumenten.models import Instrument
from netwerk.relaties.projectie import Projectie, make_feit, register_projection
from netwerk.relaties.projecties.aanbod import find_taakveld
from netwerk.relaties.verantwoordelijk import list_regels
from vems.core.reference import Reference


def register_all() -> None:
    """Register both projections."""
    register_projection(STAND, load_relations=load_standen, list_keys=list_standen)
    register_projection("beslispunt", load_relations=load_besluiten, list_keys=list_besluiten)


def load_standen(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project what was found to be needed, by the key of the initiatief."""
    codes = {advies.naam: code for code, advies in list_regels().items()}
    rows = (
        Meedenkstand.select(Meedenkstand.past, Initiatief.sleutel)
        .join(Initiatief)
        .where(Initiatief.sleutel.in_(list(keys)))
    )
    gevonden: dict[str, Projectie | None] = {}
    for row in rows:
        zelf = row.initiatief.reference
        regels = [Reference("regel", codes[naam]) for naam in row.past if naam in codes]
        gevonden[row.initiatief.sleutel] = Projectie(
            tuple(knoop for regel in regels for knoop in find_taakveld(regel)),
            tuple(make_feit(zelf, regel, "nodig", openbaar=False) for regel in regels),
        )
    return gevonden


def list_standen() -> Iterable[str]:
    """List the keys of the initiatives that were thought along with."""
    rows = Meedenkstand.select(Initiatief.sleutel).join(Initiatief).tuples()
    return [sleutel for (sleutel,) in rows]


def load_besluiten(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project decisions that said yes: from the initiatief to the instrument."""
    rows = (
        Beslispunt.select(Beslispunt.sleutel, Initiatief.sleutel, Instrument.code)
        .join_from(Beslispunt, Initiatief)
        .join_from(Beslispunt, Instrument)
        .where(Beslispunt.sleutel.in_(list(keys)), Beslispunt.uitkomst == BeslispuntUitkomst.GO)
    )
    return {
        row.sleutel: Projectie(
            (),
            (make_feit(row.initiatief.reference, row.instrument.reference, "gefinancierd_uit"),),
        )
        for row in rows
    }


def list_besluiten() -> Iterable[str]:
    """List the keys of decisions that said yes to an instrument."""
    rows = Beslispunt.select(Beslispunt.sleutel).where(
        Beslispunt.uitkomst == BeslispuntUitkomst.GO, Beslispunt.instrument.is_null(False)
    )
    return [sleutel for (sleutel,) in rows.tuples()]
