"""Forgetting who came: a month after a meeting names and addresses go, the count stays."""

from __future__ import annotations

from datetime import timedelta

from vems.agenda.models import Aanmelding, Bijeenkomst
from vems.core.clock import now
from vems.core.database import write

BEWAREN = timedelta(days=30)


def forget_bezoekers() -> None:
    """Blank name and address of who signed up for a meeting of over a month ago. May run twice."""
    oud = Bijeenkomst.select(Bijeenkomst.id).where(Bijeenkomst.eind < now() - BEWAREN)
    rows = Aanmelding.select(Aanmelding.id, Aanmelding.sleutel).where(
        Aanmelding.bijeenkomst.in_(oud), Aanmelding.naam != ""
    )
    with write():
        for rij in list(rows):
            # the address is unique per meeting: what stays is its own key, which names nobody
            Aanmelding.update(naam="", email=f"vergeten:{rij.sleutel}").where(
                Aanmelding.id == rij.id
            ).execute()
