"""A second look at a no: asked within 30 days, answered by another within ten working days.

Only a service no has one; a besluit has objection (Awb 7:1). Who looks again neither wrote nor
approved the no and does not guide the case.
"""

from __future__ import annotations

import peewee

from initiatieven.begeleiding.events import BLIK_BEGONNEN, BLIK_BESLOTEN, BLIK_GEVRAAGD
from initiatieven.begeleiding.keuzes import (
    BLIK_LABELS,
    AntwoordSoort,
    BlikUitkomst,
    NeeSoort,
)
from initiatieven.begeleiding.models import Antwoord, TweedeBlik
from initiatieven.loket.collegas import list_begeleiders, list_coordinatoren
from initiatieven.loket.taken.taken import NieuweTaak, finish_taken_over, give_taak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, require
from initiatieven.registratie.post import tell_maker
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.teksten import require_text
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of
from vems.termijnen.werkdagen import add_werkdagen

KIES = N_("Kies wie de tweede blik doet")
KIJK = N_("Kijk opnieuw naar het nee")
PAS_TOE = N_("Heropen: de tweede blik gaf een andere uitkomst")
_KIEZEN_BINNEN = 2
_MAX_TEKST = 4_000


def ask_tweede_blik(antwoord: Antwoord, *, vraag: str, door: Actor) -> TweedeBlik:
    """Ask for a second look, as the initiator or for him; asking twice gives the same one."""
    initiatief = antwoord.initiatief
    require(door, "tweede_blik", "w", initiatief)
    if not may_still_ask(antwoord):
        raise Refused(N_("Een tweede blik kan hier niet (meer). Bel ons als u vragen heeft."))
    schoon = require_text(
        vraag,
        veld="vraag",
        leeg=N_("Schrijf op waarom u het er niet mee eens bent."),
        meeste=_MAX_TEKST,
    )
    eerder = find_blik(antwoord)
    if eerder is not None:
        return eerder
    try:
        with write():
            blik = TweedeBlik.create(
                antwoord=antwoord,
                vraag=schoon,
                gevraagd_op=now(),
                uiterlijk_op=first_deadline(
                    norm_of("tweede_blik", antwoord.initiatief.ingediend_op),
                    today(),
                    read_sluitingsdagen(),
                ),
                door_naam=door.naam,
            )
            _record(blik, BLIK_GEVRAAGD, {}, door)
            _tell(blik, "tweede_blik_ontvangen")
            uiterlijk = add_werkdagen(today(), _KIEZEN_BINNEN, read_sluitingsdagen())
            for coordinator in list_coordinatoren():
                _put_to(coordinator, blik, NieuweTaak(KIES, coordinator, uiterlijk), door)
    except peewee.IntegrityError:
        return TweedeBlik.get(TweedeBlik.antwoord == antwoord)
    return blik


def appoint(blik: TweedeBlik, beoordelaar: Medewerker, *, door: Actor) -> None:
    """Say who looks again; the coordinator chooses among who had no part in the no."""
    require(door, "tweede_blik", "x", blik.antwoord.initiatief)
    if beoordelaar not in list_beoordelaars(blik.antwoord):
        raise Invalid(N_("Kies iemand die het nee niet schreef of goedkeurde."), veld="beoordelaar")
    with write():
        _change(blik, TweedeBlik.beoordelaar.is_null(), beoordelaar=beoordelaar)
        finish_taken_over(blik.reference, door=door)
        _record(blik, BLIK_BEGONNEN, {"naam": beoordelaar.voornaam}, door)
        _put_to(beoordelaar, blik, NieuweTaak(KIJK, beoordelaar, blik.uiterlijk_op), door)


def decide_blik(blik: TweedeBlik, *, uitkomst: BlikUitkomst, uitleg: str, door: Actor) -> None:
    """Say whether the no stands, with why; as who was appointed. The initiator hears it at once."""
    if not is_beoordelaar(door, blik):
        raise NotFound()
    schoon = require_text(
        uitleg, veld="uitleg", leeg=N_("Leg uit waarom. Gebruik gewone woorden."), meeste=_MAX_TEKST
    )
    initiatief = blik.antwoord.initiatief
    with write():
        _change(
            blik,
            TweedeBlik.uitkomst.is_null(),
            uitkomst=uitkomst,
            uitleg=schoon,
            besloten_op=now(),
        )
        finish_taken_over(blik.reference, door=door)
        _record(blik, BLIK_BESLOTEN, {"uitkomst": BLIK_LABELS[uitkomst]}, door)
        _tell(blik, f"tweede_blik_{uitkomst.value}")
        if uitkomst is BlikUitkomst.HERZIEN and initiatief.begeleider is not None:
            uiterlijk = add_werkdagen(today(), _KIEZEN_BINNEN, read_sluitingsdagen())
            taak = NieuweTaak(PAS_TOE, initiatief.begeleider, uiterlijk)
            give_taak(initiatief, taak, door=door)


