"""Making the account of a resident, who proves a mailbox. Others are invited (`uitnodigingen`)."""

from __future__ import annotations

from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.accounts.rollen import give_rol
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
    party behind the account, so that its initiatives are found back.
    """
    adres = normalise_email(email)
    with write():
        bestaand = Gebruiker.get_or_none(Gebruiker.email == adres)
        if bestaand is not None:
            return bestaand
        partij = find_by_email(adres) or _new_partij(adres, naam, door)
        gebruiker = Gebruiker.create(
            email=adres, naam=partij.naam, partij=partij, taal=partij.taal, created_at=now()
        )
        give_rol(gebruiker, Rol.LID, door=door)
    return gebruiker


def _new_partij(adres: str, naam: str, door: Actor) -> Partij:
    local = adres.split("@", 1)[0].replace(".", " ").title()
    return register_partij(NieuwePartij(naam=naam or local, email=adres), door=door)
