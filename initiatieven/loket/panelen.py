"""What the desk adds to the initiator's own page: the newest message with the way to write back,
and how we reach the initiator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.loket.models import Bericht
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel
from vems.partijen.keuzes import VOORKEURSKANAAL_LABELS


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


def load_bereik(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Say how we reach the initiator, with the way to change it; for nobody else."""
    return {
        initiatief.reference: Panel(
            "vems/partijen/_panel_mijn.html",
            {
                "kanaal": VOORKEURSKANAAL_LABELS[initiatief.initiatiefnemer.voorkeurskanaal],
                "wie": initiatief.initiatiefnemer.sleutel,
            },
            "zij",
        )
        for initiatief in initiatieven
        if initiatief.initiatiefnemer_id in actor.eigen_partijen
        and may(actor, "contactgegevens", "w", initiatief)
    }
