"""What a match puts into the graph: an edge from the initiatief to its target while it lives.

Public when both sides and the initiatief are: an accepted match of a published initiatief.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from initiatieven.koppelingen.keuzes import AANVAARD, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief
from netwerk.relaties.projectie import Projectie, Relatiepijl

GEMATCHT, HELPT = "gematcht", "helpt"
_DOOD = (
    KoppelingToestand.VERWORPEN,
    KoppelingToestand.INGETROKKEN,
    KoppelingToestand.AFGEWEZEN_INITIATIEFNEMER,
    KoppelingToestand.GEWEIGERD,
    KoppelingToestand.GEEN_REACTIE,
    KoppelingToestand.GEEN_KLIK,
    KoppelingToestand.OVERGEDRAGEN,
)


def load_relations(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Load the projections of matches by key, in one query."""
    rows = (
        Koppeling.select(Koppeling, Initiatief)
        .join(Initiatief)
        .where(Koppeling.sleutel.in_(list(keys)))
    )
    return {row.sleutel: Projectie((), _pijlen(row)) for row in rows if row.toestand not in _DOOD}


def list_keys() -> Iterable[str]:
    """List the keys of all living matches."""
    rows = Koppeling.select(Koppeling.sleutel).where(Koppeling.toestand.not_in(_DOOD))
    return [sleutel for (sleutel,) in rows.tuples()]


def _pijlen(koppeling: Koppeling) -> tuple[Relatiepijl, ...]:
    """Give the edge; a confirmed goal is a relation of its own, and no goal ever helps anybody."""
    aanvaard = koppeling.toestand in AANVAARD
    if aanvaard and koppeling.doelwit_kind == "doel":
        return ()
    is_persoon = koppeling.doelwit_kind == "medewerker"
    pijl = Relatiepijl(
        koppeling.initiatief.reference,
        koppeling.doelwit,
        HELPT if aanvaard else GEMATCHT,
        gewicht=koppeling.score / 100 if koppeling.score else 1.0,
        openbaar=aanvaard and bool(koppeling.initiatief.is_openbaar) and not is_persoon,
        id=str(koppeling.reference),
    )
    return (pijl,)
