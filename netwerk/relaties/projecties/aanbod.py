"""What is offered, and what one may have to do with, as nodes: offers, permits, kinds of need.

A need is a node of the initiatief that has it (`initiatieven.registratie.graph`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from netwerk.relaties.projectie import Knoop, Projectie, make_feit, register_projection
from netwerk.relaties.verantwoordelijk import list_regels
from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from netwerk.vraagenaanbod.models import Hulpaanbod
from vems.core.clock import today
from vems.core.i18n import in_taal, translate
from vems.core.reference import Reference

# A resident who offers help is no node, and neither is the offer.
MET_AANBOD = ("partner", "plek", "medewerker")


def register_aanbod() -> None:
    """Register the projection of offers."""
    register_projection("hulpaanbod", load_relations=load_aanbod, list_keys=list_aanbod)


def load_aanbod(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Project offers that stand, with whose they are; public for an organisation that takes part
    and wants questions.
    """
    rows = list(
        Hulpaanbod.select().where(
            Hulpaanbod.sleutel.in_(list(keys)),
            Hulpaanbod.is_actief,
            Hulpaanbod.eigenaar_kind.in_(MET_AANBOD),
            Hulpaanbod.tot.is_null() | (Hulpaanbod.tot >= today()),
        )
    )
    partners = {row.eigenaar_key for row in rows if row.eigenaar_kind == "partner"}
    zichtbaar = {
        sleutel
        for (sleutel,) in Partner.select(Partner.sleutel)
        .where(
            Partner.sleutel.in_(sorted(partners)),
            Partner.toestand == PartnerToestand.ACTIEF,
            ~Partner.geen_vragen,
        )
        .tuples()
    }
    return {
        row.sleutel: _aanbod(row, row.eigenaar_kind == "partner" and row.eigenaar_key in zichtbaar)
        for row in rows
    }


def list_aanbod() -> Iterable[str]:
    """List the keys of all offers that stand."""
    rows = Hulpaanbod.select(Hulpaanbod.sleutel).where(
        Hulpaanbod.is_actief, Hulpaanbod.eigenaar_kind.in_(MET_AANBOD)
    )
    return [sleutel for (sleutel,) in rows.tuples()]


def find_taakveld(reference: Reference) -> tuple[Knoop, ...]:
    """Give a permit or a kind of need as a node, for staff; nothing for another kind.

    It stands in the graph as long as somebody answers for it or a plan has to do with it. Titles
    are Dutch: the graph is shared.
    """
    titel = _titels().get(reference)
    return (Knoop(reference, reference.kind, titel),) if titel else ()


@cache
def _titels() -> dict[Reference, str]:
    with in_taal("nl"):
        return {
            **{Reference("regel", code): advies.naam for code, advies in list_regels().items()},
            **{Reference("vraag", s.value): translate(label) for s, label in HULP_LABELS.items()},
        }


def _aanbod(aanbod: Hulpaanbod, openbaar: bool) -> Projectie:
    zelf = aanbod.reference
    pijl = make_feit(aanbod.eigenaar, zelf, "biedt", openbaar)
    return Projectie((Knoop(zelf, "hulpaanbod", aanbod.titel, openbaar),), (pijl,))
