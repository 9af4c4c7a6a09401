"""How near the area of a candidate is to that of the initiative."""

from __future__ import annotations

from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.keuzes import Niveau
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


def find_niveau(
    profiel: Zoekprofiel, kandidaat: Kandidaat, beeld: Netwerkbeeld
) -> tuple[Niveau, str] | None:
    """Give the best level and its area (code), None when it neither covers nor adjoins."""
    if profiel.is_stadsbreed:
        if is_stadsbreed(kandidaat, beeld):
            return Niveau.BEIDE_STAD, ""
        return (Niveau.DEEL, min(kandidaat.gebieden)) if kandidaat.gebieden else None
    if profiel.buurt and profiel.buurt in kandidaat.gebieden:
        return Niveau.BUURT, profiel.buurt
    wijk = find_wijk(profiel, beeld)
    wijken = {w for code in kandidaat.gebieden if (w := beeld.wijk_of(code))}
    if wijk and (wijk in wijken or wijk in kandidaat.gebieden):
        return Niveau.WIJK, wijk
    if naast := wijken & find_buurwijken(profiel, beeld):
        return Niveau.NAAST, min(naast)
    stadsdeel = find_stadsdeel(profiel, beeld)
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
