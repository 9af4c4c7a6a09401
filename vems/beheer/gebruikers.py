"""Users as management sees them: staff, council and partners; residents are not listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import peewee

from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol, Sessie
from vems.accounts.rollen import give_rol, take_rol
from vems.accounts.sessies import list_rollen
from vems.accounts.uitnodigingen import Uitnodiging, invite, standen_of
from vems.beheer.teams import link_medewerker
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Account:
    """One account in the list: its roles, invitation, and when it was last used."""

    gebruiker: Gebruiker
    rollen: tuple[Rol, ...]
    uitnodiging: Uitnodiging
    laatst: datetime | None


def list_gebruikers(zoek: str = "", alleen: Collection[Rol] = ()) -> peewee.ModelSelect:
    """List accounts with another role than resident, by name; `alleen`: only with one of these.

    The search looks in name and address.
    """
    met_rol = GebruikerRol.select(GebruikerRol.gebruiker).where(
        GebruikerRol.rol.in_(list(alleen)) if alleen else GebruikerRol.rol != Rol.LID,
        GebruikerRol.tot.is_null(),
    )
    query = Gebruiker.select().where(Gebruiker.id.in_(met_rol)).order_by(Gebruiker.naam)
    woord = zoek.strip()[:80]
    if woord:
        query = query.where(Gebruiker.naam.contains(woord) | Gebruiker.email.contains(woord))
    return query


def as_accounts(gebruikers: Sequence[Gebruiker]) -> list[Account]:
    """Give roles, invitation and last login of a page of users, in three statements."""
    nummers = [gebruiker.id for gebruiker in gebruikers]
    rollen: dict[int, set[Rol]] = defaultdict(set)
    for rij in GebruikerRol.select().where(
        GebruikerRol.gebruiker.in_(nummers), GebruikerRol.tot.is_null()
    ):
        rollen[rij.gebruiker_id].add(rij.rol)
    laatst = dict(
        Sessie.select(Sessie.gebruiker, peewee.fn.MAX(Sessie.created_at))
        .where(Sessie.gebruiker.in_(nummers))
        .group_by(Sessie.gebruiker)
        .tuples()
    )
    standen = standen_of(gebruikers, rollen)
    return [
        Account(
            gebruiker=gebruiker,
            rollen=tuple(rol for rol in Rol if rol in rollen[gebruiker.id]),
            uitnodiging=standen[gebruiker.id],
            laatst=_aware(laatst.get(gebruiker.id)),
        )
        for gebruiker in gebruikers
    ]


def invite_gebruiker(
    email: str, *, naam: str, rollen: Collection[Rol], link: str, door: Actor
) -> Gebruiker:
    """Invite somebody; an employee who came in by a list with this address is that person."""
    with write():
        gebruiker = invite(email, naam=naam, rollen=rollen, link=link, door=door)
        link_medewerker(gebruiker)
    return gebruiker


def change_rollen(gebruiker: Gebruiker, rollen: Collection[Rol], *, door: Actor) -> None:
    """Give and take roles until the user has exactly these; a resident stays a resident.

    Invalid without any: ending somebody's access is another act.
    """
    now_has = set(list_rollen(gebruiker)) - {Rol.LID}
    wanted = set(rollen) - {Rol.LID}
    if not wanted:
        raise Invalid(N_("Kies minstens één rol, of stop de toegang."), veld="rollen")
    with write():
        for rol in sorted(now_has - wanted, key=lambda r: r.value):
            take_rol(gebruiker, rol, door=door)
        for rol in sorted(wanted - now_has, key=lambda r: r.value):
            give_rol(gebruiker, rol, door=door)


def _aware(moment: datetime | str | None) -> datetime | None:
    """An aggregate comes back as the database keeps it: naive UTC, as text on SQLite."""
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
