"""Whether an article helped: said once, by nobody in particular, counted for who keeps it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import peewee

from netwerk.kennis.models import Kennisitem, Kennisoordeel
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_text
from vems.core.i18n import N_
from vems.core.teksten import check_length

MAX_OPMERKING, MEESTE = 300, 20
# What points at one person: a mail address, or a row of digits as in a telephone number or a BSN.
_PERSOON = re.compile(r"\S@\S|(?:\d[\s().-]{0,2}){8,}")


@dataclass(frozen=True, slots=True)
class Telling:
    """How often an article helped and did not, and how many said something about it."""

    ja: int = 0
    nee: int = 0
    opmerkingen: int = 0


def record_oordeel(
    item: Kennisitem, hielp: bool | None, opmerking: str, *, eenmalig: str, door: Actor
) -> None:
    """Keep that an article helped or not; of whom is not kept. Sent twice it counts once."""
    tekst = clean_text(opmerking)
    if hielp is None:
        raise Invalid(N_("Kies ja of nee."), veld="hielp")
    check_length(tekst, MAX_OPMERKING, veld="opmerking")
    if _PERSOON.search(tekst):
        zin = N_("Laat e-mailadressen en telefoonnummers weg. Wij bewaren niet wie u bent.")
        raise Invalid(zin, veld="opmerking")
    with write():
        Kennisoordeel.get_or_create(
            sleutel=eenmalig,
            defaults={"item": item, "hielp": hielp, "opmerking": tekst, "created_at": now()},
        )


def count_oordelen(items: Collection[Kennisitem]) -> Mapping[int, Telling]:
    """Count the answers to each article by its row number; one query."""
    ja = peewee.fn.SUM(peewee.Case(None, [(Kennisoordeel.hielp, 1)], 0))
    gezegd = peewee.fn.SUM(peewee.Case(None, [(Kennisoordeel.opmerking != "", 1)], 0))
    rows = (
        Kennisoordeel.select(Kennisoordeel.item, ja, peewee.fn.COUNT(Kennisoordeel.id), gezegd)
        .where(Kennisoordeel.item.in_([item.id for item in items]))
        .group_by(Kennisoordeel.item)
        .tuples()
    )
    geteld = {nummer: Telling(int(a), int(n - a), int(z)) for nummer, a, n, z in rows}
    return {item.id: geteld.get(item.id, Telling()) for item in items}


def list_opmerkingen(item: Kennisitem) -> Sequence[Kennisoordeel]:
    """List what was said about an article lately, the newest first."""
    gezegd = (Kennisoordeel.item == item) & (Kennisoordeel.opmerking != "")
    alle = Kennisoordeel.select().where(gezegd).order_by(Kennisoordeel.id.desc())
    return list(alle.limit(MEESTE))
