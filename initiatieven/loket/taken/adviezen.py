"""Asking a specialist: he reads the question and nothing else of the case, and answers once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.loket.events import ADVIES_GEGEVEN, ADVIES_GEVRAAGD
from initiatieven.loket.models import Advies
from initiatieven.loket.taken.taken import NieuweTaak, finish_taken_over, give_taak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may, require
from netwerk.medewerkers.models import Medewerker, Team
from vems.community.seintjes.soorten import ADVIES
from vems.community.seintjes.sturen import send_seintje
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.fields import clean_line, clean_text, sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.teksten import check_length, require_text

GEEF_ADVIES = N_("Geef advies")
MAX_TEKST = 8_000


@dataclass(frozen=True, slots=True)
class NieuwAdvies:
    """What is asked of whom. The specialist reads `onderwerp` and `vraag`, nothing else."""

    aan: Medewerker
    onderwerp: str
    vraag: str
    uiterlijk_op: date
    sleutel: str = ""


@made_once(Advies, key_of_data)
def ask_advies(initiatief: Initiatief, data: NieuwAdvies, *, door: Actor) -> Advies:
    """Put a question to a colleague, with a task and a mail. The same form twice asks once."""
    require(door, "taak", "w", initiatief)
    eerder = Advies.get_or_none(Advies.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    onderwerp, vraag = clean_line(data.onderwerp), clean_text(data.vraag)
    for veld, tekst, meeste in (("onderwerp", onderwerp, 120), ("vraag", vraag, MAX_TEKST)):
        if not tekst:
            raise Invalid(N_("Vul dit in. De collega leest alleen dit."), veld=veld)
        check_length(tekst, meeste, veld=veld)
    if data.uiterlijk_op < today():
        raise Invalid(N_("Kies een dag vanaf vandaag."), veld="uiterlijk_op")
    with write():
        advies = Advies.create(
            sleutel=data.sleutel or sleutel(),
            initiatief=initiatief,
            aan=data.aan,
            onderwerp=onderwerp,
            vraag=vraag,
            uiterlijk_op=data.uiterlijk_op,
            gevraagd_op=now(),
            door_naam=door.naam,
            door_email=_email_of(door),
            door_gebruiker_id=door.gebruiker_id,
        )
        _record(advies, ADVIES_GEVRAAGD, door)
        taak = NieuweTaak(GEEF_ADVIES, data.aan, data.uiterlijk_op, over=advies.reference)
        give_taak(initiatief, taak, door=door)
        _mail(advies, data.aan.e_mail, data.aan.voornaam, "advies_gevraagd")
    return advies


def answer_advies(advies: Advies, antwoord: str, *, door: Actor) -> None:
    """Answer, as who was asked; once. Whoever asked gets a mail."""
    if not is_asked(door, advies):
        raise NotFound()
    schoon = require_text(
        antwoord,
        veld="antwoord",
        leeg=N_("Schrijf uw advies op. Een paar zinnen is genoeg."),
        meeste=MAX_TEKST,
    )
    with write():
        guarded_update(
            Advies,
            Advies.id == advies.id,
            Advies.beantwoord_op.is_null(),
            conflict=Conflict(N_("Dit advies is al gegeven."), yours={N_("Uw advies"): schoon}),
            antwoord=schoon,
            beantwoord_op=now(),
        )
        advies.antwoord, advies.beantwoord_op = schoon, now()
        finish_taken_over(advies.reference, door=door)
        _record(advies, ADVIES_GEGEVEN, door)
        send_seintje(
            advies.door_gebruiker_id,
            ADVIES,
            N_("%(wie)s geeft advies over %(wat)s"),
            gegevens={"wie": advies.aan.naam, "wat": advies.onderwerp},
            pad=f"/loket/advies/{advies.sleutel}",
            eenmalig=f"advies:{advies.sleutel}",
            door=door,
        )
        if advies.door_email:
            _mail(advies, advies.door_email, advies.door_naam, "advies_gegeven")


def list_for_zaak(initiatief: Initiatief) -> list[Advies]:
    """List the questions of a case, newest first."""
    eigen = select_adviezen().where(Advies.initiatief == initiatief)
    return list(eigen.order_by(Advies.id.desc()))


def may_read_advies(actor: Actor, advies: Advies) -> bool:
    """Tell whether somebody may read it: who was asked, and who reads tasks of the case."""
    if is_asked(actor, advies):
        return True
    return actor.rol != "vakambtenaar" and may(actor, "taak", "r", advies.initiatief)


def is_asked(actor: Actor, advies: Advies) -> bool:
    """Tell whether this person was asked."""
    return advies.aan.sleutel in actor.keys_of("medewerker")


def select_adviezen() -> peewee.ModelSelect:
    """Select questions with their case and who was asked."""
    return (
        Advies.select(Advies, Initiatief, Medewerker, Team)
        .join(Initiatief)
        .switch(Advies)
        .join(Medewerker)
        .join(Team)
    )


def _email_of(door: Actor) -> str:
    collega = Medewerker.get_or_none(
        Medewerker.sleutel.in_(list(door.keys_of("medewerker")) or [""])
    )
    return collega.e_mail if collega is not None else ""


def _mail(advies: Advies, aan: str, naam: str, bericht: str) -> None:
    enqueue_mail(
        aan=aan,
        bericht=f"initiatieven/loket/mail/{bericht}.txt",
        waarden={
            "naam": naam,
            "collega": advies.door_naam if bericht == "advies_gevraagd" else advies.aan.naam,
            "onderwerp": advies.onderwerp,
            "uiterlijk": advies.uiterlijk_op,
            "pad": f"/loket/advies/{advies.sleutel}",
        },
        over=advies.reference,
        eenmalig=f"{bericht}:{advies.sleutel}",
    )


def _record(advies: Advies, event: Event, door: Actor) -> None:
    reference = advies.initiatief.reference
    record(
        reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens={"naam": advies.aan.naam, "onderwerp": advies.onderwerp},
        over=advies.reference,
        door=door,
    )
    announce(reference)
