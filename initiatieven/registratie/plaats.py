"""From what somebody chose or typed to one gebied, a point if there is one, and words for it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from netwerk.gebieden.boom import GebiedenBoom, boom
from netwerk.gebieden.models import Gebied
from vems.core.exceptions import Invalid
from vems.core.i18n import N_


class WaarSoort(Enum):
    """How somebody says where it is."""

    PLEK = "plek"
    WIJK = "wijk"
    STAD = "stad"
    WEET_NIET = "weet_niet"


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where it is. `omschrijving` are the words of the person or of the street that was found."""

    gebied: Gebied
    wijk: Gebied | None
    omschrijving: str = ""
    lon: float | None = None
    lat: float | None = None


def find_plaats(antwoord: Mapping[str, Any], vorige: Mapping[str, Any] | None = None) -> Plaats:
    """Settle where it is; Invalid with the field that is at fault.

    `vorige` is what the page was drawn with: a point that is another than then was tapped, and
    goes before the words; otherwise new words go before an old point.
    """
    gebieden = boom()
    soort = antwoord.get("soort", "")
    if soort == WaarSoort.PLEK.value:
        return _plek(gebieden, antwoord, vorige or {})
    if soort == WaarSoort.WIJK.value:
        wijk = gebieden.by_slug(str(antwoord.get("wijk", "")))
        if wijk is None:
            raise Invalid(N_("Kies een wijk."), veld="wijk")
        return Plaats(wijk, gebieden.wijk_of(wijk))
    if gebieden.gemeente is None:
        raise Invalid(N_("De kaart van de gemeente ontbreekt nog. Bel ons."), veld="soort")
    return Plaats(gebieden.gemeente, None)


def _plek(gebieden: GebiedenBoom, antwoord: Mapping[str, Any], vorige: Mapping[str, Any]) -> Plaats:
    woorden = str(antwoord.get("zoek", ""))
    punt = _punt(gebieden, antwoord)
    getikt = punt is not None and _xy(antwoord) != _xy(vorige)
    nieuwe_woorden = woorden != str(vorige.get("zoek", ""))
    gevonden = gebieden.find_adres(woorden) if woorden else None
    if punt is not None and (getikt or not nieuwe_woorden):
        plaats = _at(gebieden, woorden, *punt)
        elders = gevonden is not None and gevonden.gebied_id != plaats.gebied.id
        return replace(plaats, omschrijving=plaats.gebied.naam) if elders else plaats
    if gevonden is not None:
        gebied = gebieden.by_id(gevonden.gebied_id)
        if gebied is not None:
            naam = woorden if len(woorden) >= len(gevonden.naam) else gevonden.naam
            return Plaats(gebied, gebieden.wijk_of(gebied), naam, gevonden.lon, gevonden.lat)
    if punt is not None:
        return _at(gebieden, woorden, *punt)
    if not woorden:
        raise Invalid(
            N_("Vul een straat, plein of gebouw in. Of tik de plek aan op de kaart."), veld="zoek"
        )
    raise Invalid(
        N_("Deze plek vinden wij niet. Tik de plek aan op de kaart, of kies hieronder een wijk."),
        veld="zoek",
    )


def _at(gebieden: GebiedenBoom, woorden: str, lon: float, lat: float) -> Plaats:
    gebied = gebieden.find_point(lon, lat)
    if gebied is None:
        raise Invalid(
            N_("Deze plek ligt buiten de gemeente. Tik een plek aan in een van de wijken."),
            veld="zoek",
        )
    return Plaats(gebied, gebieden.wijk_of(gebied), woorden or gebied.naam, lon, lat)


def _xy(antwoord: Mapping[str, Any]) -> tuple[str, str]:
    return str(antwoord.get("x", "")), str(antwoord.get("y", ""))


def _punt(gebieden: GebiedenBoom, antwoord: Mapping[str, Any]) -> tuple[float, float] | None:
    """Read the point that was tapped in the drawing; anything odd is no point."""
    try:
        x, y = (float(deel[:20]) for deel in _xy(antwoord))
    except ValueError:
        return None
    if not (math.isfinite(x) and math.isfinite(y)) or not gebieden.wijken():
        return None
    return gebieden.unproject(x, y)
