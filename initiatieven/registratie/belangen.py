"""Whether somebody has an own interest in an initiatief: declared, or by whom it is from."""

from __future__ import annotations

from collections.abc import Collection

from initiatieven.registratie.models import Initiatief
from netwerk.partners.models import Partner
from netwerk.relaties.belangen import list_belangen, list_belanghebbenden
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.exceptions import Refused
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.partijen.models import DigitaalAdres


def has_belang(initiatief: Initiatief, wie: Collection[Reference], gebruiker: int | None) -> bool:
    """Tell whether this person (as known in the network, and by account) has an interest here."""
    belangen = list_belangen(wie, gebruiker) | frozenset(wie)
    return bool(belangen & _it_is(initiatief)) or _is_maker(initiatief, gebruiker)


def refuse_belang(initiatief: Initiatief, door: Actor) -> None:
    """Raise Refused for who would judge the own interest."""
    if door.gebruiker_id is not None and has_belang(initiatief, door.als, door.gebruiker_id):
        raise Refused(N_("U heeft hier een eigen belang. Een collega beslist hierover."))


def list_met_belang(initiatief: Initiatief) -> frozenset[Reference]:
    """Give who declared an interest in an initiatief or in who makes it."""
    return list_belanghebbenden(_it_is(initiatief))


def _it_is(initiatief: Initiatief) -> frozenset[Reference]:
    """Give the initiatief and the organisation in the network that makes it, by KvK number."""
    kvk = initiatief.initiatiefnemer.kvk_nummer
    partners = Partner.select().where(Partner.kvk_nummer == kvk) if kvk else ()
    return frozenset({initiatief.reference, *(partner.reference for partner in partners)})


def _is_maker(initiatief: Initiatief, gebruiker_id: int | None) -> bool:
    """Tell whether the account is of who makes it: the same party, or the same mailbox."""
    if gebruiker_id is None:
        return False
    maker = initiatief.initiatiefnemer_id
    adressen = DigitaalAdres.select(DigitaalAdres.genormaliseerd).where(
        DigitaalAdres.partij == maker
    )
    zelf = Gebruiker.partij.in_([maker]) | Gebruiker.email.in_(adressen)
    return bool(Gebruiker.select().where(Gebruiker.id == gebruiker_id, zelf).exists())
