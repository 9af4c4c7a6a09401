"""All cases: found by word, kenmerk and filters, with what each choice would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import peewee

from initiatieven.loket.termijn.laat import is_judged, is_late, judge_by_moment
from initiatieven.registratie.keuzes import FASE_VOLGORDE, Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.personen import find_ids
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.fields import clean_line
from vems.core.search.query import find

MIJ, TEAM, GEEN = "mij", "team", "geen"
TE_LAAT = "te_laat"
_MEESTE = 500
_SLEUTEL = 20
# The place of "late" in the counting statement: PostgreSQL takes two parameters for two things.
_LAAT_KOLOM = "5"


@dataclass(frozen=True, slots=True)
class Zaakkeus:
    """What is asked: words, and per filter the chosen values; unknown values are left out.

    `begeleider` holds "mij", "team", "geen" or the key of somebody.
    """

    q: str = ""
    fase: tuple[Fase, ...] = ()
    toestand: tuple[Toestand, ...] = ()
    wijk: tuple[str, ...] = ()
    begeleider: tuple[str, ...] = ()
    termijn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ploeg:
    """Who the reader is and who are in the same team, as ids: read once.

    `precies` and `op_naam` are the persons whose number or address, or whose name is looked for.
    """

    eigen: frozenset[int]
    team: frozenset[int]
    per_sleutel: Mapping[str, int]
    ziet_namen: bool = False
    precies: frozenset[int] = frozenset()
    op_naam: frozenset[int] = frozenset()


def read_keus(args: Mapping[str, list[str]], gebieden: GebiedenBoom) -> Zaakkeus:
    """Read a choice from query arguments; anything odd is left out."""
    fasen, toestanden = args.get("fase", []), args.get("toestand", [])
    wijken, begeleiders = args.get("wijk", []), args.get("begeleider", [])
    return Zaakkeus(
        q=clean_line((args.get("q") or [""])[0])[:200],
        fase=tuple(fase for fase in FASE_VOLGORDE if fase.value in fasen),
        toestand=tuple(toestand for toestand in Toestand if toestand.value in toestanden),
        wijk=tuple(wijk.slug for wijk in gebieden.wijken() if wijk.slug in wijken),
        begeleider=tuple(
            dict.fromkeys(w for w in begeleiders if w.isalnum() and len(w) <= _SLEUTEL)
        )[:10],
        termijn=(TE_LAAT,) if TE_LAAT in args.get("termijn", []) else (),
    )


def read_ploeg(keus: Zaakkeus, actor: Actor) -> Ploeg:
    """Read the ids that the filter on guides needs in one query, and of a person in one or two."""
    sleutels = actor.keys_of("medewerker")
    collega = Medewerker.alias()
    rijen = list(
        Medewerker.select(Medewerker.id, Medewerker.sleutel, collega.id)
        .join(collega, peewee.JOIN.LEFT_OUTER, on=Medewerker.team == collega.team)
        .where(Medewerker.sleutel.in_([*sleutels, *keus.begeleider] or [""]))
        .tuples()
    )
    precies, op_naam = find_ids(keus.q) if keus.q else (frozenset(), frozenset())
    return Ploeg(
        eigen=frozenset(nummer for nummer, sleutel, _collega in rijen if sleutel in sleutels),
        team=frozenset(ander for _nummer, sleutel, ander in rijen if sleutel in sleutels),
        per_sleutel={sleutel: nummer for nummer, sleutel, _collega in rijen},
        ziet_namen=role_may("persoon", "x", actor.rol),
        precies=precies,
        op_naam=op_naam,
    )


def list_zaken(keus: Zaakkeus, gebieden: GebiedenBoom, ploeg: Ploeg) -> peewee.ModelSelect:
    """List the cases of a choice, the newest first."""
    begeleider = Medewerker.alias()
    return (
        Initiatief.select(Initiatief, begeleider, is_judged().alias("is_beoordeeld"))
        .join(begeleider, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == begeleider.id)
        .where(*_where(keus, gebieden, ploeg))
        .order_by(Initiatief.ingediend_op.desc(), Initiatief.id.desc())
    )


def count_facets(keus: Zaakkeus, gebieden: GebiedenBoom, ploeg: Ploeg) -> dict[str, Counter[str]]:
    """Count per filter what each value gives with the other filters on: one query."""
    laat = peewee.Case(None, ((_is_te_laat(), 1),), 0)
    groep = (
        Initiatief.fase,
        Initiatief.toestand,
        Initiatief.gebied_id,
        Initiatief.begeleider_id,
    )
    rijen = (
        Initiatief.select(*groep, laat, peewee.fn.COUNT(Initiatief.id))
        .where(*_where(Zaakkeus(q=keus.q), gebieden, ploeg))
        .group_by(*groep, peewee.SQL(_LAAT_KOLOM))
        .tuples()
    )
    gekozen = as_values(keus)
    aantallen: dict[str, Counter[str]] = {naam: Counter() for naam in gekozen}
    for fase, toestand, gebied_id, begeleider_id, te_laat, aantal in rijen:
        waarden = {
            "fase": {fase.value},
            "toestand": {toestand.value},
            "wijk": {_wijk_slug(gebieden, gebied_id)},
            "begeleider": _wie(begeleider_id, ploeg),
            "termijn": {TE_LAAT} if te_laat else set(),
        }
        past = {n: not gekozen[n] or bool(waarden[n] & set(gekozen[n])) for n in gekozen}
        for naam in gekozen:
            if all(ok for ander, ok in past.items() if ander != naam):
                for waarde in waarden[naam]:
                    aantallen[naam][waarde] += aantal
    return aantallen


def as_values(keus: Zaakkeus) -> dict[str, list[str]]:
    """Give the chosen values per filter, as they stand in the address of the page."""
    return {
        "fase": [fase.value for fase in keus.fase],
        "toestand": [toestand.value for toestand in keus.toestand],
        "wijk": list(keus.wijk),
        "begeleider": list(keus.begeleider),
        "termijn": list(keus.termijn),
    }


def _where(keus: Zaakkeus, gebieden: GebiedenBoom, ploeg: Ploeg) -> list[peewee.Expression]:
    waar: list[peewee.Expression] = [Initiatief.id.is_null(False)]
    if keus.q:
        gevonden = find(keus.q, index="loket", soorten=("initiatief",), limit=_MEESTE)
        sleutels = [treffer.reference.key for treffer in gevonden.treffers]
        waar.append(
            Initiatief.sleutel.in_(sleutels or [""])
            | (Initiatief.identificatie == keus.q.upper())
            | _of_persoon(ploeg)
        )
    if keus.fase:
        waar.append(Initiatief.fase.in_(keus.fase))
    if keus.toestand:
        waar.append(Initiatief.toestand.in_(keus.toestand))
    if keus.wijk:
        waar.append(Initiatief.gebied.in_(_gebied_ids(keus.wijk, gebieden)))
    if keus.begeleider:
        waar.append(_by_begeleider(keus, ploeg))
    if keus.termijn:
        waar.append(_is_te_laat())
    return waar


def _of_persoon(ploeg: Ploeg) -> peewee.Expression:
    """Hold for the cases of who is looked for; by name only where the reader may know the name."""
    op_naam = Initiatief.initiatiefnemer.in_(sorted(ploeg.op_naam) or [0])
    if not ploeg.ziet_namen:
        op_naam &= Initiatief.begeleider.in_(sorted(ploeg.eigen) or [0])
    return Initiatief.initiatiefnemer.in_(sorted(ploeg.precies) or [0]) | op_naam


def _by_begeleider(keus: Zaakkeus, ploeg: Ploeg) -> peewee.Expression:
    nummers = {ploeg.per_sleutel[s] for s in keus.begeleider if s in ploeg.per_sleutel}
    if MIJ in keus.begeleider:
        nummers |= ploeg.eigen
    if TEAM in keus.begeleider:
        nummers |= ploeg.team
    met = Initiatief.begeleider.in_(sorted(nummers) or [0])
    return met | Initiatief.begeleider.is_null() if GEEN in keus.begeleider else met


def _wie(begeleider_id: int | None, ploeg: Ploeg) -> set[str]:
    if begeleider_id is None:
        return {GEEN}
    wie = {sleutel for sleutel, nummer in ploeg.per_sleutel.items() if nummer == begeleider_id}
    if begeleider_id in ploeg.eigen:
        wie.add(MIJ)
    return wie | {TEAM} if begeleider_id in ploeg.team else wie


def _is_te_laat() -> peewee.Expression:
    return is_late(today(), judge_by_moment())


def _gebied_ids(slugs: tuple[str, ...], gebieden: GebiedenBoom) -> list[int]:
    wijken = [wijk for slug in slugs if (wijk := gebieden.by_slug(slug)) is not None]
    return [deel.id for wijk in wijken for deel in gebieden.within(wijk)] or [0]


def _wijk_slug(gebieden: GebiedenBoom, gebied_id: int) -> str:
    gebied: Gebied | None = gebieden.by_id(gebied_id)
    wijk = gebieden.wijk_of(gebied) if gebied else None
    return wijk.slug if wijk else ""
