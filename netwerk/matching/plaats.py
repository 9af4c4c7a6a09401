"""How near the area of a candidate is to that of the initiative."""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.keuzes import Niveau, Soort
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.profiel import Zoekprofiel


def find_wijk(profiel: Zoekprofiel, beeld: Netwerkbeeld) -> str:
    """Give the wijk of the initiative, from its buurt when it was not said."""
    return profiel.wijk or beeld.wijk_of(profiel.buurt)


def find_stadsdeel(profiel: Zoekprofiel, beeld: Netwerkbeeld) -> str:
    """Give the stadsdeel of the initiative, from its wijk when it was not said."""
    wijk = beeld.gebieden.get(find_wijk(profiel, beeld))
    return profiel.stadsdeel or (wijk.ouder if wijk else "")


def find_buurwijken(profiel: Zoekprofiel, beeld: Netwerkbeeld) -> frozenset[str]:
    """Give the wijken that border on the one of the initiative."""
    wijk = beeld.gebieden.get(find_wijk(profiel, beeld))
    return wijk.grenst_aan if wijk else frozenset()


@dataclass(frozen=True, slots=True)
class Ligging:
    """Where an initiative lies: codes of areas, all empty when it is for the whole city."""

    buurt: str
    wijk: str
    stadsdeel: str
    naast: frozenset[str]
    is_stadsbreed: bool


def find_ligging(profiel: Zoekprofiel, beeld: Netwerkbeeld) -> Ligging:
    """Give where an initiative lies, with what its areas say about each other."""
    return Ligging(
        profiel.buurt,
        find_wijk(profiel, beeld),
        find_stadsdeel(profiel, beeld),
        find_buurwijken(profiel, beeld),
        profiel.is_stadsbreed,
    )


def find_niveau(
    ligging: Ligging, kandidaat: Kandidaat, beeld: Netwerkbeeld
) -> tuple[Niveau, str] | None:
    """Give the best level and its area (code), None when it neither covers nor adjoins.

    A goal is a goal of its own area: next door it wants other initiatives (S0-14).
    """
    if ligging.is_stadsbreed:
        if is_stadsbreed(kandidaat, beeld):
            return Niveau.BEIDE_STAD, ""
        return (Niveau.DEEL, min(kandidaat.gebieden)) if kandidaat.gebieden else None
    if ligging.buurt and ligging.buurt in kandidaat.gebieden:
        return Niveau.BUURT, ligging.buurt
    wijk = ligging.wijk
    wijken = {w for code in kandidaat.gebieden if (w := beeld.wijk_of(code))}
    if wijk and (wijk in wijken or wijk in kandidaat.gebieden):
        return Niveau.WIJK, wijk
    if kandidaat.soort is not Soort.DOEL and (naast := wijken & ligging.naast):
        return Niveau.NAAST, min(naast)
    stadsdeel = ligging.stadsdeel
    if stadsdeel and stadsdeel in kandidaat.gebieden:
        return Niveau.STADSDEEL, stadsdeel
    if not wijk and (binnen := {w for w in wijken if beeld.gebieden[w].ouder == stadsdeel}):
        return Niveau.DEEL, min(binnen)
    return (Niveau.STAD, "") if is_stadsbreed(kandidaat, beeld) else None


def is_stadsbreed(kandidaat: Kandidaat, beeld: Netwerkbeeld) -> bool:
    """Tell whether it is there for the whole gemeente."""
    return kandidaat.stadsbreed or any(
        code in beeld.gebieden and beeld.gebieden[code].niveau == "gemeente"
        for code in kandidaat.gebieden
    )
