"""Forgetting who came: a month after a meeting names and addresses go, the count stays."""

from __future__ import annotations

from datetime import timedelta

from vems.agenda.models import Aanmelding, Bijeenkomst, Uitnodiging
from vems.core.clock import now
from vems.core.database import write

BEWAREN = timedelta(days=30)


def forget_bezoekers() -> None:
    """Blank who signed up or was invited for a meeting of over a month ago. May run twice."""
    oud = Bijeenkomst.select(Bijeenkomst.id).where(Bijeenkomst.eind < now() - BEWAREN)
    with write():
        for model in (Aanmelding, Uitnodiging):
            rows = model.select(model.id, model.sleutel).where(
                model.bijeenkomst.in_(oud), model.email.contains("@")
            )
            for rij in list(rows):
                # the address is unique per meeting: what stays is its own key, which names nobody
                model.update(naam="", email=f"vergeten:{rij.sleutel}").where(
                    model.id == rij.id
                ).execute()
