"""The calendar of one user: what he or she signed up for, at a secret address."""

from __future__ import annotations

import peewee

from vems.accounts.models import Gebruiker
from vems.agenda.keuzes import Aanmeldstand
from vems.agenda.models import Aanmelding, Agendasleutel, Bijeenkomst
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import NotFound
from vems.core.fields import sleutel


def find_adres(actor: Actor) -> str:
    """Find the secret of somebody's calendar, "" when there is none yet."""
    rij = Agendasleutel.get_or_none(Agendasleutel.gebruiker == actor.gebruiker_id)
    return rij.sleutel if rij else ""


def renew_adres(*, door: Actor) -> str:
    """Make a secret address for the own calendar; an earlier one stops working."""
    if door.gebruiker_id is None:
        raise NotFound()
    nieuw = sleutel() + sleutel()
    with write():
        Agendasleutel.insert(gebruiker=door.gebruiker_id, sleutel=nieuw).on_conflict(
            conflict_target=[Agendasleutel.gebruiker], update={"sleutel": nieuw}
        ).execute()
    return nieuw


def list_eigen(adres: str) -> list[Bijeenkomst]:
    """List the meetings in the calendar of a secret address, also those called off."""
    gebruiker = (
        Gebruiker.select()
        .join(Agendasleutel, on=(Agendasleutel.gebruiker == Gebruiker.id))
        .where(Agendasleutel.sleutel == adres, Gebruiker.is_actief)
        .first()
    )
    if gebruiker is None:
        raise NotFound()
    return list(_of_email(gebruiker.email).order_by(Bijeenkomst.begin))


def _of_email(email: str) -> peewee.ModelSelect:
    return (
        Bijeenkomst.select()
        .join(Aanmelding)
        .where(Aanmelding.email == email.lower(), Aanmelding.stand == Aanmeldstand.PLAATS)
    )
