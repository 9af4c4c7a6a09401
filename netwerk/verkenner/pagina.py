"""The page of the network as values: the same facts as drawing, list and table.

The lines of the table are made in `regels`, the way between two in `wegen`; all of the network at
once in `overzicht`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netwerk.relaties.graaf import Graaf
from netwerk.relaties.projectie import Knoop
from netwerk.relaties.weergave import Weergave
from netwerk.verkenner.keuzes import GROND, KIND_NAMEN, VORMEN
from netwerk.verkenner.regels import Regel, load_regels, name_relatie, name_reversed
from netwerk.verkenner.tekenen import BREED, Bladen, height_for, list_genoemd
from netwerk.verkenner.uitsnede import Keuze, Uitsnede, cut, name_ground
from vems.core.actor import Actor
from vems.core.i18n import N_, ngettext, translate
from vems.core.names import sort_key
from vems.core.reference import Reference, load_shown
from vems.core.web.paging import Pagina

_LANGSTE_NAAM = 22
# So many others are named beside a drawing; the table has them all.
_MEESTE_BUREN = 6
_bladen = Bladen()


@dataclass(frozen=True, slots=True)
class Vermeld:
    """A node as the list shows it."""

    id: str
    naam: str
    kind: str
    waar: str


@dataclass(frozen=True, slots=True)
class Getekend(Vermeld):
    """A node as the drawing shows it; of a `stil` one the name is shown when pointed at."""

    kort: str
    soort: str
    x: int
    y: int
    gekozen: bool
    stil: bool


@dataclass(frozen=True, slots=True)
class Midden:
    """The node in the middle: what it is, where its own page is, and its ties by kind.

    A tie: what it is called, the first of those at its other end (id and name), how many more.
    """

    id: str
    naam: str
    soort: str
    url: str
    grond: Sequence[tuple[str, str]]
    banden: Sequence[tuple[str, Sequence[tuple[str, str]], int]]


@dataclass(frozen=True, slots=True)
class Netwerkpagina:
    """Everything on the page; `getoond` is how many of the `aantal` are drawn.

    `bladzijde`: what is listed is one page of it all.
    """

    telling: str
    knopen: Sequence[Vermeld]
    regels: Sequence[Regel]
    midden: Midden | None
    aantal: int
    getoond: int
    kader: str
    bladzijde: Pagina | None = None


def load_netwerk(graaf: Graaf, keuze: Keuze, actor: Actor, *, intern: bool) -> Netwerkpagina:
    """Load the page; two queries, and two more for what stands in the middle."""
    weergave = graaf.intern if intern else graaf.openbaar
    deel = cut(weergave, keuze)
    namen = name_knopen(deel.knopen)
    getoond = list(namen)
    plaatsen = _bladen.get(
        (id(graaf), graaf.generatie, intern, keuze.relatie, tuple(getoond)),
        getoond,
        deel.banden,
    )
    lengtes = [len(_short(namen[reference])) for reference in getoond]
    genoemd = list_genoemd(getoond, plaatsen, lengtes)
    return Netwerkpagina(
        telling=count_kinds(deel.aantallen),
        knopen=[
            Getekend(
                *name_vermeld(weergave, reference, namen[reference]),
                _short(namen[reference]),
                VORMEN[reference.kind],
                *plaatsen[reference],
                gekozen=reference == keuze.midden,
                stil=reference not in genoemd,
            )
            for reference in getoond
        ],
        regels=load_regels(deel.banden, namen, keuze.midden),
        midden=load_midden(weergave, deel, keuze, actor),
        aantal=sum(deel.aantallen.values()),
        getoond=len(getoond),
        kader=f"0 0 {BREED} {height_for(len(getoond))}",
    )


def name_knopen(knopen: Sequence[Knoop]) -> dict[Reference, str]:
    """Give what each is called, in their order."""
    return {knoop.reference: knoop.titel or str(knoop.reference) for knoop in knopen}


def name_vermeld(weergave: Weergave, reference: Reference, naam: str) -> tuple[str, str, str, str]:
    """Say what a node is and where: the values of `Vermeld`."""
    waar = name_ground(weergave, reference).get("gebied", ())
    return str(reference), naam, translate(KIND_NAMEN[reference.kind]), ", ".join(waar)


def load_midden(weergave: Weergave, deel: Uitsnede, keuze: Keuze, actor: Actor) -> Midden | None:
    """Load what stands in the middle: two queries; None when nothing does."""
    if keuze.midden is None or (knoop := weergave.knoop(keuze.midden)) is None:
        return None
    shown = load_shown([keuze.midden], actor).get(keuze.midden)
    per: dict[str, dict[str, str]] = {}
    for band in deel.banden:
        if keuze.midden in (band.van, band.naar):
            vooruit = band.van == keuze.midden
            ander = weergave.knoop(band.naar if vooruit else band.van)
            naam = name_relatie(band.soort) if vooruit else name_reversed(band.soort)
            if ander is not None and ander.titel:
                per.setdefault(naam, {})[str(ander.reference)] = ander.titel
    grond = name_ground(weergave, keuze.midden)
    return Midden(
        str(keuze.midden),
        knoop.titel,
        translate(KIND_NAMEN[keuze.midden.kind]),
        shown.url if shown else "",
        [(translate(GROND[kind]), ", ".join(namen)) for kind, namen in grond.items()],
        [(naam, *_first(buren)) for naam, buren in sorted(per.items())],
    )


def _first(buren: Mapping[str, str]) -> tuple[list[tuple[str, str]], int]:
    """Give the first by name, and how many more there are."""
    alle = sorted(buren.items(), key=lambda buur: (sort_key(buur[1]), buur[0]))
    return alle[:_MEESTE_BUREN], len(alle[_MEESTE_BUREN:])


def count_kinds(aantallen: Mapping[str, int]) -> str:
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
