"""The rules of matching in words and numbers, for the public page "Zo koppelen wij"."""

from __future__ import annotations

from collections.abc import Sequence
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
_FILTERS = (
    N_("wie niet biedt wat het initiatief zoekt;"),
    N_("wie er niet is in de periode die gevraagd wordt;"),
    N_("wie er niet is voor de wijk of een wijk ernaast;"),
    N_("een doel van een andere wijk;"),
    N_("iets om te lezen over een ander onderwerp;"),
    N_("wie nu niets over heeft of niet beschikbaar is;"),
    N_("wie onze voorwaarden niet accepteerde of geen toestemming gaf;"),
    N_("wie het profiel een jaar niet bevestigde;"),
    N_("wie voor deze vraag al nee zei of al is afgewezen;"),
    N_(
        "wie niet met het initiatief gekoppeld mag worden, bijvoorbeeld door familie of eigen "
        "belang."
    ),
)


@dataclass(frozen=True, slots=True)
class Koppelregels:
    """Version, filters in words, parts with their most points, and the shape of the list."""

    versie: str
    filters: Sequence[str]
    onderdelen: Sequence[dict[str, str | int]]
    per_organisatie: int
    druk_vanaf: int
    te_lezen: int


def read_regels() -> Koppelregels:
    """Give the rules as they are applied now."""
    gewichten = huidige_gewichten()
    return Koppelregels(
        versie=gewichten.versie,
        filters=[translate(zin) for zin in _FILTERS],
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
    )
