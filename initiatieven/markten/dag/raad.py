"""Which market a council member adopts on, and which stand comes next on the evening."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from initiatieven.markten.deelname.plannen import Plan
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Markt
from initiatieven.registratie.models import Initiatief


def find_markt_with(initiatief: Initiatief) -> Markt | None:
    """Find the newest market on whose stands this initiatief is."""
    return (
        Markt.select()
        .join(Inzending)
        .where(
            Inzending.initiatief == initiatief,
            Inzending.uitkomst == Screening.TOEGELATEN,
            Inzending.ingetrokken_op.is_null(),
            Markt.toestand.not_in([MarktToestand.GESLOTEN, MarktToestand.AFGELAST]),
        )
        .order_by(Markt.begin.desc())
        .first()
    )


def next_stand(stands: Sequence[Plan], bezocht: Collection[int], gekozen: str) -> Plan | None:
    """Give the chosen stand, else the first not visited, else the first; pure."""
    if not stands:
        return None
    keuze = next((s for s in stands if str(s.nummer) == gekozen.lstrip("0")), None)
    open_ = next((s for s in stands if s.kraam_id not in bezocht), None)
    return keuze or open_ or stands[0]
