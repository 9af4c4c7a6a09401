"""Warm transfer: the receiver must accept, the desk stays owner, the initiator is told."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.loket.events import (
    OVERDRACHT_AANGENOMEN,
    OVERDRACHT_GEVRAAGD,
    OVERDRACHT_GEWEIGERD,
)
from initiatieven.loket.intake.triage import begeleider_in_mail
from initiatieven.loket.keuzes import TRIAGE_ONTVANGERS
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may, require
from netwerk.medewerkers.models import Team
from netwerk.partners.models import Partner
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_line, clean_text, sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.partijen.berichten import notify

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
    """Who is asked to take it; `samenvoegen_met` is the kenmerk of another initiatief."""

    ontvanger: str = ""
    samenvoegen_met: str = ""
    toelichting: str = ""
    sleutel: str = ""


@dataclass(frozen=True, slots=True)
class Aanvaarding:
    """When the receiver accepted, under what number, and when the initiator agreed to a merge.

    `naam_openbaar`: everybody may read on the site who takes it over.
    """

    aangenomen_op: date
    referentie: str = ""
    akkoord_op: date | None = None
    naam_openbaar: bool = False


@made_once(Overdracht, key_of_data)
def ask_overdracht(initiatief: Initiatief, data: NieuweOverdracht, *, door: Actor) -> Overdracht:
    """Ask somebody to take it over, or to merge. Invalid without a receiver."""
    require(door, "triage", "x", initiatief)
    eerder = Overdracht.get_or_none(Overdracht.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    naar = _find_other(initiatief, data.samenvoegen_met, door)
    ontvanger = clean_line(data.ontvanger) or (naar.titel if naar else "")
    if not ontvanger:
        raise Invalid(N_("Vul in wie het overneemt."), veld="ontvanger")
    if len(ontvanger) > 160:
        raise Invalid(N_("Maak dit korter: hooguit 160 tekens."), veld="ontvanger")
    with write():
        overdracht = Overdracht.create(
            sleutel=data.sleutel or sleutel(),
            initiatief=initiatief,
            ontvanger=ontvanger,
            naar=naar,
            toelichting=clean_text(data.toelichting)[:2000],
            aangeboden_op=now(),
            door_naam=door.naam,
        )
        _tell(initiatief, overdracht, "overdracht_gevraagd", door)
    return overdracht


def accept_overdracht(overdracht: Overdracht, data: Aanvaarding, *, door: Actor) -> None:
    """Write down that the receiver accepted; Conflict when a colleague did so first."""
    initiatief = overdracht.initiatief
    require(door, "triage", "x", initiatief)
    if not amsterdam(overdracht.aangeboden_op).date() <= data.aangenomen_op <= today():
        raise Invalid(N_("Kies een dag tussen de vraag en vandaag."), veld="aangenomen_op")
    if overdracht.naar is not None and data.akkoord_op is None:
        raise Invalid(
            N_("Samenvoegen kan alleen als beide initiatiefnemers akkoord zijn."), veld="akkoord_op"
        )
    waarden = {**asdict(data), "referentie": clean_line(data.referentie)[:60]}
    with write():
        guarded_update(
            Overdracht,
            Overdracht.id == overdracht.id,
            Overdracht.aangenomen_op.is_null(),
            Overdracht.geweigerd_op.is_null(),
            conflict=Conflict(N_("Een collega legde dit net al vast.")),
            **waarden,
        )
        for naam, waarde in waarden.items():
            setattr(overdracht, naam, waarde)
        _tell(initiatief, overdracht, "overdracht_aangenomen", door)


def decline_overdracht(overdracht: Overdracht, *, reden: str, door: Actor) -> None:
    """Write down that the receiver said no: it stays with us, and the initiator hears why."""
    initiatief = overdracht.initiatief
    require(door, "triage", "x", initiatief)
    schoon = clean_text(reden)[:2000]
    if not schoon:
        raise Invalid(N_("Schrijf op waarom de ontvanger nee zegt."), veld="reden")
    with write():
        guarded_update(
            Overdracht,
            Overdracht.id == overdracht.id,
            Overdracht.aangenomen_op.is_null(),
            Overdracht.geweigerd_op.is_null(),
            conflict=Conflict(N_("Een collega legde dit net al vast.")),
            geweigerd_op=today(),
            weiger_reden=schoon,
        )
        overdracht.geweigerd_op, overdracht.weiger_reden = today(), schoon
        _tell(initiatief, overdracht, "overdracht_geweigerd", door)


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


def is_known_ontvanger(naam: str) -> bool:
    """Tell whether a receiver is a desk, team or organisation: no resident, so one may name it."""
    balies = {zin for zin in TRIAGE_ONTVANGERS.values() if naam in (zin, translate(zin))}
    return bool(
        balies
        or Team.select().where(Team.naam == naam).exists()
        or Partner.select().where(Partner.naam == naam).exists()
    )


def _find_other(initiatief: Initiatief, kenmerk: str, door: Actor) -> Initiatief | None:
    kenmerk = clean_line(kenmerk).upper()
    if not kenmerk:
        return None
    ander = Initiatief.get_or_none(Initiatief.identificatie == kenmerk)
    if ander is None or ander == initiatief or not may(door, "loket", "r", ander):
        raise Invalid(N_("Dit kenmerk kennen wij niet. Controleer het."), veld="samenvoegen_met")
    return ander


def _tell(initiatief: Initiatief, overdracht: Overdracht, bericht: str, door: Actor) -> None:
    event, velden = _EVENTS[bericht]
    record(
        initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={veld: getattr(overdracht, bron) for veld, bron in velden.items()},
        over=overdracht.reference,
        door=door,
    )
    notify(
        initiatief.initiatiefnemer,
        bericht=f"initiatieven/loket/mail/{bericht}.txt",
        waarden={
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "begeleider": begeleider_in_mail(initiatief.begeleider),
            "ontvanger": overdracht.ontvanger,
            "referentie": overdracht.referentie,
            "reden": overdracht.weiger_reden,
        },
        over=initiatief.reference,
        eenmalig=f"{bericht}:{overdracht.sleutel}",
    )
    announce(initiatief.reference)
