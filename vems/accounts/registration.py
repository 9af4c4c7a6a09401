"""Making the account of a resident, who proves a mailbox. Others are invited (`uitnodigingen`).

Whose party stands behind an account is decided here: the first one that gives the address.
"""

from __future__ import annotations

from collections.abc import Iterable

from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.accounts.rollen import give_rol
from vems.accounts.sessies import end_all_sessies, list_rollen
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.partijen.models import Partij
from vems.partijen.registration import NieuwePartij, find_by_email, normalise_email, register_partij


def find_gebruiker(email: str) -> Gebruiker | None:
    """Find the active account of an address."""
    return Gebruiker.get_or_none(Gebruiker.email == email.strip().lower(), Gebruiker.is_actief)


def register_lid(email: str, *, naam: str = "", door: Actor) -> Gebruiker:
    """Give the account of a proven address; make it on the first login.

    A party that was registered with the address earlier (an idea sent without account) becomes the
    party behind the account, so that its initiatives are found back. An account whose party left
    this mailbox begins anew.
    """
    adres = normalise_email(email)
    with write():
        bestaand = Gebruiker.get_or_none(Gebruiker.email == adres)
        if bestaand is not None:
            if bestaand.partij_id is None and _is_resident(bestaand):
                _link(bestaand, find_by_email(adres) or _new_partij(adres, naam, door))
            return bestaand
        partij = find_by_email(adres) or _new_partij(adres, naam, door)
        gebruiker = Gebruiker.create(
            email=adres, naam=partij.naam, partij=partij, taal=partij.taal, created_at=now()
        )
        give_rol(gebruiker, Rol.LID, door=door)
    return gebruiker


def leave_mailboxes(partij: Partij, adressen: Iterable[str]) -> None:
    """Let who reads these addresses see no more of a party; inside write().

    Its sessions end. The account goes on with who still gives the address, or with nobody.
    """
    for gebruiker in list(
        Gebruiker.select().where(Gebruiker.email.in_(sorted(adressen)), Gebruiker.partij == partij)
    ):
        _link(gebruiker, find_by_email(gebruiker.email))
        end_all_sessies(gebruiker)


def join_mailbox(partij: Partij, email: str) -> None:
    """Let the account of an address that is nobody's be of this party; inside write()."""
    gebruiker = Gebruiker.get_or_none(Gebruiker.email == email, Gebruiker.partij.is_null())
    if gebruiker is not None and _is_resident(gebruiker):
        _link(gebruiker, partij)


def _link(gebruiker: Gebruiker, partij: Partij | None) -> None:
    """Put a party behind an account; a resident is called as that party is."""
    gebruiker.partij = partij
    if _is_resident(gebruiker):
        gebruiker.naam = partij.naam if partij is not None else _name_of(gebruiker.email)
    gebruiker.save(only=[Gebruiker.partij, Gebruiker.naam])


def _is_resident(gebruiker: Gebruiker) -> bool:
    return list(list_rollen(gebruiker)) == [Rol.LID]


def _name_of(adres: str) -> str:
    """Make a name out of a mailbox, for as long as nobody gave one."""
    return adres.split("@", 1)[0].replace(".", " ").title()


def _new_partij(adres: str, naam: str, door: Actor) -> Partij:
    return register_partij(NieuwePartij(naam=naam or _name_of(adres), email=adres), door=door)
