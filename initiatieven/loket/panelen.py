"""What the desk adds to the initiator's own page: the newest message and the way to write back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.loket.models import Bericht
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the panel of the thread for initiatives of this person, in one query."""
    eigen = {rij.id: rij for rij in initiatieven if rij.initiatiefnemer_id in actor.eigen_partijen}
    nieuwste: dict[int, Bericht] = {}
    for bericht in (
        Bericht.select().where(Bericht.initiatief.in_(list(eigen) or [0])).order_by(Bericht.id)
    ):
        nieuwste[bericht.initiatief_id] = bericht
    return {
        initiatief.reference: Panel(
            "initiatieven/loket/_panel_mijn.html",
            {"berichten_slug": initiatief.slug, "nieuwste_bericht": nieuwste.get(nummer)},
        )
        for nummer, initiatief in eigen.items()
    }
