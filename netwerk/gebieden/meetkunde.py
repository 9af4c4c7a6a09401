"""Shapes: which one holds a point, which ones touch, where a name is written.

The one edge to shapely, loaded when the first shape is needed. Not here: what an area means.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

BREEDTE, HOOGTE = 720, 480
_RAND = 14
# Two wijken are neighbours when their borders come within about 30 metres of each other.
_RAKEN = 0.0003
# A shape made of others need not follow every stone: about five metres.
_GROF = 0.00005

Vorm = Mapping[str, Any]
Kader = tuple[float, float, float, float]


@cache
def _shapely() -> ModuleType:
    """Load shapely at the first use: the web worker stays small without it."""
    importlib.import_module("shapely.geometry")
    return importlib.import_module("shapely")


class Vormen:
    """The shapes of a set of areas by key, with an index for points."""

    def __init__(self, vormen: Mapping[str, Vorm]) -> None:
        self._sleutels = list(vormen)
        self._vormen = [_shapely().geometry.shape(vorm) for vorm in vormen.values()]
        self._boom = _shapely().STRtree(self._vormen)

    def find_point(self, lon: float, lat: float) -> str | None:
        """Find the smallest shape that holds the point; a border belongs to both sides."""
        if not (math.isfinite(lon) and math.isfinite(lat)):
            return None
        gevonden = self._boom.query(_shapely().Point(lon, lat), predicate="intersects")
        kleinste = min(gevonden, key=lambda i: (self._vormen[i].area, i), default=None)
        return None if kleinste is None else self._sleutels[kleinste]

    def find_neighbours(self) -> dict[str, tuple[str, ...]]:
        """Give for each shape the shapes that touch it."""
        return {
            sleutel: tuple(
                self._sleutels[i]
                for i in sorted(self._boom.query(vorm.buffer(_RAKEN), predicate="intersects"))
                if self._sleutels[i] != sleutel
            )
            for sleutel, vorm in zip(self._sleutels, self._vormen, strict=True)
        }

    def inner_points(self) -> dict[str, tuple[float, float]]:
        """Give for each shape a point well inside it."""
        polylabel = importlib.import_module("shapely.ops").polylabel
        return {
            sleutel: _as_pair(polylabel(_largest(vorm), 0.0005))
            for sleutel, vorm in zip(self._sleutels, self._vormen, strict=True)
        }

    @property
    def bounds(self) -> Kader:
        """The box around all shapes: west, south, east, north."""
        west, zuid, oost, noord = _shapely().total_bounds(self._vormen)
        return float(west), float(zuid), float(oost), float(noord)


@dataclass(frozen=True, slots=True)
class Projectie:
    """Degrees to the units of the drawing and back; flat, which is true enough for one gemeente."""

    west: float
    noord: float
    schaal_x: float
    schaal_y: float
    links: float
    boven: float

    @classmethod
    def fit(cls, kader: Kader) -> Projectie:
        """Fit a box into the drawing, in the middle, without stretching it."""
        west, zuid, oost, noord = kader
        smaller = math.cos(math.radians((zuid + noord) / 2))
        breed = max((oost - west) * smaller, 1e-9)
        hoog = max(noord - zuid, 1e-9)
        schaal = min((BREEDTE - 2 * _RAND) / breed, (HOOGTE - 2 * _RAND) / hoog)
        return cls(
            west,
            noord,
            schaal * smaller,
            schaal,
            (BREEDTE - breed * schaal) / 2,
            (HOOGTE - hoog * schaal) / 2,
        )

    def project(self, lon: float, lat: float) -> tuple[float, float]:
        """Give where a point stands in the drawing."""
        x = self.links + (lon - self.west) * self.schaal_x
        y = self.boven + (self.noord - lat) * self.schaal_y
        return round(x, 1), round(y, 1)

    def unproject(self, x: float, y: float) -> tuple[float, float]:
        """Give the degrees of a point in the drawing."""
        lon = self.west + (x - self.links) / self.schaal_x
        lat = self.noord - (y - self.boven) / self.schaal_y
        return round(lon, 6), round(lat, 6)

    def svg_path(self, vorm: Vorm) -> str:
        """Write a GeoJSON polygon or multipolygon as an SVG path."""
        polygonen = [vorm["coordinates"]] if vorm["type"] == "Polygon" else vorm["coordinates"]
        return "".join(self._ring(ring) for polygoon in polygonen for ring in polygoon)

    def _ring(self, ring: Sequence[Sequence[float]]) -> str:
        punten: Iterable[tuple[float, float]] = (self.project(p[0], p[1]) for p in ring[:-1])
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in punten) + "Z"


def join_shapes(vormen: Sequence[Vorm]) -> dict[str, Any] | None:
    """Give the shape that shapes make together; None of nothing."""
    if not vormen:
        return None
    samen = _shapely().unary_union([_shapely().geometry.shape(v).buffer(0) for v in vormen])
    return dict(_shapely().geometry.mapping(samen.simplify(_GROF)))


def mend_shape(vorm: Vorm) -> tuple[Vorm | None, bool]:
    """Give a shape that does not cross itself, None when nothing is left; and whether it did."""
    gelezen = _shapely().geometry.shape(vorm)
    if gelezen.is_valid:
        return (vorm if gelezen.area else None), False
    hersteld = _shapely().make_valid(gelezen)
    vlakken = [deel for deel in _parts(hersteld) if deel.geom_type == "Polygon" and deel.area]
    if not vlakken:
        return None, True
    return dict(_shapely().geometry.mapping(_shapely().unary_union(vlakken))), True


def _parts(vorm: Any) -> Iterable[Any]:  # noqa: ANN401  shapely has no types
    """Give the single shapes something is made of."""
    if not hasattr(vorm, "geoms"):
        return [vorm]
    return [deel for onder in vorm.geoms for deel in _parts(onder)]


def _largest(vorm: Any) -> Any:  # noqa: ANN401  shapely has no types
    return max(vorm.geoms, key=lambda deel: deel.area) if hasattr(vorm, "geoms") else vorm


def _as_pair(punt: Any) -> tuple[float, float]:  # noqa: ANN401
    return round(punt.x, 6), round(punt.y, 6)
