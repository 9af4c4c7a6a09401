"""What the desk calls targets, and nothing else of them: for a list beside something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import reduce

import peewee

from netwerk.instrumenten.models import Instrument
from netwerk.kennis.models import Kennisitem
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.programmas.models import Doel
from vems.core.reference import Reference

# The key and the name of each kind.
_NAMEN: dict[str, tuple[peewee.Field, peewee.Field]] = {
    "partner": (Partner.sleutel, Partner.naam),
    "medewerker": (Medewerker.sleutel, Medewerker.naam),
    "doel": (Doel.sleutel, Doel.tekst),
    "plek": (Plek.slug, Plek.naam),
    "instrument": (Instrument.code, Instrument.naam),
    "kennisitem": (Kennisitem.slug, Kennisitem.titel),
}


def load_namen(references: Iterable[Reference]) -> dict[Reference, str]:
    """Load the names of targets of any kind, in one query; what is gone is left out."""
    keys: dict[str, set[str]] = defaultdict(set)
    for reference in references:
        keys[reference.kind].add(reference.key)
    vragen = [
        sleutel.model.select(peewee.Value(kind), sleutel, naam).where(sleutel.in_(keys[kind]))
        for kind, (sleutel, naam) in _NAMEN.items()
        if kind in keys
    ]
    if not vragen:
        return {}
    geheel = reduce(lambda deel, volgend: deel.union_all(volgend), vragen)
    return {Reference(kind, key): naam for kind, key, naam in geheel.tuples()}
