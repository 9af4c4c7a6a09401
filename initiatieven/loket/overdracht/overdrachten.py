"""Warm transfer: a receiver is asked and must accept; until then it stays with the desk.

The initiator is told both times. The receiver's own page is `ontvangst`; two
plans that become one are initiatieven.samenvoegen.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.loket.events import (
    OVERDRACHT_AANGENOMEN,
    OVERDRACHT_GEVRAAGD,
    OVERDRACHT_GEWEIGERD,
)
from initiatieven.loket.intake.klacht import refuse_beklaagde, refuse_ontvanger
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.ontvangers import find_ontvanger_by, is_gevraagd
from initiatieven.loket.overdracht.post import mail_ontvanger
from initiatieven.loket.taken.taken import finish_taken_over
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may, require
from initiatieven.registratie.post import tell_maker
from vems.accounts.rechten import allows
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import clean_line, clean_text, sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.teksten import check_length, require_text
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of

MAX_TEKST = 2_000
# Per message: what happened, and from which field each value of the event comes.
_EVENTS: dict[str, tuple[Event, dict[str, str]]] = {
    "overdracht_gevraagd": (OVERDRACHT_GEVRAAGD, {"ontvanger": "ontvanger"}),
    "overdracht_aangenomen": (
        OVERDRACHT_AANGENOMEN,
        {"ontvanger": "ontvanger", "referentie": "referentie"},
    ),
    "overdracht_geweigerd": (
        OVERDRACHT_GEWEIGERD,
        {"ontvanger": "ontvanger", "reden": "weiger_reden"},
    ),
}


@dataclass(frozen=True, slots=True)
class NieuweOverdracht:
    """Who is asked: `aan` has an own page here, `ontvanger` is the name of who has not.

    `toelichting` is what the receiver judges by. Without `uiterlijk_op` the norm gives the day.
    """

    ontvanger: str = ""
    aan: Reference | None = None
    toelichting: str = ""
    uiterlijk_op: date | None = None
    gegevens_mee: bool = False
    sleutel: str = ""


@dataclass(frozen=True, slots=True)
class Aanvaarding:
    """When the receiver accepted, and under what number it goes on there.

    `naam_openbaar`: everybody may read on the site who takes it over.
    """

    aangenomen_op: date
    referentie: str = ""
    naam_openbaar: bool = False


@made_once(Overdracht, key_of_data)
def ask_overdracht(initiatief: Initiatief, data: NieuweOverdracht, *, door: Actor) -> Overdracht:
    """Ask somebody to take it over; who has a page gets a mail. Invalid without a receiver."""
    require(door, "triage", "x", initiatief)
    eerder = Overdracht.get_or_none(Overdracht.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    ontvanger, toelichting = _check(data)
    veld = "aan" if data.aan else "ontvanger"
    refuse_ontvanger(initiatief, data.aan, ontvanger, veld)
    with write():
        overdracht = Overdracht.create(
            sleutel=data.sleutel or sleutel(),
            initiatief=initiatief,
            ontvanger=ontvanger,
            aan_kind=data.aan.kind if data.aan else "",
            aan_key=data.aan.key if data.aan else "",
            gegevens_mee=data.gegevens_mee,
            toelichting=toelichting,
            aangeboden_op=now(),
            uiterlijk_op=data.uiterlijk_op or propose_dag(),
            door_naam=door.naam,
        )
        _tell(overdracht, "overdracht_gevraagd", door)
        mail_ontvanger(overdracht, "overname_gevraagd")
    return overdracht


def propose_dag() -> date:
    """Give the day by which an answer is hoped for, unless the desk names another."""
    return first_deadline(norm_of("overdracht_antwoord"), today(), read_sluitingsdagen())


def accept_overdracht(overdracht: Overdracht, data: Aanvaarding, *, door: Actor) -> None:
    """Take it over as who was asked, or write down that the receiver did.

    Conflict when it was answered already, Refused when the case was closed meanwhile.
    """
    _require_answer(overdracht, door)
    if not amsterdam(overdracht.aangeboden_op).date() <= data.aangenomen_op <= today():
        raise Invalid(N_("Kies een dag tussen de vraag en vandaag."), veld="aangenomen_op")
    referentie = clean_line(data.referentie)
    if len(referentie) > 60:
        raise Invalid(N_("Maak dit korter: hooguit 60 tekens."), veld="referentie")
    _answer(overdracht, "overdracht_aangenomen", {**asdict(data), "referentie": referentie}, door)


def decline_overdracht(overdracht: Overdracht, *, reden: str, door: Actor) -> None:
    """Say no as who was asked, or write down that the receiver did: it stays with us.

    The initiator hears the reason.
    """
    _require_answer(overdracht, door)
    schoon = require_text(
        reden, veld="reden", leeg=N_("Schrijf op waarom de ontvanger nee zegt."), meeste=MAX_TEKST
    )
    waarden = {"geweigerd_op": today(), "weiger_reden": schoon}
    _answer(overdracht, "overdracht_geweigerd", waarden, door)


def list_overdrachten(initiatief: Initiatief) -> list[Overdracht]:
    """List the transfers of a case, newest first."""
    return list(
        Overdracht.select()
        .where(Overdracht.initiatief == initiatief)
        .order_by(Overdracht.id.desc())
    )


def find_ontvanger(initiatief: Initiatief) -> Overdracht | None:
    """Give the transfer whose receiver carries on with a case: the newest that was accepted."""
    return (
        Overdracht.select()
        .where(
            Overdracht.initiatief == initiatief,
            Overdracht.aangenomen_op.is_null(False),
            Overdracht.naar.is_null(),
        )
        .order_by(Overdracht.id.desc())
        .first()
    )


def may_answer(actor: Actor, overdracht: Overdracht) -> bool:
    """Tell whether this person says yes or no as who was asked."""
    mag = allows("overname", "x", kolom(actor, overdracht.initiatief))
    return mag and is_gevraagd(actor, overdracht)


def _require_answer(overdracht: Overdracht, door: Actor) -> None:
    initiatief = overdracht.initiatief
    if not (may(door, "triage", "x", initiatief) or may_answer(door, overdracht)):
        raise NotFound()
    refuse_beklaagde(initiatief, door)
    if initiatief.fase is Fase.AFGEROND and overdracht.is_open:
        raise Refused(N_("Dit is niet meer nodig: het initiatief is klaar."))


def _check(data: NieuweOverdracht) -> tuple[str, str]:
    bekend = find_ontvanger_by(data.aan) if data.aan else None
    if data.aan and bekend is None:
        raise Invalid(N_("Kies uit de lijst."), veld="aan")
    ontvanger = bekend.naam if bekend else clean_line(data.ontvanger)
    if not ontvanger:
        raise Invalid(N_("Kies of vul in wie het overneemt."), veld="ontvanger")
    if len(ontvanger) > 160:
        raise Invalid(N_("Maak dit korter: hooguit 160 tekens."), veld="ontvanger")
    toelichting = clean_text(data.toelichting)
    if bekend and not toelichting:
        raise Invalid(N_("Schrijf op wat u vraagt. De ontvanger leest dit."), veld="toelichting")
    check_length(toelichting, MAX_TEKST, veld="toelichting")
    if data.uiterlijk_op is not None and data.uiterlijk_op <= today():
        raise Invalid(N_("Kies een dag na vandaag."), veld="uiterlijk_op")
    return ontvanger, toelichting


def _answer(overdracht: Overdracht, bericht: str, waarden: dict[str, object], door: Actor) -> None:
    waarden = {**waarden, "antwoord_door": door.naam}
    with write():
        guarded_update(
            Overdracht,
            Overdracht.id == overdracht.id,
            Overdracht.aangenomen_op.is_null(),
            Overdracht.geweigerd_op.is_null(),
            conflict=Conflict(N_("Hier is net al antwoord op gegeven.")),
            **waarden,
        )
        for naam, waarde in waarden.items():
            setattr(overdracht, naam, waarde)
        finish_taken_over(overdracht.reference, door=door)
        _tell(overdracht, bericht, door)


def _tell(overdracht: Overdracht, bericht: str, door: Actor) -> None:
    event, velden = _EVENTS[bericht]
    initiatief = overdracht.initiatief
    record(
        initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={veld: getattr(overdracht, bron) for veld, bron in velden.items()},
        over=overdracht.reference,
        door=door,
    )
    tell_maker(
        initiatief,
        f"initiatieven/loket/mail/{bericht}.txt",
        eenmalig=f"{bericht}:{overdracht.sleutel}",
        afzender=initiatief.begeleider,
        ontvanger=overdracht.ontvanger,
        referentie=overdracht.referentie,
        reden=overdracht.weiger_reden,
        brengt_samen=overdracht.aan_kind == "partner" and not overdracht.gegevens_mee,
    )
    announce(initiatief.reference)
