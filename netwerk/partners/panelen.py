"""What the room of organisations adds to their public page, for the gemeente alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.partners.models import Partner
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def may_decide(actor: Actor) -> bool:
    """Tell whether this person decides for the gemeente whether an organisation takes part."""
    return role_may("partnerbeheer", "w", actor.rol)


def load_beheer(partners: Sequence[Partner], actor: Actor) -> Mapping[Reference, Panel]:
    """Lead the gemeente to how the organisation stands."""
    if not role_may("partnerbeheer", "r", actor.rol):
        return {}
    return {
        partner.reference: Panel(
            "netwerk/partners/_panel_beheer.html", {"slug": partner.slug}, "zij"
        )
        for partner in partners
    }
