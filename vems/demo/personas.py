"""The people one can be in the demo: one per role of ARCHITECTURE §6 and a second organisation.

Found by e-mail address.
"""

from __future__ import annotations

from dataclasses import dataclass

from vems.accounts.keuzes import Rol
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Persona:
    """`sleutel` is in the URL, `zin` tells what one can do as this person."""

    sleutel: str
    label: str
    naam: str
    email: str
    rol: Rol
    zin: str


_STAF = "westerkade.example.org"

PERSONAS = (
    Persona(
        "initiatiefnemer",
        N_("Initiatiefnemer"),
        "Anke Visser",
        "anke.visser@bewoner.example.org",
        Rol.LID,
        N_("Maakt Wijktuin De Bloesem met haar buren."),
    ),
    Persona(
        "bewoner",
        N_("Bewoner"),
        "Bram Steenbergen",
        "bram.steenbergen@bewoner.example.org",
        Rol.LID,
        N_("Kijkt rond, steunt plannen en heeft zelf een idee."),
    ),
    Persona(
        "begeleider",
        N_("Begeleider"),
        "Ruben de Wit",
        f"ruben.dewit@{_STAF}",
        Rol.BEGELEIDER,
        N_("Begeleidt initiatieven in Kersentuin, Molenwaard en Binnenstad."),
    ),
    Persona(
        "coordinator",
        N_("Coördinator"),
        "Ingrid Kuipers",
        f"ingrid.kuipers@{_STAF}",
        Rol.COORDINATOR,
        N_("Verdeelt het werk van het loket en keurt een nee goed."),
    ),
    Persona(
        "gebiedsregisseur",
        N_("Gebiedsregisseur"),
        "Noor Haddad",
        f"noor.haddad@{_STAF}",
        Rol.GEBIEDSREGISSEUR,
        N_("Kent Kersentuin en Molenwaard en hun wijkprogramma's."),
    ),
    Persona(
        "vakambtenaar",
        N_("Vakambtenaar"),
        "Wouter Blom",
        f"wouter.blom@{_STAF}",
        Rol.VAKAMBTENAAR,
        N_("Weet veel van groen en krijgt daar vragen over."),
    ),
    Persona(
        "partner",
        N_("Partner"),
        "Evelien Mulder",
        "evelien@groen-doen.example.org",
        Rol.PARTNER,
        N_("Werkt bij Stichting Groen Doen, die vragen krijgt om mee te doen."),
    ),
    Persona(
        "bibliotheek",
        N_("Partner, de bibliotheek"),
        "Floor van Wijngaarden",
        "floor@bibliotheek.example.org",
        Rol.PARTNER,
        N_("Werkt bij de bibliotheek, die zalen, taalhulp en een vitrine biedt."),
    ),
    Persona(
        "raadslid",
        N_("Raadslid"),
        "Eline van Dam",
        f"eline.vandam@raad.{_STAF}",
        Rol.RAADSLID,
        N_("Bezoekt de markt en adopteert een initiatief."),
    ),
    Persona(
        "griffie",
        N_("Griffie"),
        "Bas Verkerk",
        f"bas.verkerk@{_STAF}",
        Rol.GRIFFIE,
        N_("Regelt de markten en houdt de toezeggingen bij."),
    ),
    Persona(
        "redacteur",
        N_("Redacteur"),
        "Sjoerd Wiersma",
        f"sjoerd.wiersma@{_STAF}",
        Rol.REDACTEUR,
        N_("Zorgt voor teksten en thema's."),
    ),
    Persona(
        "beheerder",
        N_("Beheerder"),
        "Lotte Brinkman",
        f"lotte.brinkman@{_STAF}",
        Rol.BEHEERDER,
        N_("Beheert gebruikers, rollen en instellingen."),
    ),
    Persona(
        "toezicht",
        N_("Toezicht"),
        "Carla Oosterhuis",
        f"carla.oosterhuis@{_STAF}",
        Rol.TOEZICHT,
        N_("Kijkt naar privacy, archief en veiligheid."),
    ),
)


def find_persona(sleutel: str) -> Persona | None:
    """Find a persona by its key."""
    return next((persona for persona in PERSONAS if persona.sleutel == sleutel), None)
