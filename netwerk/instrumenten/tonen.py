"""How an instrument is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.instrumenten.meedenken.keuzes import ADVIES_LABELS
from netwerk.instrumenten.meedenken.regels import read_regels
from netwerk.instrumenten.models import Instrument
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, Shown
from vems.core.web.links import find_path


def load_regels(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show permits and notifications by code; everybody may know them."""
    return {
        advies.code: Shown(
            Reference("regel", advies.code), advies.naam, "", translate(ADVIES_LABELS[advies.soort])
        )
        for advies in read_regels().adviezen
        if advies.code in keys
    }


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
