"""What a match puts into the graph: an edge from the initiatief to its target while it lives.

Public is an accepted match; its ends say whether everybody sees them. Of an
open case the offer, or who gave it without one, is tied to the need it was accepted for, and the
room that was agreed to the initiatief.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import peewee

from initiatieven.koppelingen.aangeboden import aangeboden_of
from initiatieven.koppelingen.keuzes import AANVAARD, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.plekken.keuzes import ReserveringToestand
from netwerk.plekken.models import Plek, Reservering, Weektijd
from netwerk.relaties.projectie import Projectie, Relatiepijl, make_feit
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.reference import Reference

GEMATCHT, HELPT, VOORZIET_IN, GEBRUIKT = "gematcht", "helpt", "voorziet_in", "gebruikt"
DOOD = (
    KoppelingToestand.VERWORPEN,
    KoppelingToestand.INGETROKKEN,
    KoppelingToestand.AFGEWEZEN_INITIATIEFNEMER,
    KoppelingToestand.GEWEIGERD,
    KoppelingToestand.GEEN_REACTIE,
    KoppelingToestand.GEEN_KLIK,
    KoppelingToestand.OVERGEDRAGEN,
)


def load_relations(keys: Sequence[str]) -> Mapping[str, Projectie | None]:
    """Load the projections of matches by key, in two queries."""
    rows = (
        Koppeling.select(Koppeling, Initiatief, Hulpvraag)
        .join(Initiatief)
        .switch(Koppeling)
        .join(Hulpvraag, peewee.JOIN.LEFT_OUTER)
        .where(Koppeling.sleutel.in_(list(keys)))
    )
    levend = [row for row in rows if row.toestand not in DOOD]
    plekken = _plekken_of([row.sleutel for row in levend if row.toestand in AANVAARD])
    return {
        row.sleutel: Projectie((), (*_pijlen(row), *_gebruikt(row, plekken.get(row.sleutel))))
        for row in levend
    }


def list_keys() -> Iterable[str]:
    """List the keys of all living matches."""
    rows = Koppeling.select(Koppeling.sleutel).where(Koppeling.toestand.not_in(DOOD))
    return [sleutel for (sleutel,) in rows.tuples()]


def _pijlen(koppeling: Koppeling) -> tuple[Relatiepijl, ...]:
    """Give the edges; a confirmed goal is a relation of its own, and no goal ever helps anybody."""
    aanvaard = koppeling.toestand in AANVAARD
    if aanvaard and koppeling.doelwit_kind == "doel":
        return ()
    is_persoon = koppeling.doelwit_kind == "medewerker"
    pijl = Relatiepijl(
        koppeling.initiatief.reference,
        koppeling.doelwit,
        HELPT if aanvaard else GEMATCHT,
        gewicht=koppeling.score / 100 if koppeling.score else 1.0,
        openbaar=aanvaard and not is_persoon,
        id=str(koppeling.reference),
    )
    return (pijl, *_voorziet_in(koppeling, pijl.openbaar)) if aanvaard else (pijl,)


def _gebruikt(koppeling: Koppeling, plek: Reference | None) -> tuple[Relatiepijl, ...]:
    """Tie an open case to the room that was agreed; for staff, as its timeline is."""
    if plek is None or koppeling.initiatief.fase is Fase.AFGEROND:
        return ()
    return (make_feit(koppeling.initiatief.reference, plek, GEBRUIKT, openbaar=False),)


def _plekken_of(sleutels: Sequence[str]) -> Mapping[str, Reference]:
    """Give of matches the place that was agreed with them."""
    if not sleutels:
        return {}
    rows = (
        Reservering.select(Reservering.onderwerp_key, Plek.slug)
        .join(Weektijd)
        .join(Plek)
        .where(
            Reservering.onderwerp_kind == "koppeling",
            Reservering.onderwerp_key.in_(list(sleutels)),
            Reservering.toestand == ReserveringToestand.AFGESPROKEN,
        )
    )
    return {sleutel: Reference("plek", slug) for sleutel, slug in rows.tuples()}


def _voorziet_in(koppeling: Koppeling, openbaar: bool) -> tuple[Relatiepijl, ...]:
    """Tie what was offered to the need, as long as the need is a node: the case is open."""
    vraag, is_open = koppeling.hulpvraag, koppeling.initiatief.fase is not Fase.AFGEROND
    if vraag is None or not is_open or not _is_gevraagd(vraag):
        return ()
    return (make_feit(aangeboden_of(koppeling), vraag.reference, VOORZIET_IN, openbaar),)


def _is_gevraagd(vraag: Hulpvraag) -> bool:
    vervallen = vraag.toestand is HulpvraagToestand.VERVALLEN
    return not vervallen and vraag.soort is not HulpSoort.WEET_IK_NOG_NIET
