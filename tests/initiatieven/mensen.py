"""Actors as the web makes them, for tests that call domain functions."""

from __future__ import annotations

from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.accounts.sessies import list_rollen
from vems.core.actor import Actor


def actor_of(medewerker: Medewerker) -> Actor:
    """Give the actor of an employee in the first role."""
    return Actor(
        rol=list_rollen(medewerker.gebruiker)[0].value,
        gebruiker_id=medewerker.gebruiker_id,
        naam=medewerker.naam,
        als=frozenset({medewerker.reference}),
    )


def initiatiefnemer_of(initiatief: Initiatief) -> Actor:
    """Give the actor of the initiator."""
    partij = initiatief.initiatiefnemer
    return Actor(rol="lid", partij_id=partij.id, naam=partij.naam)
