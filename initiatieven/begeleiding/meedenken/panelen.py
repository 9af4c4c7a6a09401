"""Thinking along on the case and, once it was shown to them, on the makers' own page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.begeleiding.plan.feiten import read_dossier
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel

_FOLDER = "initiatieven/begeleiding/meedenken"


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk what fitted when somebody last looked, with the way there."""
    return {
        i.reference: Panel(
            f"{_FOLDER}/_panel_zaak.html",
            {"kenmerk": i.identificatie, "stand": read_dossier(i).stand},
            "zij",
        )
        for i in initiatieven
        if may(actor, "begeleidingslog", "r", i)
    }


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the makers what the begeleider showed them."""
    eigen = {i.id: i for i in initiatieven if may(actor, "plan", "w", i)}
    return {
        eigen[nummer].reference: Panel(f"{_FOLDER}/_panel_mijn.html", {"stand": stand})
        for nummer, stand in _standen(list(eigen.values())).items()
        if stand.gedeeld
    }


def _standen(initiatieven: Sequence[Initiatief]) -> dict[int, Meedenkstand]:
    if not initiatieven:
        return {}
    rijen = Meedenkstand.select().where(Meedenkstand.initiatief.in_([i.id for i in initiatieven]))
    return {rij.initiatief_id: rij for rij in rijen}
