"""Placing what somebody types: a postcode, a street, a street with a number.

Not an address register: a street is known with its postcode and one point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from netwerk.gebieden.models import Adres, PostcodeGebied
from vems.core.fields import slugify

_POSTCODE = re.compile(r"(?<!\d)([1-9]\d{3})\s?([a-z]{2})(?![a-z])", re.IGNORECASE)
_NUMMER = re.compile(r"\s+\d+[\s-]?[a-z0-9]{0,4}$", re.IGNORECASE)
_LANGST = 200
_GELIJKENIS = 0.84


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """Where something typed lies: the row number of its gebied, a name to show, perhaps a point."""

    gebied_id: int
    naam: str
    lon: float | None = None
    lat: float | None = None


def normalise_postcode(tekst: str) -> str:
    """Write the postcode in a text as "9901AB"; "" when there is none."""
    gevonden = _POSTCODE.search(tekst[:_LANGST])
    return f"{gevonden[1]}{gevonden[2]}".upper() if gevonden else ""


def search_name(straat: str) -> str:
    """Fold a street name for searching: no case, accents, points or house number."""
    return slugify(_NUMMER.sub("", straat.strip()), 120).replace("-", " ")


def find_postcode(tekst: str) -> int | None:
    """Find the row number of the gebied of a postcode; the longest known beginning wins."""
    postcode = normalise_postcode(tekst)
    if not postcode:
        return None
    beginnen = [postcode[:lengte] for lengte in range(4, 7)]
    row = (
        PostcodeGebied.select(PostcodeGebied.gebied_id)
        .where(PostcodeGebied.begin.in_(beginnen))
        .order_by(PostcodeGebied.begin.desc())
        .tuples()
        .first()
    )
    if row is None:
        row = Adres.select(Adres.gebied_id).where(Adres.postcode == postcode).tuples().first()
    return None if row is None else row[0]


def find_adres(tekst: str) -> Vindplaats | None:
    """Find a street or postcode; a small typing mistake in a street is forgiven."""
    tekst = tekst[:_LANGST]
    postcode = normalise_postcode(tekst)
    straat = search_name(_POSTCODE.sub("", tekst).split(",")[0])
    gevonden = _find_straat(straat, postcode) if straat != "x" else None
    if gevonden is None and postcode:
        gevonden = Adres.get_or_none(Adres.postcode == postcode)
    if gevonden is not None:
        return Vindplaats(gevonden.gebied_id, gevonden.straat, gevonden.lon, gevonden.lat)
    gebied_id = find_postcode(tekst)
    return None if gebied_id is None else Vindplaats(gebied_id, f"{postcode[:4]} {postcode[4:]}")


def _find_straat(naam: str, postcode: str) -> Adres | None:
    rijen = list(Adres.select().where(Adres.zoeknaam == naam).order_by(Adres.id))
    if not rijen:
        bekend = [rij.zoeknaam for rij in Adres.select(Adres.zoeknaam).distinct()]
        genoemd = [straat for straat in bekend if f" {straat} " in f" {naam} "]
        lijkt = sorted(genoemd, key=len)[-1:] or get_close_matches(naam, bekend, 1, _GELIJKENIS)
        rijen = list(Adres.select().where(Adres.zoeknaam == lijkt[0])) if lijkt else []
    met_postcode = [rij for rij in rijen if postcode and rij.postcode == postcode]
    return next(iter(met_postcode or rijen), None)
