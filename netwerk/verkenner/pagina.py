"""The page of the network as values: the same facts as drawing, list and table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netwerk.relaties.graaf import Graaf
from netwerk.relaties.models import Relatie
from netwerk.relaties.weergave import Weergave
from netwerk.verkenner.keuzes import (
    GROND,
    KIND_NAMEN,
    OMGEKEERD,
    RELATIES,
    VOORSTEL,
    VORMEN,
)
from netwerk.verkenner.tekenen import BREED, Bladen, height_for, list_genoemd
from netwerk.verkenner.uitsnede import (
    Band,
    Keuze,
    Uitsnede,
    cut,
    find_pad,
)
from vems.core.actor import Actor
from vems.core.i18n import N_, format_datum, ngettext, translate
from vems.core.reference import Reference, load_shown

_LANGSTE_NAAM = 22
_bladen = Bladen()


@dataclass(frozen=True, slots=True)
class Getekend:
    """A node as the drawing and the list show it."""

    id: str
    naam: str
    kort: str
    soort: str
    kind: str
    x: int
    y: int
    waar: str
    gekozen: bool
    stil: bool


@dataclass(frozen=True, slots=True)
class Regel:
    """A relation as the drawing and the table show it."""

    van: str
    wie: str
    relatie: str
    naar: str
    met: str
    zeker: bool
    zekerheid: str
    gekozen: bool


@dataclass(frozen=True, slots=True)
class Midden:
    """The node in the middle: what it is, where its own page is, and its ties by kind."""

    id: str
    naam: str
    soort: str
    url: str
    grond: Sequence[tuple[str, str]]
    banden: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Netwerkpagina:
    """Everything on the page."""

    telling: str
    knopen: Sequence[Getekend]
    regels: Sequence[Regel]
    midden: Midden | None
    aantal: int
    generatie: int
    kader: str


@dataclass(frozen=True, slots=True)
class Stap:
    """A knot of a way, as the `pad` macro draws it."""

    naam: str
    icoon: str
    relatie: str = ""
    zeker: bool = True
    url: str = ""


def load_netwerk(graaf: Graaf, keuze: Keuze, actor: Actor, *, intern: bool) -> Netwerkpagina:
    """Load the page; two queries, and two more for what stands in the middle."""
    weergave = graaf.intern if intern else graaf.openbaar
    deel = cut(weergave, keuze)
    namen = {knoop.reference: knoop.titel or str(knoop.reference) for knoop in deel.knopen}
    getoond = [knoop.reference for knoop in deel.knopen]
    plaatsen = _bladen.get(
        (id(graaf), graaf.generatie, intern, keuze.relatie, tuple(getoond)),
        getoond,
        deel.banden,
    )
    lengtes = [len(_short(namen[reference])) for reference in getoond]
    genoemd = list_genoemd(getoond, plaatsen, lengtes)
    zeker = _load_zekerheid(deel.banden)
    return Netwerkpagina(
        telling=_count(deel.aantallen),
        knopen=[
            Getekend(
                str(knoop.reference),
                namen[knoop.reference],
                _short(namen[knoop.reference]),
                VORMEN[knoop.reference.kind],
                translate(KIND_NAMEN[knoop.reference.kind]),
                *plaatsen[knoop.reference],
                ", ".join(deel.grond[knoop.reference].get("gebied", ())),
                knoop.reference == keuze.midden,
                stil=knoop.reference not in genoemd,
            )
            for knoop in deel.knopen
        ],
        regels=[_as_regel(band, namen, zeker, keuze) for band in deel.banden],
        midden=_load_midden(weergave, deel, keuze, actor),
        aantal=sum(deel.aantallen.values()),
        generatie=graaf.generatie,
        kader=f"0 0 {BREED} {height_for(len(getoond))}",
    )


def load_pad(weergave: Weergave, van: Reference, naar: Reference) -> list[Stap]:
    """Give the shortest way between two, with the name of each tie; empty when there is none."""
    pad = find_pad(weergave, van, naar)
    stappen = []
    for n, reference in enumerate(pad):
        knoop = weergave.knoop(reference)
        relatie = ""
        if n + 1 < len(pad):
            soort = weergave.edges_among(pad[n : n + 2])[0][2]
            relatie = translate(RELATIES.get(soort, soort.replace("_", " ")))
        stappen.append(Stap(knoop.titel if knoop else "", _ICONEN[reference.kind], relatie))
    return stappen


_ICONEN = {
    "initiatief": "ster",
    "partner": "partner",
    "doel": "doel",
    "programma": "vlag",
    "plek": "ruimte",
    "instrument": "geld",
    "medewerker": "gemeente",
    "raadslid": "raad",
    "wethouder": "raad",
}


def _load_midden(weergave: Weergave, deel: Uitsnede, keuze: Keuze, actor: Actor) -> Midden | None:
    if keuze.midden is None or (knoop := weergave.knoop(keuze.midden)) is None:
        return None
    shown = load_shown([keuze.midden], actor).get(keuze.midden)
    per: dict[str, list[str]] = {}
    for band in deel.banden:
        if keuze.midden in (band.van, band.naar):
            vooruit = band.van == keuze.midden
            ander = weergave.knoop(band.naar if vooruit else band.van)
            naam = _relatie(band.soort) if vooruit else _reversed(band.soort)
            per.setdefault(naam, []).append(ander.titel if ander else "")
    grond = deel.grond.get(keuze.midden, {})
    return Midden(
        str(keuze.midden),
        knoop.titel,
        translate(KIND_NAMEN[keuze.midden.kind]),
        shown.url if shown else "",
        [(translate(GROND[kind]), ", ".join(namen)) for kind, namen in grond.items()],
        [(naam, ", ".join(sorted(namen))) for naam, namen in sorted(per.items())],
    )


def _load_zekerheid(banden: Sequence[Band]) -> Mapping[str, Relatie]:
    """Load when relations that are a fact of their own were confirmed; one query."""
    nummers = [int(b.id.partition(":")[2]) for b in banden if b.id.startswith("relatie:")]
    rows = Relatie.select().where(Relatie.id.in_(nummers)) if nummers else ()
    return {str(rij.reference): rij for rij in rows}


def _as_regel(
    band: Band, namen: Mapping[Reference, str], zeker: Mapping[str, Relatie], keuze: Keuze
) -> Regel:
    rij = zeker.get(band.id)
    is_zeker = band.soort != VOORSTEL and (rij is None or rij.zekerheid >= 1)
    tekst = translate(N_("Bevestigd")) if is_zeker else translate(N_("Nog niet bevestigd"))
    if is_zeker and rij is not None and rij.bevestigd_op:
        dag = format_datum(rij.bevestigd_op)
        tekst = translate(N_("Bevestigd op %(datum)s"), datum=dag)
    return Regel(
        str(band.van),
        namen[band.van],
        _relatie(band.soort),
        str(band.naar),
        namen[band.naar],
        is_zeker,
        tekst,
        keuze.midden in (band.van, band.naar),
    )


def _relatie(soort: str) -> str:
    return translate(RELATIES.get(soort, soort.replace("_", " ")))


def _reversed(soort: str) -> str:
    return translate(OMGEKEERD[soort]) if soort in OMGEKEERD else _relatie(soort)


def _count(aantallen: Mapping[str, int]) -> str:
    """Say how many of each there are, those there are none of included."""
    partners, initiatieven = aantallen.get("partner", 0), aantallen.get("initiatief", 0)
    doelen, plekken = aantallen.get("doel", 0), aantallen.get("plek", 0)
    return translate(
        N_("%(partners)s, %(initiatieven)s, %(doelen)s en %(plekken)s"),
        partners=ngettext("%(num)s organisatie", "%(num)s organisaties", partners)
        if partners
        else translate(N_("nog geen organisatie")),
        initiatieven=ngettext("%(num)s initiatief", "%(num)s initiatieven", initiatieven)
        if initiatieven
        else translate(N_("nog geen initiatief")),
        doelen=ngettext("%(num)s doel", "%(num)s doelen", doelen)
        if doelen
        else translate(N_("nog geen doel")),
        plekken=ngettext("%(num)s plek", "%(num)s plekken", plekken)
        if plekken
        else translate(N_("nog geen plek")),
    )


def _short(naam: str) -> str:
    return naam if len(naam) <= _LANGSTE_NAAM else f"{naam[: _LANGSTE_NAAM - 1].rstrip()}…"
