"""A shape or a point as a list gives it: whole, in degrees, and in the Netherlands.

Not here: what is done with shapes that are good; that is `meetkunde`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from netwerk.gebieden.meetkunde import Vorm, mend_shape
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.inlezen.jsontabel import GEEN_GRADEN, GEEN_VLAK

# Around the European part of the Netherlands: where a gemeente can lie.
LENGTE, BREEDTE = (3.0, 7.5), (50.5, 54.0)
OMGEWISSELD = N_("Lengtegraad en breedtegraad staan omgewisseld: eerst de lengtegraad (3 tot 7).")
ELDERS = N_("Deze plek ligt niet in Nederland: lengtegraad %(lon)s, breedtegraad %(lat)s.")
ALLEBEI = N_("Vul de lengtegraad en de breedtegraad allebei in, of geen van beide.")
KRUIST = N_("De vorm kruist zichzelf. Wij hebben die rechtgezet.")
GEEN_VORM = N_("De vorm is niet te lezen. Geef een Polygon of MultiPolygon van GeoJSON.")


def check_punt(lon: float | None, lat: float | None) -> None:
    """Check that a point is whole and lies where a gemeente can lie."""
    if lon is None and lat is None:
        return
    if lon is None or lat is None:
        raise Invalid(ALLEBEI, veld="lon")
    if _lies(lon, LENGTE) and _lies(lat, BREEDTE):
        return
    if _lies(lat, LENGTE) and _lies(lon, BREEDTE):
        raise Invalid(OMGEWISSELD, veld="lon")
    if max(abs(lon), abs(lat)) > 180:
        raise Invalid(GEEN_GRADEN, veld="lon")
    raise Invalid(ELDERS, veld="lon", lon=f"{lon:g}", lat=f"{lat:g}")


def read_vorm(tekst: str) -> Vorm:
    """Read a shape; one that crosses itself is mended, what is no area at all is refused."""
    vorm, _ = _read(tekst)
    return vorm


def is_mended(tekst: str) -> bool:
    """Tell whether a shape had to be mended."""
    _, is_gekruist = _read(tekst)
    return is_gekruist


def _read(tekst: str) -> tuple[Vorm, bool]:
    try:
        ding = json.loads(tekst)
    except (ValueError, RecursionError):
        raise Invalid(GEEN_VORM, veld="vorm") from None
    if not isinstance(ding, dict) or not isinstance(ding.get("coordinates"), list):
        raise Invalid(GEEN_VORM, veld="vorm")
    delen = {"Polygon": [ding["coordinates"]], "MultiPolygon": ding["coordinates"]}
    if ding.get("type") not in delen:
        raise Invalid(GEEN_VLAK, veld="vorm")
    vlakken = [[_read_ring(ring) for ring in _list(vlak)] for vlak in delen[ding["type"]]]
    if not vlakken or not all(vlakken):
        raise Invalid(GEEN_VLAK, veld="vorm")
    is_een = len(vlakken) == 1
    heel = {
        "type": "Polygon" if is_een else "MultiPolygon",
        "coordinates": vlakken[0] if is_een else vlakken,
    }
    hersteld, is_gekruist = mend_shape(heel)
    if hersteld is None:
        raise Invalid(GEEN_VLAK, veld="vorm")
    return hersteld, is_gekruist


def _read_ring(ring: object) -> list[list[float]]:
    """Read a ring of at least three points, closed when it was left open."""
    punten = [_read_punt(punt) for punt in _list(ring)]
    if punten and punten[0] != punten[-1]:
        punten.append(punten[0])
    if len(punten) < 4:
        raise Invalid(GEEN_VLAK, veld="vorm")
    return punten


def _read_punt(punt: object) -> list[float]:
    delen = _list(punt)[:2]
    if len(delen) < 2 or not all(isinstance(deel, int | float) for deel in delen):
        raise Invalid(GEEN_VORM, veld="vorm")
    check_punt(*delen)
    return delen


def _list(ding: object) -> list[Any]:
    if not isinstance(ding, list):
        raise Invalid(GEEN_VORM, veld="vorm")
    return ding


def _lies(graden: float, grenzen: Iterable[float]) -> bool:
    laagst, hoogst = grenzen
    return laagst <= graden <= hoogst
