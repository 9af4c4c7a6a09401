"""A notice within the site for the makers of a case: something new is there for them to read.

Beside the mail or letter, which follows the party and not the account (`vems.partijen`).
"""

from __future__ import annotations

from collections.abc import Mapping

import peewee

from initiatieven.registratie.makers.keuzes import Medestand
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from vems.accounts.models import Gebruiker
from vems.community.seintjes.soorten import Seintsoort
from vems.community.seintjes.sturen import send_seintje
from vems.core.actor import Actor
from vems.partijen.keuzes import AdresSoort
from vems.partijen.models import DigitaalAdres


def tell_makers(
    initiatief: Initiatief,
    soort: Seintsoort,
    zin: str,
    *,
    gegevens: Mapping[str, str],
    pad: str,
    eenmalig: str,
    door: Actor,
) -> None:
    """Send a notice to everybody who makes it and has an account, as often as each wants that kind;
    inside write()."""
    for (nummer,) in _accounts(initiatief):
        send_seintje(nummer, soort, zin, gegevens=gegevens, pad=pad, eenmalig=eenmalig, door=door)


def _accounts(initiatief: Initiatief) -> peewee.ModelSelect:
    """Select the accounts of the makers: their own, or one with an address of theirs."""
    mede = Medemaker.select(Medemaker.partij).where(
        Medemaker.initiatief == initiatief, Medemaker.stand == Medestand.DOET_MEE
    )

    def is_maker(partij: peewee.Field) -> peewee.Expression:
        return (partij == initiatief.initiatiefnemer_id) | partij.in_(mede)

    adressen = DigitaalAdres.select(DigitaalAdres.genormaliseerd).where(
        is_maker(DigitaalAdres.partij), DigitaalAdres.soort == AdresSoort.EMAIL
    )
    return (
        Gebruiker.select(Gebruiker.id)
        .where(Gebruiker.is_actief, is_maker(Gebruiker.partij) | Gebruiker.email.in_(adressen))
        .order_by(Gebruiker.id)
        .tuples()
    )
