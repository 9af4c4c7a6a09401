"""Whether somebody has an own interest in an initiatief: declared, or by whom it is from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from initiatieven.registratie.models import Initiatief
from netwerk.partners.models import Partner
from netwerk.relaties.belangen import list_belangen, map_belanghebbenden
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
    return load_met_belang([initiatief])[initiatief.id]


def load_met_belang(initiatieven: Sequence[Initiatief]) -> dict[int, frozenset[Reference]]:
    """Load the same for several initiatives by id; two queries."""
    makers = load_organisaties(initiatieven)
    zijn = {i.id: {i.reference, *makers[i.id]} for i in initiatieven}
    per = map_belanghebbenden(sorted({r for allen in zijn.values() for r in allen}))
    return {nummer: frozenset(w for r in allen for w in per[r]) for nummer, allen in zijn.items()}


def load_organisaties(initiatieven: Sequence[Initiatief]) -> dict[int, list[Reference]]:
    """Load which organisation in the network makes each, by KvK number; one query at most."""
    nummers = {i.id: i.initiatiefnemer.kvk_nummer for i in initiatieven}
    per: dict[str, list[Reference]] = defaultdict(list)
    if gezocht := sorted({nummer for nummer in nummers.values() if nummer}):
        for partner in Partner.select().where(Partner.kvk_nummer.in_(gezocht)):
            per[partner.kvk_nummer].append(partner.reference)
    return {nummer: per[kvk] if kvk else [] for nummer, kvk in nummers.items()}


def _it_is(initiatief: Initiatief) -> frozenset[Reference]:
    """Give the initiatief and the organisation in the network that makes it, by KvK number."""
    return frozenset({initiatief.reference, *load_organisaties([initiatief])[initiatief.id]})


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
