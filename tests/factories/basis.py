"""Areas, themes, people and staff: the ground most tests stand on."""

from __future__ import annotations

from itertools import count

from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.themas.models import Thema
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.core.clock import now
from vems.core.names import search_key
from vems.partijen.keuzes import AdresSoort
from vems.partijen.models import DigitaalAdres, Partij
from vems.partijen.registration import normalise_telefoon

_nummers = count(1)

VIERKANT = {
    "type": "Polygon",
    "coordinates": [[[5.0, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.1], [5.0, 52.0]]],
}


def make_gemeente() -> Gebied:
    """Make (or give) the gemeente."""
    gebied, _ = Gebied.get_or_create(
        cbs_code="GM9901",
        defaults={
            "niveau": Niveau.GEMEENTE,
            "naam": "Westerkade",
            "slug": "stad",
            "vorm": VIERKANT,
        },
    )
    return gebied


def make_wijk(slug: str = "kersentuin", **anders: object) -> Gebied:
    """Make (or give) a wijk of the gemeente."""
    bestaand = Gebied.get_or_none(Gebied.slug == slug)
    if bestaand:
        return bestaand
    nummer = next(_nummers)
    waarden = {
        "niveau": Niveau.WIJK,
        "cbs_code": f"WK9901{nummer:02}",
        "naam": slug.capitalize(),
        "slug": slug,
        "ouder": make_gemeente(),
        "kleur": nummer % 8 + 1,
        "vorm": VIERKANT,
    }
    return Gebied.create(**{**waarden, **anders})


def make_buurt(slug: str = "sportlaan", wijk: Gebied | None = None) -> Gebied:
    """Make (or give) a buurt of a wijk."""
    bestaand = Gebied.get_or_none(Gebied.slug == slug)
    if bestaand:
        return bestaand
    return Gebied.create(
        niveau=Niveau.BUURT,
        cbs_code=f"BU9901{next(_nummers):04}",
        naam=slug.capitalize(),
        slug=slug,
        ouder=wijk or make_wijk(),
        vorm=VIERKANT,
    )


def make_thema(code: str = "groen", **anders: object) -> Thema:
    """Make (or give) a theme."""
    thema, _ = Thema.get_or_create(
        code=code, defaults={"naam": code.capitalize(), "icoon": "blad", **anders}
    )
    return thema


def make_partij(naam: str = "Anke Visser", email: str = "", telefoon: str = "") -> Partij:
    """Make a party with the addresses given."""
    partij = Partij.create(naam=naam, zoeknaam=search_key(naam), created_at=now())
    for soort, adres in ((AdresSoort.EMAIL, email), (AdresSoort.TELEFOON, telefoon)):
        if adres:
            DigitaalAdres.create(
                partij=partij,
                soort=soort,
                adres=adres,
                genormaliseerd=normalise_telefoon(adres)
                if soort is AdresSoort.TELEFOON
                else adres.lower(),
                created_at=now(),
            )
    return partij


def make_gebruiker(
    rol: Rol = Rol.LID, naam: str = "", email: str = "", partij: Partij | None = None
) -> Gebruiker:
    """Make a user in a role."""
    nummer = next(_nummers)
    naam = naam or f"{rol.value.capitalize()} Test{nummer}"
    email = email or f"{rol.value}{nummer}@test.example.org"
    gebruiker = Gebruiker.create(
        naam=naam,
        email=email,
        partij=partij or (make_partij(naam, email) if rol is Rol.LID else None),
        created_at=now(),
    )
    GebruikerRol.create(gebruiker=gebruiker, rol=rol, sinds=now())
    return gebruiker


def make_team(code: str = "loket") -> Team:
    """Make (or give) a team."""
    team, _ = Team.get_or_create(code=code, defaults={"naam": f"Team {code}"})
    return team


def make_medewerker(
    naam: str = "Ruben de Wit", rol: Rol = Rol.BEGELEIDER, team: str = "loket", **anders: object
) -> Medewerker:
    """Make an employee with an account in the role."""
    gebruiker = make_gebruiker(rol, naam)
    waarden = {
        "gebruiker": gebruiker,
        "naam": naam,
        "voornaam": naam.split(" ", 1)[0],
        "functie": rol.value,
        "team": make_team(team),
        "e_mail": gebruiker.email,
        "uren_per_week": 24,
        "vrije_uren": 8,
        "voornaam_publiek": True,
    }
    return Medewerker.create(**{**waarden, **anders})
