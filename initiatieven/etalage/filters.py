"""The filters beside the list, as values for `filterpaneel`, `chips` and the count sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from initiatieven.etalage.overzicht import Overzicht, Vraagstelling
from initiatieven.registratie.keuzes import FASE_LABELS, FASE_VOLGORDE
from netwerk.gebieden.boom import Vlak
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpSoort
from vems.core.i18n import N_, translate

PAD = "/initiatieven"
CSV = "/initiatieven.csv"
TITELS = {
    "hulp": N_("Ik kan helpen met"),
    "wijk": N_("Wijk"),
    "thema": N_("Onderwerp"),
    "fase": N_("Fase"),
}
# Filters that a few people use stand folded below the others.
DICHT = frozenset({"thema", "fase"})


def url_of(vraag: Vraagstelling, pad: str = PAD) -> str:
    """Give the page of a question, or another path with the same arguments."""
    args = vraag.args()
    return f"{pad}?{urlencode(args)}" if args else pad


def make_groepen(vraag: Vraagstelling, aantallen: Mapping[str, Mapping[str, int]]) -> list[Any]:
    """Give the groups of filters with their counts; zero stays visible."""
    namen = _namen()
    kleuren = {wijk.slug: wijk.kleur for wijk in gebiedenboom().wijken()}
    return [
        {
            "naam": naam,
            "titel": translate(TITELS[naam]),
            "dicht": naam in DICHT,
            "opties": [
                {
                    "waarde": waarde,
                    "tekst": tekst,
                    "aantal": aantallen.get(naam, {}).get(waarde, 0),
                    "gekozen": waarde in getattr(vraag.keus, naam),
                    "kleur": kleuren.get(waarde, 0) if naam == "wijk" else 0,
                }
                for waarde, tekst in namen[naam].items()
            ],
        }
        for naam in TITELS
    ]


def make_chips(vraag: Vraagstelling) -> list[dict[str, str]]:
    """Give the choices that are on, each with the page without it."""
    namen = _namen()
    return [
        {
            "tekst": f"“{waarde}”" if naam == "q" else namen[naam].get(waarde, waarde),
            "url": url_of(vraag.without(naam, waarde)),
        }
        for naam, waarde in vraag.args()
        if naam != "weergave"
    ]


def make_vlakken(vraag: Vraagstelling, overzicht: Overzicht) -> list[Vlak]:
    """Draw the wijken with their counts; each filters the list, the chosen one lets go."""
    wijken = [wijk.slug for wijk in gebiedenboom().wijken()]
    gekozen = vraag.keus.wijk[0] if len(vraag.keus.wijk) == 1 else ""
    urls = {
        slug: url_of(vraag.without("wijk", slug) if slug == gekozen else vraag.only("wijk", slug))
        for slug in wijken
    }
    return gebiedenboom().svg_vlakken(
        urls=urls, aantallen=overzicht.aantallen.get("wijk", {}), gekozen=gekozen
    )


def make_punten(overzicht: Overzicht) -> list[dict[str, Any]]:
    """Give the pins of public spots, with the numbers of the list beside the map."""
    boom = gebiedenboom()
    punten = []
    for nummer, kaart in number(overzicht):
        if kaart.lon is None or kaart.lat is None:
            continue
        x, y = boom.project(kaart.lon, kaart.lat)
        punten.append({"nummer": nummer, "x": x, "y": y, "naam": kaart.titel, "url": kaart.url})
    return punten


def number(overzicht: Overzicht) -> list[tuple[int, Any]]:
    """Number the cards of a page, going on where the page before it stopped."""
    pagina = overzicht.pagina
    begin = (pagina.nummer - 1) * pagina.per_pagina + 1
    return list(enumerate(overzicht.kaarten, begin))


def _namen() -> dict[str, dict[str, str]]:
    """Give the values of every filter with their names, in the order they are shown."""
    gebieden, themas = gebiedenboom(), themaboom()
    stad = [gebieden.gemeente] if gebieden.gemeente else []
    wijken = {wijk.slug: wijk.naam for wijk in gebieden.wijken()}
    return {
        "hulp": {
            soort.value: translate(HULP_LABELS[soort])
            for soort in HulpSoort
            if soort is not HulpSoort.WEET_IK_NOG_NIET
        },
        "wijk": wijken | {gebied.slug: translate(N_("Hele stad")) for gebied in stad},
        "thema": {thema.code: thema.naam for thema in themas.hoofdthemas()},
        "fase": {fase.value: translate(FASE_LABELS[fase]) for fase in FASE_VOLGORDE},
    }
