"""A market closes only when every promise that came of it has an end status (DOMAIN 2.8)."""

from __future__ import annotations

from initiatieven.markten.models import Markt
from initiatieven.markten.opvolging.beletsels import Beletsel
from initiatieven.toezeggingen.keuzes import EINDSTATUSSEN
from initiatieven.toezeggingen.models import Toezegging
from vems.core.i18n import N_


def every_promise_ended(markt: Markt) -> list[Beletsel]:
    """Tell how many promises of a market are still open."""
    open_ = (
        Toezegging.select()
        .where(Toezegging.markt == markt, Toezegging.status.not_in(list(EINDSTATUSSEN)))
        .count()
    )
    if not open_:
        return []
    return [Beletsel(N_("Nog %(aantal)s toezeggingen zonder eindstand."), {"aantal": open_})]
