"""What the desk writes down for a side: how and when that side said it (DOMAIN 4.5).

Contact data move on a yes of both sides: without this the desk could say both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from initiatieven.koppelingen import events
from initiatieven.koppelingen.leven.overgangen import is_helper
from initiatieven.koppelingen.leven.stappen import tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import is_gevraagde
from initiatieven.koppelingen.zoeken.doelwitten import require_doelwit
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import CONTACT_LABELS, ContactSoort
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from vems.core.actor import Actor
from vems.core.clock import amsterdam, at, now, today
from vems.core.exceptions import Invalid
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_, translate

MAKER, DOELWIT = "initiatiefnemer", "doelwit"
MAKER_ZIN = N_("Ja op het voorstel: %(wie)s")
DOELWIT_ZIN = N_("%(wie)s zegt ja op onze vraag")
_SAMENVATTING = N_("Gezegd tegen het loket (%(hoe)s). Het loket schreef het ja op.")
_GESPROKEN = frozenset({ContactSoort.TELEFOON, ContactSoort.GESPREK, ContactSoort.VIDEO})
_VERTROUWD = frozenset({"systeem", "import"})


@dataclass(frozen=True, slots=True)
class Namens:
    """By which kind of contact a side said it, and on which day."""

    hoe: ContactSoort
    op: date


def speaks_for(kant: str, koppeling: Koppeling, actor: Actor) -> bool:
    """Tell whether this person speaks for a side of a match without being it."""
    if actor.rol in _VERTROUWD or not is_helper(koppeling):
        return False
    if kant == DOELWIT:
        return not is_gevraagde(actor, koppeling)
    return kolom(actor, koppeling.initiatief) not in ("IO", "MI")


def check_namens(kant: str, koppeling: Koppeling, namens: Namens | None, *, door: Actor) -> None:
    """Refuse a yes of the desk for a side without how and when that side said it."""
    if not speaks_for(kant, koppeling, door):
        return
    if namens is None:
        raise Invalid(N_("Vul in hoe zij dit zeiden."), veld="hoe")
    begin = amsterdam(koppeling.gevraagd_op if kant == DOELWIT else koppeling.created_at).date()
    if not begin <= namens.op <= today():
        zin = N_("Kies een dag na de vraag, en niet later dan vandaag.")
        raise Invalid(zin, veld="gezegd_op")


def note_namens(kant: str, koppeling: Koppeling, namens: Namens | None, *, door: Actor) -> None:
    """Keep how a side said yes: as a contact, and on the timeline; inside write()."""
    if namens is None or not speaks_for(kant, koppeling, door):
        return
    gezegd = {"hoe": namens.hoe.value, "op": namens.op.isoformat()}
    koppeling.gezegd = {**koppeling.gezegd, kant: gezegd}
    koppeling.save(only=[Koppeling.gezegd])
    _record_contact(kant, koppeling, namens, door=door)
    event = events.MAKER_ZEI_JA if kant == MAKER else events.DOELWIT_ZEI_JA
    tell(
        koppeling,
        event,
        Zichtbaarheid.BETROKKENEN,
        hoe=CONTACT_LABELS[namens.hoe],
        op=gezegd["op"],
        door=door,
    )


def _record_contact(kant: str, koppeling: Koppeling, namens: Namens, *, door: Actor) -> None:
    """Write the contact down in the same act. Who was asked answered us; of a conversation with
    the maker nobody knows any more who called.
    """
    doelwit = require_doelwit(koppeling)
    is_maker = kant == MAKER
    zin = MAKER_ZIN if is_maker else DOELWIT_ZIN
    record_klantcontact(
        Initiatief.get_by_id(koppeling.initiatief_id),
        NieuwContact(
            soort=namens.hoe,
            onderwerp=translate(zin, wie=doelwit.publieke_naam)[:120],
            samenvatting=translate(_SAMENVATTING, hoe=translate(CONTACT_LABELS[namens.hoe])),
            is_tweerichting=is_maker and namens.hoe in _GESPROKEN,
            van_ons=False,
            op=now() if namens.op == today() else at(namens.op, 12),
        ),
        door=door,
    )
