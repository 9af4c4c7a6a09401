"""The streets under our own shapes: tiles of a background map, laid out on the server.

A tile is a picture at a place in the drawing, so pages need no script for it. Without
VEMS_TILES_URL there are none, and no visitor's browser asks a third party anything.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from flask import current_app

from netwerk.gebieden.boom import boom
from netwerk.gebieden.meetkunde import BREEDTE, HOOGTE, Projectie
from vems.core.config import Config

# A tile is 256 pixels; drawn this wide at most it is still sharp on a screen of 1,100 pixels.
_BREEDST = 192
_FIJNST = 19


@dataclass(frozen=True, slots=True)
class Tegel:
    """One picture: where it is fetched and where it lies, in units of the drawing."""

    url: str
    x: float
    y: float
    breed: float
    hoog: float


def list_tegels() -> tuple[Tegel, ...]:
    """List the tiles under the map of the gemeente; none when no background is set."""
    config: Config = current_app.config["VEMS"]
    if not config.tiles_url or not boom().wijken():
        return ()
    return lay_tegels(boom().projectie, config.tiles_url)


@lru_cache(maxsize=4)
def lay_tegels(projectie: Projectie, sjabloon: str) -> tuple[Tegel, ...]:
    """Cover the drawing with tiles of the Web Mercator scheme (`{z}`, `{x}`, `{y}`), row by row.

    Within one gemeente Mercator and our flat drawing differ by less than a metre per tile.
    """
    zoom = min(math.ceil(math.log2(360 * projectie.schaal_x / _BREEDST)), _FIJNST)
    aantal = 2**zoom
    west, noord = projectie.unproject(0, 0)
    oost, zuid = projectie.unproject(BREEDTE, HOOGTE)
    return tuple(
        _lay(projectie, sjabloon, zoom, x, y)
        for y in range(_row(noord, aantal), _row(zuid, aantal) + 1)
        for x in range(_column(west, aantal), _column(oost, aantal) + 1)
    )


def _lay(projectie: Projectie, sjabloon: str, zoom: int, x: int, y: int) -> Tegel:
    aantal = 2**zoom
    links, boven = projectie.project(_lon(x, aantal), _lat(y, aantal))
    rechts, onder = projectie.project(_lon(x + 1, aantal), _lat(y + 1, aantal))
    url = sjabloon.replace("{z}", str(zoom)).replace("{x}", str(x)).replace("{y}", str(y))
    return Tegel(url, links, boven, round(rechts - links, 1), round(onder - boven, 1))


def _lon(x: int, aantal: int) -> float:
    return x / aantal * 360 - 180


def _lat(y: int, aantal: int) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / aantal))))


def _column(lon: float, aantal: int) -> int:
    return int((lon + 180) / 360 * aantal)


def _row(lat: float, aantal: int) -> int:
    return int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * aantal)
