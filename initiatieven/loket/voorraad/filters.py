"""Choices of cases that somebody keeps: the same filters again with one click."""

from __future__ import annotations

import peewee

from initiatieven.loket.models import BewaardFilter
from initiatieven.loket.voorraad.zaken import Zaakkeus, as_values
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.i18n import N_

MEESTE = 20
MAX_NAAM = 60


def save_filter(keus: Zaakkeus, *, naam: str, door: Actor) -> BewaardFilter:
    """Keep a choice under a name; the same name again replaces it. Invalid without a name."""
    eigenaar = _owner(door)
    schoon, waarden = clean_line(naam), {**as_values(keus), "q": [keus.q] if keus.q else []}
    gekozen = {veld: rijen for veld, rijen in waarden.items() if rijen}
    if not schoon:
        raise Invalid(N_("Geef de lijst een naam."), veld="naam")
    if len(schoon) > MAX_NAAM:
        raise Invalid(N_("Maak dit korter: hooguit 60 tekens."), veld="naam")
    if not gekozen:
        raise Invalid(N_("Kies eerst een filter."), veld="naam")
    with write():
        filter_ = BewaardFilter.get_or_none(
            BewaardFilter.gebruiker_id == eigenaar, BewaardFilter.naam == schoon
        )
        if filter_ is None:
            if list_filters(door).count() >= MEESTE:
                raise Refused(N_("U heeft al 20 lijsten. Haal er eerst een weg."))
            return BewaardFilter.create(
                gebruiker_id=eigenaar, naam=schoon, keus=gekozen, created_at=now()
            )
        BewaardFilter.update(keus=gekozen).where(BewaardFilter.id == filter_.id).execute()
    return BewaardFilter.get_by_id(filter_.id)


def remove_filter(sleutel: str, *, door: Actor) -> None:
    """Let go of a kept choice; somebody else's does not exist."""
    with write():
        weg = BewaardFilter.delete().where(
            BewaardFilter.sleutel == sleutel, BewaardFilter.gebruiker_id == _owner(door)
        )
        if not weg.execute():
            raise NotFound()


def list_filters(actor: Actor) -> peewee.ModelSelect:
    """List the kept choices of somebody, by name."""
    return (
        BewaardFilter.select()
        .where(BewaardFilter.gebruiker_id == (actor.gebruiker_id or 0))
        .order_by(BewaardFilter.naam)
    )


def _owner(door: Actor) -> int:
    if door.gebruiker_id is None or not role_may("loket", "r", door.rol):
        raise NotFound()
    return door.gebruiker_id
