"""Files on the own page of the makers and on the case: those that the reader may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.bijlagen.lezen import list_bijlagen
from initiatieven.bijlagen.permissions import may_add, may_see_list
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel

_EIGEN = ("IO", "MI")


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the makers their files, and let them add one."""
    return _panelen([rij for rij in initiatieven if kolom(actor, rij) in _EIGEN], actor)


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk the files it may see, folded."""
    return _panelen(initiatieven, actor, vouw=True)


def _panelen(
    initiatieven: Sequence[Initiatief], actor: Actor, *, vouw: bool = False
) -> Mapping[Reference, Panel]:
    wie = [rij for rij in initiatieven if may_see_list(actor, rij)]
    bijlagen = list_bijlagen(wie, actor) if wie else {}
    return {
        rij.reference: Panel(
            "initiatieven/bijlagen/_panel_bijlagen.html",
            {
                "bijlagen_van": rij.slug,
                "bijlagen": bijlagen[rij.id],
                "mag_toevoegen": may_add(actor, rij),
                "bijlagen_vouw": vouw,
            },
            "zij",
        )
        for rij in wie
        if bijlagen[rij.id] or may_add(actor, rij)
    }
