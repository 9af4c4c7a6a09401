"""The area tree of the gemeente in memory: up, down, beside, and by point, postcode or street.

Read through `boom()`, which sees changes. Writing areas is registration.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from netwerk.gebieden.adressen import Vindplaats, find_adres, find_postcode
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.meetkunde import Projectie, Vormen
from netwerk.gebieden.models import Gebied
from vems.core.kept import Kept

_NEUTRAAL = 8
_VOOR_DE_NAAM = re.compile(r"^(?:gemeente|stadsdeel|wijk|buurt|dorp)\s+(?:\d+\s+)?")


@dataclass(frozen=True, slots=True)
class Vlak:
    """An area as the `kaart` macro draws it."""

    slug: str
    naam: str
    pad: str
    kleur: int
    label_x: float
    label_y: float
    url: str = ""
    aantal: int | None = None
    gekozen: bool = False


class GebiedenBoom:
    """All areas, with their parents wired, so that walking up costs no query."""

    def __init__(self, gebieden: Iterable[Gebied]) -> None:
        self._by_id = {gebied.id: gebied for gebied in gebieden}
        self._by_slug = {gebied.slug: gebied for gebied in self._by_id.values()}
        self._wijk_of: dict[int, Gebied | None] = {}
        self._delen: dict[int | None, list[Gebied]] = defaultdict(list)
        for gebied in self._by_id.values():
            self._delen[gebied.ouder_id].append(gebied)
            if gebied.ouder_id is not None:
                gebied.ouder = self._by_id[gebied.ouder_id]

    def all(self) -> list[Gebied]:
        """List every area by CBS code: the gemeente first of its level."""
        return list(self._by_id.values())

    @property
    def gemeente(self) -> Gebied | None:
        """The whole city; None in an empty installation."""
        return next((g for g in self._chosen() if g.niveau is Niveau.GEMEENTE), None)

    def wijken(self) -> list[Gebied]:
        """List the wijken by CBS code."""
        return [gebied for gebied in self._chosen() if gebied.niveau is Niveau.WIJK]

    def buurten(self, wijk: Gebied) -> list[Gebied]:
        """List the buurten of a wijk by CBS code."""
        return [gebied for gebied in self._delen[wijk.id] if gebied.vervallen_op is None]

    def by_slug(self, slug: str) -> Gebied | None:
        """Find an area by its slug."""
        return self._by_slug.get(slug)

    def by_id(self, nummer: int) -> Gebied | None:
        """Find an area by its row number."""
        return self._by_id.get(nummer)

    def by_naam(self, tekst: str) -> Gebied | None:
        """Find an area as people and systems name it: CBS code, slug or name; the largest wins.

        "stadsdeel Noord" and "Wijk 20 Risdam" are found as Noord and Risdam too.
        """
        naam = _fold(tekst)
        return self._namen.get(naam) or self._namen.get(_VOOR_DE_NAAM.sub("", naam))

    def path(self, gebied: Gebied) -> list[Gebied]:
        """Give the area and what it lies in: [buurt, wijk, gemeente]."""
        pad: list[Gebied] = []
        huidig = self._by_id.get(gebied.id)
        while huidig is not None:
            pad.append(huidig)
            huidig = huidig.ouder
        return pad

    def wijk_of(self, gebied: Gebied) -> Gebied | None:
        """Give the wijk an area lies in or is; None for the whole city."""
        nummer = gebied.id
        if nummer not in self._wijk_of:
            delen = self.path(gebied)
            self._wijk_of[nummer] = next((d for d in delen if d.niveau is Niveau.WIJK), None)
        return self._wijk_of[nummer]

    def wijken_of(self, gebied: Gebied) -> list[Gebied]:
        """List the wijk an area lies in or is, or else the wijken that lie in it."""
        wijk = self.wijk_of(gebied)
        if wijk is not None:
            return [wijk]
        delen = self.within(gebied)
        return [g for g in delen if g.niveau is Niveau.WIJK and g.vervallen_op is None]

    def within(self, gebied: Gebied) -> list[Gebied]:
        """List the area and everything in it."""
        gevonden = [gebied]
        for deel in self._delen[gebied.id]:
            gevonden.extend(self.within(deel))
        return gevonden

    def neighbours(self, wijk: Gebied) -> list[Gebied]:
        """List the wijken that touch a wijk."""
        return [self._by_slug[slug] for slug in self._buren.get(wijk.slug, ())]

    def find_point(self, lon: float, lat: float) -> Gebied | None:
        """Find the buurt, or failing that the wijk, a point lies in; None outside the city."""
        slug = self._vormen.find_point(lon, lat)
        return None if slug is None else self._by_slug[slug]

    def find_postcode(self, tekst: str) -> Gebied | None:
        """Find the buurt of a postcode; spaces and lower case are forgiven."""
        nummer = find_postcode(tekst)
        return None if nummer is None else self._by_id.get(nummer)

    def find_adres(self, tekst: str) -> Vindplaats | None:
        """Find what somebody typed: a postcode, a street with or without number, or an area."""
        gevonden = find_adres(tekst)
        if gevonden is not None:
            return gevonden
        naam = " ".join(tekst.casefold().split())
        gebied = next((g for g in self._by_id.values() if g.naam.casefold() == naam), None)
        return None if gebied is None else Vindplaats(gebied.id, gebied.naam)

    def place_of(self, gebied: Gebied) -> tuple[float, float] | None:
        """Give a point well inside an area: longitude and latitude."""
        if gebied.lon is not None and gebied.lat is not None:
            return gebied.lon, gebied.lat
        return self._middens.get(gebied.slug)

    def project(self, lon: float, lat: float) -> tuple[float, float]:
        """Give where a point stands in the drawing of 720 by 480."""
        return self.projectie.project(lon, lat)

    def unproject(self, x: float, y: float) -> tuple[float, float]:
        """Give longitude and latitude of a point in the drawing."""
        return self.projectie.unproject(x, y)

    def svg_vlakken(
        self,
        *,
        urls: Mapping[str, str] | None = None,
        aantallen: Mapping[str, int] | None = None,
        gekozen: str = "",
        binnen: Gebied | None = None,
    ) -> list[Vlak]:
        """Draw the wijken, or the buurten of one wijk, for the `kaart` macro.

        `urls` and `aantallen` are by slug; an area without url is no link.
        """
        return [
            Vlak(
                slug=gebied.slug,
                naam=gebied.naam,
                pad=self._paden[gebied.slug],
                kleur=gebied.kleur or _NEUTRAAL,
                label_x=self.project(*self._middens[gebied.slug])[0],
                label_y=self.project(*self._middens[gebied.slug])[1],
                url=(urls or {}).get(gebied.slug, ""),
                aantal=(aantallen or {}).get(gebied.slug, 0) if aantallen is not None else None,
                gekozen=gebied.slug == gekozen,
            )
            for gebied in (self.buurten(binnen) if binnen else self.wijken())
            if gebied.vorm
        ]

    def _chosen(self) -> list[Gebied]:
        """List the areas that are still there."""
        return [gebied for gebied in self._by_id.values() if gebied.vervallen_op is None]

    @cached_property
    def _namen(self) -> dict[str, Gebied]:
        """Every name and code, folded; of namesakes the largest."""
        namen: dict[str, Gebied] = {}
        for gebied in sorted(self._chosen(), key=lambda g: list(Niveau).index(g.niveau)):
            for naam in (gebied.cbs_code, gebied.slug, gebied.naam):
                namen.setdefault(_fold(naam), gebied)
        return namen

    @cached_property
    def _vormen(self) -> Vormen:
        """The shapes below the gemeente; the smallest that holds a point wins."""
        return Vormen(
            {
                gebied.slug: gebied.vorm
                for gebied in self._chosen()
                if gebied.vorm and gebied.niveau in (Niveau.WIJK, Niveau.BUURT)
            }
        )

    @cached_property
    def _buren(self) -> dict[str, tuple[str, ...]]:
        return Vormen(
            {wijk.slug: wijk.vorm for wijk in self.wijken() if wijk.vorm}
        ).find_neighbours()

    @cached_property
    def _middens(self) -> dict[str, tuple[float, float]]:
        return self._vormen.inner_points()

    @cached_property
    def projectie(self) -> Projectie:
        """How degrees become the drawing of 720 by 480."""
        return Projectie.fit(self._vormen.bounds)

    @cached_property
    def _paden(self) -> dict[str, str]:
        return {
            gebied.slug: self.projectie.svg_path(gebied.vorm)
            for gebied in self._by_id.values()
            if gebied.vorm
        }


def _fold(naam: str) -> str:
    return " ".join(naam.casefold().split())


def boom() -> GebiedenBoom:
    """Give the area tree as it is now."""
    return _kept.get()


def _read() -> GebiedenBoom:
    return GebiedenBoom(Gebied.select().order_by(Gebied.cbs_code))


_kept: Kept[GebiedenBoom] = Kept(Gebied, _read)