def find_blik(antwoord: Antwoord) -> TweedeBlik | None:
    """Find the second look at an answer."""
    return TweedeBlik.get_or_none(TweedeBlik.antwoord == antwoord)


def may_still_ask(antwoord: Antwoord) -> bool:
    """Tell whether a second look can be asked: a service no, within its term."""
    is_dienst = antwoord.soort is AntwoordSoort.NEE and antwoord.nee_soort is not NeeSoort.BESLUIT
    tot = antwoord.tweede_blik_tot
    is_in_time = antwoord.wacht_op_post or bool(tot and today() <= tot)
    return bool(is_dienst and antwoord.verstuurd_op and is_in_time)


def list_beoordelaars(antwoord: Antwoord) -> list[Medewerker]:
    """List who may look again: not the writer, not the approver, not the begeleider."""
    return [
        collega
        for collega in list_begeleiders()
        if collega.naam not in (antwoord.door_naam, antwoord.goedgekeurd_door)
        and collega.id != antwoord.initiatief.begeleider_id
    ]


def may_read_blik(actor: Actor, blik: TweedeBlik) -> bool:
    """Tell whether a colleague may read it: the desk, and who was appointed."""
    return is_beoordelaar(actor, blik) or kolom(actor, blik.antwoord.initiatief) in ("GA", "KO")


def is_beoordelaar(actor: Actor, blik: TweedeBlik) -> bool:
    """Tell whether this person was appointed."""
    return blik.beoordelaar is not None and blik.beoordelaar.sleutel in actor.keys_of("medewerker")


def select_blikken() -> peewee.ModelSelect:
    """Select second looks with their answer, case and who looks."""
    return (
        TweedeBlik.select(TweedeBlik, Antwoord, Initiatief, Medewerker)
        .join(Antwoord)
        .join(Initiatief)
        .switch(TweedeBlik)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER)
    )


def _change(blik: TweedeBlik, waar: peewee.Expression, **waarden: object) -> None:
    guarded_update(
        TweedeBlik,
        TweedeBlik.id == blik.id,
        waar,
        conflict=Conflict(N_("Een collega besliste hier net al over.")),
        **waarden,
    )
    for naam, waarde in waarden.items():
        setattr(blik, naam, waarde)


def _record(blik: TweedeBlik, event: Event, gegevens: dict[str, str], door: Actor) -> None:
    reference = blik.antwoord.initiatief.reference
    record(
        reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens=gegevens,
        over=blik.reference,
        door=door,
    )
    announce(reference)


def _put_to(collega: Medewerker, blik: TweedeBlik, taak: NieuweTaak, door: Actor) -> None:
    initiatief = blik.antwoord.initiatief
    met_doel = NieuweTaak(taak.titel, collega, taak.uiterlijk_op, over=blik.reference)
    give_taak(initiatief, met_doel, door=door)
    enqueue_mail(
        aan=collega.e_mail,
        bericht="initiatieven/begeleiding/mail/tweede_blik_taak.txt",
        waarden={
            "naam": collega.voornaam,
            "wat": taak.titel,
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "uiterlijk": taak.uiterlijk_op,
            "pad": f"/loket/tweede-blik/{blik.sleutel}",
        },
        over=initiatief.reference,
        eenmalig=f"tweede_blik:{blik.sleutel}:{collega.sleutel}:{taak.titel}"[:200],
    )


def _tell(blik: TweedeBlik, bericht: str) -> None:
    initiatief = blik.antwoord.initiatief
    tell_maker(
        initiatief,
        f"initiatieven/begeleiding/mail/{bericht}.txt",
        eenmalig=f"{bericht}:{blik.sleutel}",
        afzender=blik.beoordelaar,
        uiterlijk=blik.uiterlijk_op,
        uitleg=blik.uitleg,
    )
