"""How a taskforce is shown where something is about it: who sets it up has a page for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.loket.taskforce.models import Taskforce
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown

TASKFORCE = N_("Taskforce")


def load_taskforces(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show taskforces by key, in one query."""
    rijen = (
        Taskforce.select(Taskforce, Initiatief)
        .join(Initiatief)
        .where(Taskforce.sleutel.in_(list(keys)))
    )
    return {
        rij.sleutel: Shown(
            rij.reference,
            rij.vraag,
            f"/loket/{rij.initiatief.identificatie}/taskforce",
            translate(TASKFORCE),
            zichtbaar=may(actor, "taskforce", "w", rij.initiatief),
        )
        for rij in rijen
    }
