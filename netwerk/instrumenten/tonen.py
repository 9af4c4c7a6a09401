"""How an instrument is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.instrumenten.models import Instrument
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.web.links import find_path


def load_instrumenten(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show instruments by code, in one query; everybody may see them."""
    url = find_path("site.instrumenten")
    return {
        row.code: Shown(
            row.reference,
            row.naam,
            f"{url}#{row.code}" if url else "",
            translate(N_("Regeling van de gemeente")),
        )
        for row in Instrument.select().where(Instrument.code.in_(list(keys)))
    }
