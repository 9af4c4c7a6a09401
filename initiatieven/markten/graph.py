"""Markets, council and adoptions as nodes and edges; rebuildable.

The council's own nodes are made here: netwerk/raad stands below the graph and may not know it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from initiatieven.markten.keuzes import AdoptieToestand, MarktToestand, Screening
from initiatieven.markten.models import Adoptie, Inzending, Markt
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Fractie, Raadslid
from netwerk.relaties.projectie import Knoop, Projectie, Relatiepijl, register_projection


def load_raadsleden(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project council members: a node, and the fractie they belong to."""
    rows = Raadslid.select(Raadslid, Fractie).join(Fractie).where(Raadslid.sleutel.in_(list(keys)))
    return {
        lid.sleutel: Projectie(
            (Knoop(lid.reference, "raadslid", lid.naam, openbaar=True),),
            (Relatiepijl(lid.reference, lid.fractie.reference, "lid_van", openbaar=True),),
        )
        for lid in rows
        if lid.is_actief
    }


def load_fracties(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project fracties as nodes."""
    return {
        fractie.code: Projectie((Knoop(fractie.reference, "fractie", fractie.naam, openbaar=True),))
        for fractie in Fractie.select().where(Fractie.code.in_(list(keys)))
    }


def load_markten(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project markets, with who was admitted and still comes; not before they are public."""
    markten = list(
        Markt.select().where(
            Markt.slug.in_(list(keys)), Markt.toestand != MarktToestand.VOORBEREIDING
        )
    )
    toegelaten = (
        Inzending.select(Inzending.markt, Initiatief.sleutel)
        .join(Initiatief)
        .where(
            Inzending.markt.in_([markt.id for markt in markten]),
            Inzending.uitkomst == Screening.TOEGELATEN,
            Inzending.ingetrokken_op.is_null(),
        )
    )
    per_markt: dict[int, list[Initiatief]] = {}
    for inzending in toegelaten:
        per_markt.setdefault(inzending.markt_id, []).append(inzending.initiatief)
    return {markt.slug: _project_markt(markt, per_markt.get(markt.id, [])) for markt in markten}


def load_adopties(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project chosen adoptions as edges; an offer or an ended one is none."""
    rows = (
        Adoptie.select(Adoptie, Raadslid, Initiatief)
        .join_from(Adoptie, Raadslid)
        .join_from(Adoptie, Initiatief)
        .where(Adoptie.sleutel.in_(list(keys)), Adoptie.toestand == AdoptieToestand.GEKOZEN)
    )
    return {
        adoptie.sleutel: Projectie(
            (),
            (
                Relatiepijl(
                    adoptie.raadslid.reference,
                    adoptie.initiatief.reference,
                    "adopteert",
                    openbaar=True,
                    id=str(adoptie.reference),
                ),
            ),
        )
        for adoptie in rows
    }


def register_all() -> None:
    """Register the four projections."""
    for kind, load, keys in (
        ("raadslid", load_raadsleden, lambda: _keys(Raadslid.sleutel)),
        ("fractie", load_fracties, lambda: _keys(Fractie.code)),
        ("markt", load_markten, lambda: _keys(Markt.slug)),
        ("adoptie", load_adopties, lambda: _keys(Adoptie.sleutel)),
    ):
        register_projection(kind, load_relations=load, list_keys=keys)


def _keys(field: object) -> Iterable[str]:
    return [key for (key,) in field.model.select(field).tuples()]  # type: ignore[attr-defined]


def _project_markt(markt: Markt, initiatieven: Sequence[Initiatief]) -> Projectie:
    return Projectie(
        (Knoop(markt.reference, "markt", markt.titel, openbaar=True),),
        tuple(
            Relatiepijl(initiatief.reference, markt.reference, "staat_op", openbaar=True)
            for initiatief in initiatieven
        ),
    )
