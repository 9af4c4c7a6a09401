"""Plans that belong together as edges: part of a larger plan, split off, merged in another.

That two are alike, because a guide says so, is a relation of its own (`gelijkenis`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import peewee

from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.registratie.keuzes import Resultaat
from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.models import Splitsing, Verband
from netwerk.relaties.projectie import Projectie, make_feit, register_projection
from vems.core.reference import Reference

SPLITSING, OPGEGAAN = "splitsing", "samenvoeging"


def register_all() -> None:
    """Register the three projections."""
    register_projection("verband", load_relations=load_verbanden, list_keys=list_verbanden)
    register_projection(SPLITSING, load_relations=load_splitsingen, list_keys=list_splitsingen)
    register_projection(OPGEGAAN, load_relations=load_opgegaan, list_keys=list_opgegaan)


def as_splitsing(deel: Initiatief) -> Reference:
    """Name a split as the graph knows it: by the plan that came of it."""
    return Reference(SPLITSING, deel.sleutel)


def as_samenvoeging(van: Initiatief) -> Reference:
    """Name a merge as the graph knows it: by the plan that stopped."""
    return Reference(OPGEGAAN, van.sleutel)


def load_verbanden(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project ties that hold; everybody who may read both plans may know."""
    geheel = Initiatief.alias()
    rows = (
        Verband.select(Verband.sleutel, Initiatief.sleutel, geheel.sleutel)
        .join(Initiatief, on=Verband.deel)
        .switch(Verband)
        .join(geheel, on=Verband.geheel)
        .where(Verband.sleutel.in_(list(keys)), Verband.lopend.is_null(False))
    )
    return {
        row.sleutel: Projectie(
            (), (make_feit(row.deel.reference, row.geheel.reference, "deel_van"),)
        )
        for row in rows
    }


def list_verbanden() -> Iterable[str]:
    """List the keys of the ties that hold."""
    rows = Verband.select(Verband.sleutel).where(Verband.lopend.is_null(False))
    return [sleutel for (sleutel,) in rows.tuples()]


def load_splitsingen(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project what came out of what: for who is concerned, so not public."""
    van = Initiatief.alias()
    rows = (
        Splitsing.select(Splitsing.id, Initiatief.sleutel, van.sleutel)
        .join(Initiatief, on=Splitsing.deel)
        .switch(Splitsing)
        .join(van, on=Splitsing.van)
        .where(Initiatief.sleutel.in_(list(keys)))
    )
    return {
        row.deel.sleutel: Projectie(
            (), (make_feit(row.deel.reference, row.van.reference, "komt_voort_uit", False),)
        )
        for row in rows
    }


def list_splitsingen() -> Iterable[str]:
    """List the keys of the plans that were split off."""
    rows = Splitsing.select(Initiatief.sleutel).join(Initiatief, on=Splitsing.deel)
    return [sleutel for (sleutel,) in rows.tuples()]


def load_opgegaan(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project in what a merged plan goes on: the newest consent counts, reopened none does."""
    naar = Initiatief.alias()
    rows = (
        Overdracht.select(Overdracht.id, Initiatief.sleutel, naar.sleutel)
        .join(Initiatief, on=Overdracht.initiatief)
        .switch(Overdracht)
        .join(naar, on=Overdracht.naar)
        .where(_is_opgegaan(), Initiatief.sleutel.in_(list(keys)))
        .order_by(Overdracht.id)
    )
    return {
        row.initiatief.sleutel: Projectie(
            (), (make_feit(row.initiatief.reference, row.naar.reference, "samengevoegd_met"),)
        )
        for row in rows
    }


def list_opgegaan() -> Iterable[str]:
    """List the keys of the plans that went on in another."""
    rows = Overdracht.select(Initiatief.sleutel).join(Initiatief, on=Overdracht.initiatief)
    return sorted({sleutel for (sleutel,) in rows.where(_is_opgegaan()).tuples()})


def _is_opgegaan() -> peewee.Expression:
    gesloten = Initiatief.resultaat == Resultaat.SAMENGEVOEGD
    return gesloten & Overdracht.naar.is_null(False) & Overdracht.aangenomen_op.is_null(False)
