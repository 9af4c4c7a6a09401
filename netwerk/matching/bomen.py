"""The trees matching looks through: areas and themes, and what is near in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_VER = 2  # beyond this distance in the tree, themes have nothing to do with each other


@dataclass(frozen=True, slots=True)
class Thema:
    """A node of the theme tree; `ouder` empty at the top."""

    code: str
    titel: str
    ouder: str = ""


@dataclass(frozen=True, slots=True)
class Gebied:
    """A node of the area tree; niveau gemeente, stadsdeel, wijk or buurt, only wijken adjoin."""

    code: str
    titel: str
    niveau: str
    ouder: str = ""
    grenst_aan: frozenset[str] = frozenset()


def wijk_per_gebied(gebieden: Mapping[str, Gebied]) -> dict[str, str]:
    """Give per area code the wijk it is or lies in."""
    wijken: dict[str, str] = {}
    for code, gebied in gebieden.items():
        hoger, gezien = gebied, {code}
        while hoger.niveau == "buurt" and hoger.ouder in gebieden and hoger.ouder not in gezien:
            gezien.add(hoger.ouder)
            hoger = gebieden[hoger.ouder]
        if hoger.niveau == "wijk":
            wijken[code] = hoger.code
    return wijken


def tree_distances(themas: Mapping[str, Thema]) -> dict[str, dict[str, int]]:
    """Give per theme the themes near it in the tree, with how many steps away."""
    buren: dict[str, set[str]] = {code: set() for code in themas}
    for code, thema in themas.items():
        if thema.ouder in themas:
            buren[code].add(thema.ouder)
            buren[thema.ouder].add(code)
    afstanden = {}
    for code in themas:
        afstand = {code: 0}
        rand = {code}
        for stap in range(1, _VER + 1):
            rand = {buur for c in rand for buur in buren[c]} - afstand.keys()
            afstand.update(dict.fromkeys(rand, stap))
        afstanden[code] = afstand
    return afstanden
