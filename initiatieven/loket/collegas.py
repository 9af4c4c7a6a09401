"""Which colleagues can do what at the desk: begeleiders, and coordinators who decide."""

from __future__ import annotations

from collections.abc import Collection

import peewee

from initiatieven.loket.permissions import BEGELEIDERS
from netwerk.medewerkers.models import Medewerker, Team
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.core.clock import now


def list_begeleiders() -> list[Medewerker]:
    """List who can be a begeleider, by name."""
    return list_with(BEGELEIDERS)


def list_vaste_begeleiders() -> list[Medewerker]:
    """List whose work it is to guide, with hours for it, by name."""
    return [collega for collega in list_with((Rol.BEGELEIDER,)) if collega.uren_per_week]


def list_coordinatoren() -> list[Medewerker]:
    """List who decides for the desk, by name."""
    return list_with((Rol.COORDINATOR,))


def is_available(medewerker: Medewerker) -> bool:
    """Tell whether somebody can be a begeleider."""
    return medewerker.id in {begeleider.id for begeleider in list_begeleiders()}


def list_with(rollen: Collection[Rol], *waar: peewee.Expression) -> list[Medewerker]:
    """List active colleagues who have one of these roles now, with their team, by name."""
    return list(
        Medewerker.select(Medewerker, Team)
        .join(Team)
        .switch(Medewerker)
        .join(Gebruiker)
        .join(GebruikerRol)
        .where(
            Medewerker.is_actief,
            Gebruiker.is_actief,
            GebruikerRol.rol.in_(list(rollen)),
            GebruikerRol.tot.is_null() | (GebruikerRol.tot > now()),
            *waar,
        )
        .distinct()
        .order_by(Medewerker.naam)
    )
