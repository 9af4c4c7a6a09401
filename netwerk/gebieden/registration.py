"""Writing the area tree: for the import of a gemeente and the demo. Every change is announced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from netwerk.gebieden.adressen import search_name
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Adres, Gebied, PostcodeGebied
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import write
from vems.core.fields import slugify


@dataclass(frozen=True, slots=True)
class NieuwGebied:
    """An area; `ouder` is the CBS code it lies in, `vorm` a GeoJSON geometry in WGS84."""

    niveau: Niveau
    cbs_code: str
    naam: str
    slug: str = ""
    ouder: str = ""
    kleur: int = 0
    beschrijving: str = ""
    inwoners: int | None = None
    vorm: Mapping[str, Any] | None = None
    lon: float | None = None
    lat: float | None = None
    postcodes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NieuwAdres:
    """A street with a postcode and one point; `gebied` is the slug of its buurt."""

    straat: str
    postcode: str
    gebied: str
    lon: float
    lat: float


def register_gebied(data: NieuwGebied, *, door: Actor) -> Gebied:
    """Register an area, or bring the one with this CBS code up to date."""
    with write():
        gebied = Gebied.get_or_none(Gebied.cbs_code == data.cbs_code) or Gebied(
            cbs_code=data.cbs_code
        )
        gebied.niveau = data.niveau
        gebied.naam = data.naam
        gebied.slug = gebied.slug or data.slug or _free_slug(data)
        gebied.ouder = Gebied.get(Gebied.cbs_code == data.ouder) if data.ouder else None
        gebied.kleur = data.kleur or 0
        gebied.beschrijving = data.beschrijving
        gebied.inwoners = data.inwoners
        gebied.vorm = data.vorm
        gebied.lon, gebied.lat = data.lon, data.lat
        gebied.vervallen_op = None
        gebied.save()
        PostcodeGebied.delete().where(PostcodeGebied.gebied == gebied).execute()
        for begin in data.postcodes:
            PostcodeGebied.create(begin=_tight(begin), gebied=gebied)
        announce(gebied.reference)
    return gebied


def end_gebied(gebied: Gebied, *, door: Actor) -> None:
    """Note that an area is no more: it is not chosen again, what lies in it stays there."""
    with write():
        gebied.vervallen_op = today()
        gebied.save(only=[Gebied.vervallen_op])
        announce(gebied.reference)


def register_adressen(adressen: Iterable[NieuwAdres], *, door: Actor) -> int:
    """Replace all streets by these; gives how many. KeyError for an unknown buurt."""
    with write():
        gebieden = {gebied.slug: gebied for gebied in Gebied.select()}
        rijen = [
            {
                "straat": adres.straat,
                "zoeknaam": search_name(adres.straat),
                "postcode": _tight(adres.postcode),
                "gebied": gebieden[adres.gebied],
                "lon": adres.lon,
                "lat": adres.lat,
            }
            for adres in adressen
        ]
        Adres.delete().execute()
        for begin in range(0, len(rijen), 100):
            Adres.insert_many(rijen[begin : begin + 100]).execute()
    return len(rijen)


def _free_slug(data: NieuwGebied) -> str:
    """Give the name as a slug; a namesake (a wijk and its buurt) gets its code behind it."""
    slug = slugify(data.naam)
    if not Gebied.select().where(Gebied.slug == slug).exists():
        return slug
    return f"{slug}-{slugify(data.cbs_code)}"


def _tight(postcode: str) -> str:
    return "".join(postcode.split()).upper()
