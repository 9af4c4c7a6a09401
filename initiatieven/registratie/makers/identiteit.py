"""Which plans a resident makes with others: asked once per request of a member."""

from __future__ import annotations

from initiatieven.registratie.makers.keuzes import Medestand
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from vems.accounts.models import Gebruiker
from vems.core.reference import Reference


def identify_lid(gebruiker: Gebruiker) -> frozenset[Reference]:
    """Give the initiatives this user is co-initiator of; one query."""
    partijen = gebruiker.partijen | ({gebruiker.partij_id} if gebruiker.partij_id else set())
    rijen = (
        Medemaker.select(Initiatief.sleutel)
        .join(Initiatief)
        .where(Medemaker.partij.in_(sorted(partijen)), Medemaker.stand == Medestand.DOET_MEE)
        .tuples()
    )
    return frozenset(Reference("initiatief", sleutel) for (sleutel,) in rijen)
