"""The ground a made-up network stands on: 5 stadsdelen, 25 wijken in a ring, 84 themes; and how
an object of it is put into the graph."""

from __future__ import annotations

from collections.abc import Iterable

from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied as GebiedModel
from netwerk.matching.bomen import Gebied, Thema
from netwerk.relaties.projectie import Knoop, Projectie, Relatiepijl
from vems.core.reference import Reference

STADSDELEN, WIJKEN, BUURTEN = 5, 25, 4
HOOFDTHEMAS, SUBTHEMAS = 12, 6


def list_areas() -> list[Gebied]:
    """List gemeente, stadsdelen, wijken that border on two others, and buurten."""
    gebieden = [Gebied("GM", "Westerkade", "gemeente")]
    gebieden += [Gebied(f"SD{n}", f"Stadsdeel {n}", "stadsdeel", "GM") for n in range(STADSDELEN)]
    for n in range(WIJKEN):
        naast = frozenset({f"WK{(n - 1) % WIJKEN}", f"WK{(n + 1) % WIJKEN}"})
        gebieden.append(Gebied(f"WK{n}", f"Wijk {n}", "wijk", f"SD{n % STADSDELEN}", naast))
        gebieden += [
            Gebied(f"BU{n}.{b}", f"Buurt {n}.{b}", "buurt", f"WK{n}") for b in range(BUURTEN)
        ]
    return gebieden


def put_areas() -> None:
    """Put the areas in the database, so that a page knows the wijken; their key is their code."""
    rijen: dict[str, GebiedModel] = {}
    for gebied in list_areas():
        rijen[gebied.code] = GebiedModel.create(
            niveau=Niveau(gebied.niveau),
            cbs_code=gebied.code,
            naam=gebied.titel,
            slug=gebied.code,
            ouder=rijen.get(gebied.ouder),
        )


def list_themes() -> list[Thema]:
    """List main themes with the themes below them."""
    return [
        Thema(f"T{n}.{m}", f"Thema {n}.{m}", f"T{n}") if m >= 0 else Thema(f"T{n}", f"Thema {n}")
        for n in range(HOOFDTHEMAS)
        for m in range(-1, SUBTHEMAS)
    ]


def project(zelf: Reference, titel: str, pijlen: Iterable[tuple[str, Reference]]) -> Projectie:
    """Give what an object puts into the graph: itself and its arrows, all certain."""
    return Projectie(
        (Knoop(zelf, zelf.kind, titel, openbaar=zelf.kind != "medewerker"),),
        tuple(Relatiepijl(zelf, naar, soort, openbaar=True) for soort, naar in pijlen),
    )


def count_candidates(relaties: int) -> int:
    """Give how many can help in a network of this size: 300 at ten thousand, 6,000 at a million."""
    return round(300 * (relaties / 10_000) ** 0.65)
