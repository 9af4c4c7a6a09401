"""One plan that is two: a part goes on as a case of its own, with the same maker and guide."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.registratie.gegevens import NieuwInitiatief
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from initiatieven.registratie.permissions import require
from initiatieven.registratie.registration import find_by_token, register_initiatief
from initiatieven.samenvoegen.events import AFGESPLITST, GESPLITST
from initiatieven.samenvoegen.graph import as_splitsing
from initiatieven.samenvoegen.models import Splitsing
from netwerk.themas.models import Thema
from vems.accounts.sessies import hash_token
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Deel:
    """The words of the part; `sleutel` comes with the form."""

    titel: str
    omschrijving: str
    sleutel: str


def split_off(van: Initiatief, deel: Deel, *, door: Actor) -> Initiatief:
    """Make a case of a part; the maker gets its number. The same form twice makes one.

    Place, themes and maker are those of the whole; consent for the site is asked anew.
    """
    require(door, "fase", "x", van)
    token = hash_token(f"splitsing:{van.sleutel}:{deel.sleutel}")
    eerder = find_by_token(token)
    if eerder is not None:
        return eerder
    if van.fase is Fase.AFGEROND:
        raise Refused(N_("Dit plan is klaar. Heropen het eerst."))
    with write():
        nieuw = register_initiatief(_as_initiatief(van, deel, token), door=door)
        Splitsing.create(deel=nieuw, van=van, created_at=now(), door_naam=door.naam)
        for wie, event, ander in ((van, GESPLITST, nieuw), (nieuw, AFGESPLITST, van)):
            record(
                wie.reference,
                event,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens={"titel": ander.titel},
                over=ander.reference,
                door=door,
            )
            announce(wie.reference)
        announce(as_splitsing(nieuw))
        if van.begeleider is not None:
            assign_begeleider(nieuw, van.begeleider, door=door)
    return nieuw


def list_delen(initiatief: Initiatief) -> list[Splitsing]:
    """List what came out of a plan, and what it came out of itself, in one query."""
    van = Initiatief.alias()
    rijen = (
        Splitsing.select(Splitsing, Initiatief, van)
        .join(Initiatief, on=Splitsing.deel == Initiatief.id)
        .switch(Splitsing)
        .join(van, on=Splitsing.van == van.id)
        .where((Splitsing.deel == initiatief) | (Splitsing.van == initiatief))
    )
    return list(rijen.order_by(Splitsing.id))


def _as_initiatief(van: Initiatief, deel: Deel, token: str) -> NieuwInitiatief:
    rijen = (
        Thema.select()
        .join(InitiatiefThema)
        .where(InitiatiefThema.initiatief == van)
        .order_by(InitiatiefThema.rang)
    )
    return NieuwInitiatief(
        titel=deel.titel,
        omschrijving=deel.omschrijving,
        gebied=van.gebied,
        indiener=van.initiatiefnemer,
        plek_omschrijving=van.plek_omschrijving,
        lon=van.lon,
        lat=van.lat,
        is_openbare_plek=van.is_openbare_plek,
        themas=tuple(rijen),
        indiener_soort=van.indiener_soort,
        aantal_initiatiefnemers=van.aantal_initiatiefnemers,
        jonger_dan_16=van.jonger_dan_16,
        ouder=van.ouder,
        kanaal=van.kanaal,
        concept_token=token,
    )
