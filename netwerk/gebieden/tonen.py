"""How an area is shown to a reader: its name, and a link to the page of its wijk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import NIVEAU_LABELS, Niveau
from vems.core.actor import Actor
from vems.core.i18n import translate
from vems.core.reference import Reference, Shown


def load_many(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show areas; everybody may see all of them."""
    bomen = boom()
    gevonden = {key: bomen.by_slug(key) for key in keys}
    tonen: dict[str, Shown] = {}
    for key, gebied in gevonden.items():
        if gebied is None:
            continue
        wijk = bomen.wijk_of(gebied)
        tonen[key] = Shown(
            reference=Reference("gebied", key),
            titel=gebied.naam,
            url=f"/wijken/{wijk.slug}" if wijk else "/wijken",
            soort=translate(NIVEAU_LABELS[Niveau(gebied.niveau)]),
        )
    return tonen
