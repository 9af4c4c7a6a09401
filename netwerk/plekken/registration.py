"""Registering places, opening and closing them, and confirming what is known about them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from netwerk.gebieden.models import Gebied
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text, slugify_with_tail
from vems.core.i18n import N_
from vems.core.teksten import check_length, checked_line

MEESTE_ZITPLAATSEN = 5000
MAX_TEKST = 1000
MAX_WOORD = 60


@dataclass(frozen=True, slots=True)
class NieuwePlek:
    """A place people can use; `gastheer` is the organisation that runs it."""

    naam: str
    soort: str
    gebied: Gebied
    slug: str = ""
    gastheer: Partner | None = None
    lon: float | None = None
    lat: float | None = None
    openingstijden: str = ""
    voorzieningen: tuple[str, ...] = ()
    zitplaatsen: int | None = None
    vrije_dagdelen: tuple[str, ...] = ()
    themas: tuple[str, ...] = ()
    toegankelijkheid: str = ""
    bevestigd_op: date | None = None
    leeg_sinds: date | None = None
    oppervlakte: int | None = None
    is_open: bool = True


def register_plek(data: NieuwePlek, *, door: Actor) -> Plek:
    """Register a place; Invalid without a name."""
    naam = checked_line(data.naam, 120, veld="naam")
    if not naam:
        raise Invalid(N_("Vul de naam van de plek in."), veld="naam")
    with write():
        plek = Plek.create(
            slug=data.slug or slugify_with_tail(naam),
            naam=naam,
            soort=checked_line(data.soort, 60, veld="soort"),
            gebied=data.gebied,
            gastheer=data.gastheer,
            lon=data.lon,
            lat=data.lat,
            openingstijden=clean_text(data.openingstijden),
            voorzieningen=list(data.voorzieningen),
            zitplaatsen=data.zitplaatsen,
            vrije_dagdelen=list(data.vrije_dagdelen),
            themas=list(data.themas),
            toegankelijkheid=clean_text(data.toegankelijkheid),
            bevestigd_op=data.bevestigd_op,
            leeg_sinds=data.leeg_sinds,
            oppervlakte=data.oppervlakte,
            is_open=data.is_open,
        )
        announce(plek.reference)
    return plek


@dataclass(frozen=True, slots=True)
class Ruimte:
    """What a host writes about an own room."""

    naam: str
    soort: str
    gebied: Gebied
    zitplaatsen: int
    voorzieningen: tuple[str, ...] = ()
    toegankelijkheid: str = ""
    openingstijden: str = ""


def register_ruimte(gastheer: Partner, data: Ruimte, *, slug: str = "", door: Actor) -> Plek:
    """Register an own room of an organisation; the one with this slug when it was sent before."""
    _check_ruimte(data)
    bestaand = Plek.get_or_none(Plek.slug == slug) if slug else None
    if bestaand is not None:
        return bestaand
    return register_plek(
        NieuwePlek(
            **{veld.name: getattr(data, veld.name) for veld in fields(data)},
            gastheer=gastheer,
            slug=slug,
            bevestigd_op=today(),
        ),
        door=door,
    )


def change_ruimte(plek: Plek, data: Ruimte, *, door: Actor) -> None:
    """Change what is written about an own room."""
    _check_ruimte(data)
    with write():
        guarded_update(
            Plek,
            Plek.id == plek.id,
            Plek.is_open,
            naam=clean_line(data.naam),
            soort=checked_line(data.soort, 60, veld="soort"),
            gebied=data.gebied,
            zitplaatsen=data.zitplaatsen,
            voorzieningen=[w for v in data.voorzieningen if (w := clean_line(v))],
            toegankelijkheid=clean_text(data.toegankelijkheid),
            openingstijden=clean_text(data.openingstijden),
            bevestigd_op=today(),
        )
        announce(plek.reference)


def _check_ruimte(data: Ruimte) -> None:
    if not 0 < len(clean_line(data.naam)) <= 120:
        raise Invalid(N_("Vul de naam van de ruimte in, hooguit 120 letters."), veld="naam")
    if not 1 <= data.zitplaatsen <= MEESTE_ZITPLAATSEN:
        raise Invalid(N_("Vul in voor hoeveel mensen, van 1 tot 5000."), veld="zitplaatsen")
    for veld in ("toegankelijkheid", "openingstijden"):
        check_length(getattr(data, veld), MAX_TEKST, veld=veld)
    for woord in data.voorzieningen:
        check_length(clean_line(woord), MAX_WOORD, veld="voorzieningen")
