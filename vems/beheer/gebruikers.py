"""Users as management sees them: staff, council and partners; residents are not listed."""

from __future__ import annotations

from collections.abc import Collection

import peewee

from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.accounts.registration import give_rol, take_rol
from vems.accounts.sessies import list_rollen
from vems.core.actor import Actor
from vems.core.database import write


def list_gebruikers(zoek: str = "") -> peewee.ModelSelect:
    """List accounts that have another role than resident, by name."""
    met_rol = GebruikerRol.select(GebruikerRol.gebruiker).where(
        GebruikerRol.rol != Rol.LID, GebruikerRol.tot.is_null()
    )
    query = Gebruiker.select().where(Gebruiker.id.in_(met_rol)).order_by(Gebruiker.naam)
    if zoek.strip():
        query = query.where(Gebruiker.naam.contains(zoek.strip()[:80]))
    return query


def change_rollen(gebruiker: Gebruiker, rollen: Collection[Rol], *, door: Actor) -> None:
    """Give and take roles until the user has exactly these; a resident stays a resident."""
    now_has = set(list_rollen(gebruiker)) - {Rol.LID}
    wanted = set(rollen) - {Rol.LID}
    with write():
        for rol in sorted(now_has - wanted, key=lambda r: r.value):
            take_rol(gebruiker, rol, door=door)
        for rol in sorted(wanted - now_has, key=lambda r: r.value):
            give_rol(gebruiker, rol, door=door)
