"""How an extra question is named elsewhere: by its words, for who may manage them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.extravragen.models import Extravraag
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.web.links import find_path

SOORT = N_("Extra vraag")


def load_many(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show versions of questions by key, in one query."""
    mag = role_may("extra_vraag", "r", actor.rol)
    return {
        rij.sleutel: Shown(
            rij.reference,
            rij.zin,
            find_path("extravragen.vraag", code=rij.code) if mag else "",
            translate(SOORT),
            zichtbaar=mag,
        )
        for rij in Extravraag.select().where(Extravraag.sleutel.in_(list(keys)))
    }
