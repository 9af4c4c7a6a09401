"""All cases: found by word, kenmerk and filters, with what each choice would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import peewee

from initiatieven.registratie.keuzes import FASE_VOLGORDE, Fase, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from vems.core.fields import clean_line
from vems.core.search.query import find

_MEESTE = 500


@dataclass(frozen=True, slots=True)
class Zaakkeus:
    """What is asked: words, and per filter the chosen values; unknown values are left out."""

    q: str = ""
    fase: tuple[Fase, ...] = ()
    toestand: tuple[Toestand, ...] = ()
    wijk: tuple[str, ...] = ()


def read_keus(args: Mapping[str, list[str]], gebieden: GebiedenBoom) -> Zaakkeus:
    """Read a choice from query arguments; anything odd is left out."""
    fasen, toestanden = args.get("fase", []), args.get("toestand", [])
    wijken = args.get("wijk", [])
    return Zaakkeus(
        q=clean_line((args.get("q") or [""])[0])[:200],
        fase=tuple(fase for fase in FASE_VOLGORDE if fase.value in fasen),
        toestand=tuple(toestand for toestand in Toestand if toestand.value in toestanden),
        wijk=tuple(wijk.slug for wijk in gebieden.wijken() if wijk.slug in wijken),
    )


def list_zaken(keus: Zaakkeus, gebieden: GebiedenBoom) -> peewee.ModelSelect:
    """List the cases of a choice, the newest first."""
    begeleider = Medewerker.alias()
    return (
        Initiatief.select(Initiatief, begeleider)
        .join(begeleider, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == begeleider.id)
        .where(*_where(keus, gebieden))
        .order_by(Initiatief.ingediend_op.desc(), Initiatief.id.desc())
    )


def count_facets(keus: Zaakkeus, gebieden: GebiedenBoom) -> dict[str, Counter[str]]:
    """Count per filter what each value gives with the other filters on: one query."""
    rijen = (
        Initiatief.select(
            Initiatief.fase,
            Initiatief.toestand,
            Initiatief.gebied_id,
            peewee.fn.COUNT(Initiatief.id),
        )
        .where(*_where(Zaakkeus(q=keus.q), gebieden))
        .group_by(Initiatief.fase, Initiatief.toestand, Initiatief.gebied_id)
        .tuples()
    )
    aantallen: dict[str, Counter[str]] = {n: Counter() for n in ("fase", "toestand", "wijk")}
    for fase, toestand, gebied_id, aantal in rijen:
        wijk = _wijk_slug(gebieden, gebied_id)
        past = {
            "fase": not keus.fase or fase in keus.fase,
            "toestand": not keus.toestand or toestand in keus.toestand,
            "wijk": not keus.wijk or wijk in keus.wijk,
        }
        for naam, waarde in (("fase", fase.value), ("toestand", toestand.value), ("wijk", wijk)):
            if all(ok for ander, ok in past.items() if ander != naam):
                aantallen[naam][waarde] += aantal
    return aantallen


def _where(keus: Zaakkeus, gebieden: GebiedenBoom) -> list[peewee.Expression]:
    waar: list[peewee.Expression] = [Initiatief.id.is_null(False)]
    if keus.q:
        gevonden = find(keus.q, index="loket", soorten=("initiatief",), limit=_MEESTE)
        sleutels = [treffer.reference.key for treffer in gevonden.treffers]
        waar.append(
            Initiatief.sleutel.in_(sleutels or [""]) | (Initiatief.identificatie == keus.q.upper())
        )
    if keus.fase:
        waar.append(Initiatief.fase.in_(keus.fase))
    if keus.toestand:
        waar.append(Initiatief.toestand.in_(keus.toestand))
    if keus.wijk:
        waar.append(Initiatief.gebied.in_(_gebied_ids(keus.wijk, gebieden)))
    return waar


def _gebied_ids(slugs: tuple[str, ...], gebieden: GebiedenBoom) -> list[int]:
    wijken = [wijk for slug in slugs if (wijk := gebieden.by_slug(slug)) is not None]
    return [deel.id for wijk in wijken for deel in gebieden.within(wijk)] or [0]


def _wijk_slug(gebieden: GebiedenBoom, gebied_id: int) -> str:
    gebied: Gebied | None = gebieden.by_id(gebied_id)
    wijk = gebieden.wijk_of(gebied) if gebied else None
    return wijk.slug if wijk else ""
