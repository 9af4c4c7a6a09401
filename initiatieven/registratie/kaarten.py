"""The cards of public lists: what `initiatiefkaart` and `inirij` show of an initiatief.

Made for many rows at once, in two statements.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from initiatieven.registratie.models import InitiatiefThema, Publicatie
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.themas.boom import boom as themaboom
from netwerk.themas.models import Thema
from netwerk.vraagenaanbod.keuzes import HULP_ICONEN, HULP_LABELS, HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.i18n import translate
from vems.core.reference import Reference

KIND = "initiatief"
_NEUTRAAL = 8


@dataclass(frozen=True, slots=True)
class Wijkmerk:
    """The wijk on a card; "Hele stad" has the neutral colour."""

    naam: str
    kleur: int
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Themamerk:
    """The main theme on a card."""

    naam: str
    icoon: str
    code: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """A need on a card."""

    tekst: str
    soort: str
    icoon: str


@dataclass(frozen=True, slots=True)
class Kaart:
    """A public initiatief as `initiatiefkaart` and `inirij` show it.

    `lon` and `lat` only for a public spot; `nummer` is set by who numbers the pins of a map.
    """

    reference: Reference
    slug: str
    titel: str
    url: str
    zin: str
    naam: str
    wijk: Wijkmerk
    thema: Themamerk | None
    vragen: tuple[Vraag, ...]
    fase: str
    fase_code: Fase
    steun: int = 0
    lon: float | None = None
    lat: float | None = None
    nummer: int | None = None


def as_kaarten(rijen: Iterable[Publicatie]) -> list[Kaart]:
    """Make the cards of rows of `public_list`, in two statements for all of them."""
    publicaties = list(rijen)
    themas = _themas_of([publicatie.initiatief_id for publicatie in publicaties])
    vragen = _vragen_of([publicatie.initiatief.sleutel for publicatie in publicaties])
    gebieden = gebiedenboom()
    return [
        _as_kaart(
            publicatie,
            gebieden,
            themas.get(publicatie.initiatief_id),
            vragen[publicatie.initiatief.sleutel],
        )
        for publicatie in publicaties
    ]


def as_wijkmerk(gebieden: GebiedenBoom, gebied_id: int) -> Wijkmerk:
    """Give name and colour of the wijk an area lies in, or of the whole city."""
    gebied = gebieden.by_id(gebied_id)
    if gebied is None:
        return Wijkmerk("", _NEUTRAAL)
    wijk = gebieden.wijk_of(gebied)
    if wijk is None:
        return Wijkmerk(gebied.naam, _NEUTRAAL, gebied.slug)
    return Wijkmerk(wijk.naam, wijk.kleur or _NEUTRAAL, wijk.slug)


def initiatief_url(slug: str) -> str:
    """Give the public page of an initiatief."""
    return f"/initiatieven/{slug}"


def _themas_of(nummers: Sequence[int]) -> Mapping[int, Thema]:
    """Give the main theme per initiatief."""
    themas = themaboom()
    rijen = (
        InitiatiefThema.select(InitiatiefThema.initiatief_id, InitiatiefThema.thema_id)
        .where(InitiatiefThema.initiatief.in_(list(nummers)))
        .order_by(InitiatiefThema.rang.desc())
    )
    return {rij[0]: thema for rij in rijen.tuples() if (thema := themas.by_id(rij[1]))}


def _vragen_of(sleutels: Sequence[str]) -> Mapping[str, tuple[Vraag, ...]]:
    """Give the open needs per initiatief, each kind once."""
    rijen = Hulpvraag.select().where(
        Hulpvraag.eigenaar_kind == KIND,
        Hulpvraag.eigenaar_key.in_(list(sleutels)),
        Hulpvraag.toestand == HulpvraagToestand.OPEN,
    )
    soorten: dict[str, dict[HulpSoort, None]] = defaultdict(dict)
    for rij in rijen.order_by(Hulpvraag.id):
        soorten[rij.eigenaar_key][rij.soort] = None
    vragen: dict[str, tuple[Vraag, ...]] = defaultdict(tuple)
    for sleutel, gevraagd in soorten.items():
        vragen[sleutel] = tuple(
            Vraag(translate(HULP_LABELS[soort]), soort.value, HULP_ICONEN[soort])
            for soort in gevraagd
            if soort is not HulpSoort.WEET_IK_NOG_NIET
        )
    return vragen


def _as_kaart(
    publicatie: Publicatie,
    gebieden: GebiedenBoom,
    thema: Thema | None,
    vragen: tuple[Vraag, ...],
) -> Kaart:
    initiatief = publicatie.initiatief
    openbare_plek = initiatief.is_openbare_plek
    return Kaart(
        reference=initiatief.reference,
        slug=initiatief.slug,
        titel=publicatie.titel,
        url=initiatief_url(initiatief.slug),
        zin=publicatie.samenvatting,
        naam=publicatie.naam,
        wijk=as_wijkmerk(gebieden, initiatief.gebied_id),
        thema=Themamerk(thema.naam, thema.icoon, thema.code) if thema else None,
        vragen=vragen,
        fase=translate(FASE_LABELS[initiatief.fase]),
        fase_code=initiatief.fase,
        steun=publicatie.steun or 0,
        lon=initiatief.lon if openbare_plek else None,
        lat=initiatief.lat if openbare_plek else None,
    )
