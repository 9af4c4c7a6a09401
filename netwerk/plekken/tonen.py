"""How a place is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.plekken.models import Plek
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.web.links import find_path


def load_plekken(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show places by key, in one query; everybody may see them."""
    return {
        plek.slug: Shown(
            plek.reference, plek.naam, find_path("site.plek", slug=plek.slug), translate(N_("Plek"))
        )
        for plek in Plek.select().where(Plek.slug.in_(list(keys)))
    }
