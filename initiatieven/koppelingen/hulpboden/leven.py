"""What is decided about an offer: the guide passes it on or not, the makers say yes or no."""

from __future__ import annotations

from initiatieven.koppelingen.hulpboden.berichten import (
    tell_contact,
    tell_declined,
    tell_ended,
    tell_makers,
)
from initiatieven.koppelingen.hulpboden.events import HULP_CONTACT, HULP_DOORGEGEVEN, HULP_NIET
from initiatieven.koppelingen.hulpboden.keuzes import LOPEND, VANUIT, HulpbodToestand
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.koppelingen.hulpboden.permissions import may_answer, may_judge
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.fields import clean_text
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_

MAX_REDEN = 500


def pass_on(bod: Hulpbod, *, door: Actor) -> None:
    """Ask the makers whether this help is welcome; they read name and words, not the address."""
    _require(may_judge(door, bod.initiatief))
    with write():
        move_bod(bod, HulpbodToestand.DOORGEGEVEN)
        _record(bod, HULP_DOORGEGEVEN, door)
        tell_makers(bod)


def decline(bod: Hulpbod, reden: str, *, door: Actor) -> None:
    """Thank for an offer that is not needed, with the reason; the makers are not bothered."""
    _require(may_judge(door, bod.initiatief))
    _say_no(bod, HulpbodToestand.NIET_NODIG, _checked(reden), door)


def accept(bod: Hulpbod, *, door: Actor) -> None:
    """Say yes for the makers: only now both sides get each other's contact data."""
    _require(may_answer(door, bod.initiatief))
    with write():
        move_bod(bod, HulpbodToestand.CONTACT)
        _record(bod, HULP_CONTACT, door)
        tell_contact(bod)


def refuse(bod: Hulpbod, *, door: Actor) -> None:
    """Say no for the makers; they need not say why."""
    _require(may_answer(door, bod.initiatief))
    _say_no(bod, HulpbodToestand.LIEVER_NIET, "", door)


def end_hulpboden(initiatief: Initiatief, *, door: Actor) -> None:
    """End what still runs when the plan is closed, and thank who offered; inside write()."""
    lopend = list(
        Hulpbod.select().where(Hulpbod.initiatief == initiatief, Hulpbod.toestand.in_(LOPEND))
    )
    for bod in lopend:
        Hulpbod.update(toestand=HulpbodToestand.VERVALLEN, updated_at=now()).where(
            Hulpbod.id == bod.id
        ).execute()
        tell_ended(bod)


def _say_no(bod: Hulpbod, naar: HulpbodToestand, reden: str, door: Actor) -> None:
    with write():
        move_bod(bod, naar, reden)
        record(
            bod.initiatief.reference,
            HULP_NIET,
            zichtbaarheid=Zichtbaarheid.INTERN,
            gegevens={"naam": bod.wie, "reden": reden},
            over=bod.reference,
            door=door,
        )
        announce(bod.initiatief.reference)
        tell_declined(bod)


def move_bod(
    bod: Hulpbod,
    naar: HulpbodToestand,
    reden: str = "",
    *,
    vanuit: HulpbodToestand | None = None,
) -> None:
    """Let an offer stand elsewhere; Conflict when it moved meanwhile. Inside write()."""
    guarded_update(
        Hulpbod,
        Hulpbod.id == bod.id,
        Hulpbod.toestand == (vanuit or VANUIT[naar]),
        conflict=Conflict(N_("Hier is net al iets over besloten.")),
        toestand=naar,
        reden=reden,
        updated_at=now(),
    )
    bod.toestand, bod.reden = naar, reden


def _record(bod: Hulpbod, event: Event, door: Actor) -> None:
    record(
        bod.initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"naam": bod.wie},
        over=bod.reference,
        door=door,
    )
    announce(bod.initiatief.reference)


def _require(mag: bool) -> None:
    if not mag:
        raise NotFound()


def _checked(reden: str) -> str:
    schoon = clean_text(reden)
    if not schoon:
        raise Invalid(N_("Schrijf waarom dit niet nodig is. De helper leest dit."), veld="reden")
    if len(schoon) > MAX_REDEN:
        raise Invalid(N_("Maak dit korter: hooguit 500 tekens."), veld="reden")
    return schoon
