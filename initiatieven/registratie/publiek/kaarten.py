"""The cards of public lists: what `initiatiefkaart` and `inirij` show of an initiatief.

Made for many rows at once, without a statement of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from initiatieven.registratie.publiek.register import KIND, Inschrijving, Register
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.themas.boom import ThemaBoom
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HULP_ICONEN, HULP_LABELS, HulpSoort
from vems.core.i18n import translate
from vems.core.reference import Reference

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
    steun: int = 0
    lon: float | None = None
    lat: float | None = None
    nummer: int | None = None


class Kaartrij(NamedTuple):
    """What a list reads of a public initiatief: no whole texts."""

    id: int
    sleutel: str
    slug: str
    gebied_id: int
    fase: Fase
    is_openbare_plek: bool
    lon: float | None
    lat: float | None
    titel: str
    samenvatting: str
    naam: str
    steun: int | None


def as_kaarten(rijen: Iterable[Kaartrij], register: Register) -> list[Kaart]:
    """Make the cards of public texts; what the register knows is not asked again."""
    gebieden, themas = gebiedenboom(), themaboom()
    return [_as_kaart(rij, gebieden, themas, register.row(rij.id)) for rij in rijen]


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


def _as_vragen(soorten: Iterable[HulpSoort]) -> tuple[Vraag, ...]:
    return tuple(
        Vraag(translate(HULP_LABELS[soort]), soort.value, HULP_ICONEN[soort])
        for soort in soorten
        if soort is not HulpSoort.WEET_IK_NOG_NIET
    )


def _as_kaart(
    rij: Kaartrij,
    gebieden: GebiedenBoom,
    themas: ThemaBoom,
    ingeschreven: Inschrijving,
) -> Kaart:
    thema = themas.by_id(ingeschreven.themas[0]) if ingeschreven.themas else None
    return Kaart(
        reference=Reference(KIND, rij.sleutel),
        slug=rij.slug,
        titel=rij.titel,
        url=initiatief_url(rij.slug),
        zin=rij.samenvatting,
        naam=rij.naam,
        wijk=as_wijkmerk(gebieden, rij.gebied_id),
        thema=Themamerk(thema.naam, thema.icoon, thema.code) if thema else None,
        vragen=_as_vragen(ingeschreven.hulp),
        fase=translate(FASE_LABELS[rij.fase]),
        steun=rij.steun or 0,
        lon=rij.lon if rij.is_openbare_plek else None,
        lat=rij.lat if rij.is_openbare_plek else None,
    )
