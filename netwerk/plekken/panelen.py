"""What rooms add to pages of an organisation: a way to the own ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.partners.eigen import has_old_terms, is_beheerder
from netwerk.partners.models import Partner
from netwerk.plekken.eigen import list_ruimtes
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_eigen(partners: Sequence[Partner], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the own rooms with what is left of their times; on old terms they are not kept."""
    return {
        partner.reference: Panel(
            "netwerk/plekken/_panel_eigen.html",
            {"ruimtes": list_ruimtes(partner), "beheert": is_beheerder(partner, actor)},
        )
        for partner in partners
        if partner.reference in actor.als and not has_old_terms(partner)
    }
