"""Public lists: the named query, the counts beside its filters, and the cards it fills.

Everything here comes from the current Publicatie; what is not public cannot appear. A page with
filters, list and cards costs four statements, whatever the number of cards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import peewee

from initiatieven.registratie.kaarten import (
    KIND,
    Kaart,
    Themamerk,
    Vraag,
    Wijkmerk,
    as_kaarten,
    as_wijkmerk,
    initiatief_url,
)
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief, InitiatiefThema, Publicatie
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.gebieden.models import Gebied
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.community.steun import select_aantal

# A list and its cards are asked for together, so the cards are offered here too.
__all__ = [
    "FACETTEN",
    "Kaart",
    "Keus",
    "Themamerk",
    "Vraag",
    "Wijkmerk",
    "as_kaarten",
    "as_wijkmerk",
    "count_facets",
    "find_kaarten",
    "initiatief_url",
    "public_list",
]

FACETTEN = ("wijk", "thema", "fase", "hulp")
_GEEN_ID = (0,)


@dataclass(frozen=True, slots=True)
class Keus:
    """The chosen filters: values of one are alternatives, filters add up; unknown gives nothing.

    `sleutels` limits the list to what a text search found.
    """

    wijk: tuple[str, ...] = ()
    thema: tuple[str, ...] = ()
    fase: tuple[str, ...] = ()
    hulp: tuple[str, ...] = ()
    sleutels: tuple[str, ...] | None = None


def public_list(keus: Keus = Keus()) -> peewee.ModelSelect:  # noqa: B008  a frozen value
    """List the public initiatives of a choice as Publicatie rows: newest first, closed last."""
    steun = select_aantal(KIND, Initiatief.sleutel)
    return (
        Publicatie.select(Publicatie, Initiatief, steun.alias("steun"))
        .join(Initiatief)
        .where(*_where(keus))
        .order_by(
            Initiatief.fase == Fase.AFGEROND, Initiatief.ingediend_op.desc(), Initiatief.id.desc()
        )
    )


def find_kaarten(sleutels: Sequence[str]) -> dict[str, Kaart]:
    """Find the cards of public initiatives by key; what is not public is left out."""
    gevonden = as_kaarten(public_list(Keus(sleutels=tuple(sleutels))))
    return {kaart.reference.key: kaart for kaart in gevonden}


def count_facets(keus: Keus = Keus()) -> dict[str, dict[str, int]]:  # noqa: B008
    """Count per filter what each value would give, with the other filters on: one statement."""
    telling = _count("wijk", keus, Initiatief.gebied_id, None)
    for deel in (
        _count("fase", keus, Initiatief.fase, None),
        _count("thema", keus, InitiatiefThema.thema_id, _join_themas),
        _count("hulp", keus, Hulpvraag.soort, _join_hulpvragen),
    ):
        telling = telling + deel
    aantallen: dict[str, dict[str, int]] = {naam: defaultdict(int) for naam in FACETTEN}
    lezers = {"wijk": _wijk_slug, "thema": _thema_code}
    for naam, waarde, aantal in telling.tuples():
        leesbaar = lezers[naam](int(waarde)) if naam in lezers else str(waarde)
        if leesbaar:
            aantallen[naam][leesbaar] += aantal
    return {naam: dict(tellingen) for naam, tellingen in aantallen.items()}


def _where(keus: Keus) -> list[peewee.Expression]:
    waar = [Publicatie.is_actueel == True, Initiatief.is_openbaar == True]  # noqa: E712
    if keus.sleutels is not None:
        waar.append(Initiatief.sleutel.in_(list(keus.sleutels) or [""]))
    if keus.wijk:
        waar.append(Initiatief.gebied.in_(_gebied_ids(keus.wijk)))
    if keus.thema:
        met_thema = InitiatiefThema.select(InitiatiefThema.initiatief).where(
            InitiatiefThema.thema.in_(_thema_ids(keus.thema))
        )
        waar.append(Initiatief.id.in_(met_thema))
    if keus.fase:
        waar.append(
            Initiatief.fase.in_([f for f in Fase if f.value in keus.fase] or [Fase.CONCEPT])
        )
    if keus.hulp:
        waar.append(Initiatief.sleutel.in_(_met_hulpvraag(keus.hulp)))
    return waar


def _gebied_ids(slugs: Sequence[str]) -> Sequence[int]:
    gebieden = gebiedenboom()
    gekozen = [gebied for slug in slugs if (gebied := gebieden.by_slug(slug)) is not None]
    return [deel.id for gebied in gekozen for deel in _within(gebieden, gebied)] or _GEEN_ID


def _within(gebieden: GebiedenBoom, gebied: Gebied) -> list[Gebied]:
    """The whole city as a filter means: about the whole city, not everything in it."""
    return [gebied] if gebied.ouder_id is None else gebieden.within(gebied)


def _thema_ids(codes: Sequence[str]) -> Sequence[int]:
    themas = themaboom()
    gekozen = [thema for code in codes if (thema := themas.by_code(code)) is not None]
    return [t.id for thema in gekozen for t in (thema, *themas.delen(thema))] or _GEEN_ID


def _met_hulpvraag(soorten: Sequence[str]) -> peewee.ModelSelect:
    bekend = [soort for soort in HulpSoort if soort.value in soorten]
    return Hulpvraag.select(Hulpvraag.eigenaar_key).where(
        Hulpvraag.eigenaar_kind == KIND,
        Hulpvraag.toestand == HulpvraagToestand.OPEN,
        Hulpvraag.soort.in_(bekend),
    )


def _count(naam: str, keus: Keus, waarde: Any, join: Any) -> peewee.ModelSelect:  # noqa: ANN401
    zonder = replace(keus, **{naam: ()})
    query = Publicatie.select(
        peewee.Value(naam, converter=False).cast("text").alias("facet"),
        waarde.cast("text").alias("waarde"),
        peewee.fn.COUNT(peewee.fn.DISTINCT(Initiatief.id)).alias("aantal"),
    ).join(Initiatief)
    if join is not None:
        query = join(query)
    return query.where(*_where(zonder)).group_by(waarde)


def _join_themas(query: peewee.ModelSelect) -> peewee.ModelSelect:
    return query.join(InitiatiefThema, on=InitiatiefThema.initiatief == Initiatief.id)


def _join_hulpvragen(query: peewee.ModelSelect) -> peewee.ModelSelect:
    return query.join(
        Hulpvraag,
        on=(Hulpvraag.eigenaar_key == Initiatief.sleutel)
        & (Hulpvraag.eigenaar_kind == KIND)
        & (Hulpvraag.toestand == HulpvraagToestand.OPEN),
    )


def _wijk_slug(nummer: int) -> str:
    gebieden = gebiedenboom()
    gebied = gebieden.by_id(nummer)
    wijk = gebieden.wijk_of(gebied) if gebied else None
    return (wijk or gebied).slug if gebied else ""


def _thema_code(nummer: int) -> str:
    themas = themaboom()
    thema = themas.by_id(nummer)
    return themas.hoofd_of(thema).code if thema else ""
