"""The rules of matching in words and numbers, for the public page "Zo koppelen wij"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from initiatieven.koppelingen.zoeken.gewichten import huidige_gewichten
from netwerk.matching.keuzes import ONDERDEEL_NAMEN
from vems.core.i18n import N_, translate

_UITLEG = {
    "behoefte": N_(
        "Biedt het wat het initiatief zoekt, voor genoeg mensen of geld, en in de periode en op de "
        "dagdelen die gevraagd worden?"
    ),
    "thema": N_(
        "Gaat het over hetzelfde onderwerp, of een onderwerp dat dichtbij ligt? Woorden die beide "
        "noemen tellen mee: een zeldzaam woord meer dan een gewoon woord."
    ),
    "plaats": N_("Werkt het in dezelfde buurt, wijk, de wijk ernaast of de hele stad?"),
    "programma": N_("Werkt het aan hetzelfde doel van het wijkprogramma?"),
    "ervaring": N_(
        "Hielp het eerder een initiatief dat erop lijkt? Wie nieuw is, begint in het midden."
    ),
    "nabijheid": N_("Kent de begeleider het, of een bekende van een bekende?"),
    "capaciteit": N_("Is er nu tijd, ruimte of geld over?"),
    "versheid": N_("Is het aanbod pas nog bevestigd?"),
}
# By the filter that each tells of (`netwerk.matching.filters`), in the order of reading.
FILTERZINNEN: Mapping[str, Sequence[str]] = {
    "soort": (N_("wie niet biedt wat het initiatief zoekt;"),),
    "periode": (N_("wie er niet is in de periode die gevraagd wordt;"),),
    "gebied": (
        N_("wie er niet is voor de wijk of een wijk ernaast;"),
        N_("een doel van een andere wijk;"),
    ),
    "onderwerp": (N_("iets om te lezen over een ander onderwerp;"),),
    "beschikbaar": (N_("wie nu niet beschikbaar is;"),),
    "over": (N_("wie nu niets over heeft;"),),
    "voorwaarden": (N_("wie onze voorwaarden niet accepteerde;"),),
    "toestemming": (N_("wie geen toestemming gaf om gevraagd te worden;"),),
    "bevestigd": (N_("wie het profiel een jaar niet bevestigde;"),),
    "regel": (N_("een regeling met een voorwaarde waaraan het initiatief niet voldoet;"),),
    "uitgesloten": (N_("wie voor deze vraag al nee zei of al is afgewezen;"),),
    "eigen": (N_("de initiatiefnemer en de begeleider zelf;"),),
    "belang": (N_("wie zelf een belang heeft bij het initiatief, bijvoorbeeld door familie;"),),
    "niet_koppelen": (N_("wie niet met het initiatief gekoppeld mag worden."),),
}


@dataclass(frozen=True, slots=True)
class Koppelregels:
    """Version, filters in words, parts with their most points, and the shape of the list."""

    versie: str
    filters: Sequence[str]
    onderdelen: Sequence[dict[str, str | int]]
    per_organisatie: int
    druk_vanaf: int
    te_lezen: int
    ondergrens: int


def read_regels() -> Koppelregels:
    """Give the rules as they are applied now."""
    gewichten = huidige_gewichten()
    return Koppelregels(
        versie=gewichten.versie,
        filters=[translate(zin) for zinnen in FILTERZINNEN.values() for zin in zinnen],
        onderdelen=[
            {
                "naam": translate(ONDERDEEL_NAMEN[naam]),
                "uitleg": translate(_UITLEG[naam]),
                "punten": punten,
            }
            for naam, punten in gewichten.punten.items()
        ],
        per_organisatie=gewichten.max_per_organisatie,
        druk_vanaf=gewichten.druk_vanaf,
        te_lezen=gewichten.meeste_lezen,
        ondergrens=round(gewichten.ondergrens),
    )
