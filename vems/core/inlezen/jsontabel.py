"""JSON lines and GeoJSON as tables: properties become columns, a shape is the column `vorm`."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any

from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.inlezen.csvtabel import AFGEBROKEN
from vems.core.inlezen.tabel import TUSSEN, Afkeur, Rij, Tabel, clean_value

GEEN_OBJECT = N_("Deze regel is geen JSON-object.")
GEEN_GRADEN = N_("De coördinaten zijn geen graden. Zet het bestand om naar WGS84.")
GEEN_VLAK = N_("Dit is geen vlak: een gebied is een Polygon of MultiPolygon.")
GEEN_LIJST = N_("In dit bestand staat geen lijst: wij lezen de “features” van GeoJSON.")
VORM = "vorm"


def read_jsonl(tekst: str, codering: str) -> Tabel:
    """Read one object per line."""
    rijen: list[Rij] = []
    afgekeurd: list[Afkeur] = []
    regels = _lines(tekst)
    for nummer, regel in enumerate(regels, start=1):
        if not regel.strip():
            continue
        try:
            ding = json.loads(regel)
        except (ValueError, RecursionError):
            is_half = nummer == len(regels)  # what ends whole has an empty line after it
            afgekeurd.append(Afkeur(nummer, AFGEBROKEN if is_half else GEEN_OBJECT))
            continue
        if isinstance(ding, dict):
            rijen.append(Rij(nummer, _as_waarden(ding)))
        else:
            afgekeurd.append(Afkeur(nummer, GEEN_OBJECT))
    return _as_tabel(rijen, afgekeurd, codering)


def _lines(tekst: str) -> list[str]:
    """Give the lines; other signs that end a line may stand inside a text of JSON."""
    return tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def read_geojson(tekst: str, codering: str) -> Tabel:
    """Read the features of a collection, or a plain list of objects; numbered from 1."""
    try:
        ding = json.loads(tekst)
    except (ValueError, RecursionError):
        raise Invalid(N_("Dit bestand is beschadigd of afgebroken."), veld="bestand") from None
    dingen = ding.get("features") if isinstance(ding, dict) else ding
    if not isinstance(dingen, list):
        raise Invalid(GEEN_LIJST, veld="bestand")
    rijen: list[Rij] = []
    afgekeurd: list[Afkeur] = []
    for nummer, deel in enumerate(dingen, start=1):
        fout = GEEN_OBJECT if not isinstance(deel, dict) else _find_fault(deel.get("geometry"))
        if fout:
            afgekeurd.append(Afkeur(nummer, fout))
        else:
            rijen.append(Rij(nummer, _as_feature(deel)))
    return _as_tabel(rijen, afgekeurd, codering)


def _as_feature(deel: Mapping[str, Any]) -> dict[str, str]:
    eigen = deel.get("properties")
    waarden = _as_waarden(eigen if isinstance(eigen, dict) else deel)
    if deel.get("geometry"):
        waarden[VORM] = json.dumps(deel["geometry"], separators=(",", ":"))
    return waarden


def _find_fault(vorm: object) -> str:
    """Say what is wrong with a shape, "" when it can be drawn."""
    if vorm is None:
        return ""
    if not isinstance(vorm, dict) or vorm.get("type") not in ("Polygon", "MultiPolygon"):
        return GEEN_VLAK
    punten = list(_points(vorm.get("coordinates")))
    if len(punten) < 4:
        return GEEN_VLAK
    return "" if all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in punten) else GEEN_GRADEN


def _points(coordinaten: object) -> Iterable[tuple[float, float]]:
    if not isinstance(coordinaten, list):
        return
    if len(coordinaten) >= 2 and all(isinstance(n, int | float) for n in coordinaten[:2]):
        yield coordinaten[0], coordinaten[1]
        return
    for deel in coordinaten:
        yield from _points(deel)


def _as_waarden(ding: Mapping[str, Any]) -> dict[str, str]:
    return {str(naam)[:80]: clean_value(_as_text(waarde)) for naam, waarde in ding.items()}


def _as_text(waarde: object) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, float):  # a number that is none says nothing; 7.0 is 7
        if not math.isfinite(waarde):
            return ""
        waarde = int(waarde) if waarde.is_integer() else waarde
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, list) and all(isinstance(deel, str | int | float) for deel in waarde):
        return TUSSEN.join(map(str, waarde))
    if isinstance(waarde, list | dict):
        return json.dumps(waarde, ensure_ascii=False)
    return str(waarde)


def _as_tabel(rijen: list[Rij], afgekeurd: list[Afkeur], codering: str) -> Tabel:
    kolommen = tuple(dict.fromkeys(naam for rij in rijen for naam in rij.waarden))
    afgebroken = any(afkeur.zin == AFGEBROKEN for afkeur in afgekeurd)
    return Tabel(kolommen, tuple(rijen), tuple(afgekeurd), codering, "", afgebroken)
