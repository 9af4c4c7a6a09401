"""How a theme is shown to a reader: its name, and a link to the initiatives about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.themas.boom import boom
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, Shown

SOORT = N_("Thema")


def load_many(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show themes; everybody may see all of them."""
    bomen = boom()
    gevonden = {key: bomen.by_code(key) for key in keys}
    return {
        key: Shown(
            reference=Reference("thema", key),
            titel=thema.naam,
            url=f"/initiatieven?thema={thema.code}",
            soort=translate(SOORT),
        )
        for key, thema in gevonden.items()
        if thema is not None
    }
