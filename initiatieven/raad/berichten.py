"""Messages of council members to makers: mailed by us, answered through the desk, logged.

Neither side sees an address. What was written stands on the timeline that makers and desk read.
"""

from __future__ import annotations

from collections.abc import Sequence

import peewee

from initiatieven.raad.events import RAADSBERICHT_BEANTWOORD, RAADSBERICHT_GESTUURD
from initiatieven.raad.models import Raadsbericht
from initiatieven.raad.permissions import may_answer_relay, may_read_relay, may_relay
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.post import tell_maker
from netwerk.raad.models import Fractie, Raadslid
from netwerk.raad.tonen import raadslid_naam
from vems.core.actor import Actor
from vems.core.clock import at, now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import NotFound, Refused
from vems.core.fields import sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.reference import Reference
from vems.core.teksten import require_text
from vems.core.web.links import find_path
from vems.partijen.berichten import read_afzender

MEESTE_TEKENS = 2000
# A member writes to so many makers in a day; who has more to say speaks to the griffie.
PER_DAG = 10
MAP = "initiatieven/raad/mail"


def send_raadsbericht(
    initiatief: Initiatief, tekst: str, *, raadslid: Raadslid, formulier: str = "", door: Actor
) -> Raadsbericht:
    """Send makers a message of a council member; the same form twice sends once.

    NotFound for an initiatief that is not on the site, Refused beyond the limit of a day.
    """
    if not may_relay(door) or raadslid.sleutel not in door.keys_of("raadslid"):
        raise NotFound()
    if not initiatief.is_openbaar:
        raise NotFound()
    schoon = _checked(tekst)
    key = formulier[:40] or sleutel()
    eerder = Raadsbericht.get_or_none(Raadsbericht.formulier == key)
    if eerder is not None and eerder.raadslid_id == raadslid.id:
        return eerder
    if _count_today(raadslid) >= PER_DAG:
        raise Refused(N_("U stuurde vandaag al 10 berichten. Morgen kunt u verder."))
    try:
        with write():
            bericht = Raadsbericht.create(
                initiatief=initiatief, raadslid=raadslid, tekst=schoon, op=now(), formulier=key
            )
            naam = raadslid_naam(raadslid)
            _log(bericht, RAADSBERICHT_GESTUURD, schoon, naam, door)
            tell_maker(
                initiatief,
                f"{MAP}/aan_makers.txt",
                eenmalig=f"raadsbericht:{bericht.sleutel}",
                raadslid=naam,
                bericht=schoon,
                pad=find_path("raad.antwoord", sleutel=bericht.sleutel),
            )
    except peewee.IntegrityError:
        return Raadsbericht.get(Raadsbericht.formulier == key)
    return bericht


def answer_raadsbericht(bericht: Raadsbericht, tekst: str, *, door: Actor) -> None:
    """Send the answer of the makers, or of the desk for them; once."""
    initiatief = bericht.initiatief
    if not may_answer_relay(door, initiatief):
        raise NotFound()
    schoon = _checked(tekst)
    if bericht.antwoord_op is not None:
        raise Refused(N_("Op dit bericht is al geantwoord."))
    with write():
        guarded_update(
            Raadsbericht,
            Raadsbericht.id == bericht.id,
            Raadsbericht.antwoord_op.is_null(),
            antwoord=schoon,
            antwoord_op=now(),
        )
        naam = raadslid_naam(bericht.raadslid)
        _log(bericht, RAADSBERICHT_BEANTWOORD, schoon, naam, door)
        gebruiker = bericht.raadslid.gebruiker
        if gebruiker is not None:
            enqueue_mail(
                aan=gebruiker.email,
                bericht=f"{MAP}/antwoord.txt",
                waarden={
                    "naam": bericht.raadslid.naam,
                    "titel": initiatief.titel,
                    "vraag": bericht.tekst,
                    "antwoord": schoon,
                    "pad": find_path("raad.overzicht"),
                    "gemeente": read_afzender(),
                },
                over=initiatief.reference,
                eenmalig=f"raadsbericht-antwoord:{bericht.sleutel}",
            )


def get_raadsbericht(sleutel: str, actor: Actor) -> Raadsbericht:
    """Get a message with its initiatief; NotFound for who may not read it."""
    bericht = _select().where(Raadsbericht.sleutel == sleutel).first()
    if bericht is None or not may_read_relay(actor, bericht.initiatief):
        raise NotFound()
    return bericht


def list_sent(raadslid: Raadslid, meeste: int = 10) -> list[Raadsbericht]:
    """List a member's own messages with their answers, newest first."""
    rows = _select().where(Raadsbericht.raadslid == raadslid)
    return list(rows.order_by(Raadsbericht.id.desc()).limit(meeste))


def list_received(initiatieven: Sequence[Initiatief]) -> dict[Reference, list[Raadsbericht]]:
    """List the messages to these makers, newest first."""
    per: dict[Reference, list[Raadsbericht]] = {}
    ids = [initiatief.id for initiatief in initiatieven]
    for bericht in (
        _select().where(Raadsbericht.initiatief.in_(ids or [0])).order_by(Raadsbericht.id.desc())
    ):
        per.setdefault(bericht.initiatief.reference, []).append(bericht)
    return per


def _select() -> peewee.ModelSelect:
    return (
        Raadsbericht.select(Raadsbericht, Initiatief, Raadslid, Fractie)
        .join_from(Raadsbericht, Initiatief)
        .join_from(Raadsbericht, Raadslid)
        .join_from(Raadslid, Fractie)
    )


def _log(bericht: Raadsbericht, event: Event, tekst: str, naam: str, door: Actor) -> None:
    record(
        bericht.initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"raadslid": naam, "tekst": tekst},
        over=bericht.raadslid.reference,
        door=door,
    )


def _count_today(raadslid: Raadslid) -> int:
    return (
        Raadsbericht.select()
        .where(Raadsbericht.raadslid == raadslid, Raadsbericht.op >= at(today(), 0))
        .count()
    )


def _checked(tekst: str) -> str:
    return require_text(
        tekst, veld="tekst", leeg=N_("Schrijf eerst uw bericht."), meeste=MEESTE_TEKENS
    )
