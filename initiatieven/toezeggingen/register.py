"""The register: recording a promise, reporting on it. An end status is final."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

import peewee

from initiatieven.markten.models import Adoptie, Markt
from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.events import TOEZEGGING_BERICHT, TOEZEGGING_GEDAAN
from initiatieven.toezeggingen.keuzes import (
    EINDSTATUSSEN,
    TOEZEGGING_SOORT_LABELS,
    TOEZEGGING_STATUS_LABELS,
    ToezeggingSoort,
    ToezeggingStatus,
)
from initiatieven.toezeggingen.models import Toezegging, ToezeggingBericht
from initiatieven.toezeggingen.permissions import require_manage
from netwerk.raad.models import Raadslid, Vergadering, Wethouder
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_text, sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.partijen.berichten import notify

MEESTE_TEKENS = 1000
MAP = "initiatieven/toezeggingen/mail"


@dataclass(frozen=True, slots=True)
class NieuweToezegging:
    """A promise: by a raadslid or a wethouder, before a day or at a meeting.

    `formulier` is the key of the form it was typed in: sent twice, kept once.
    """

    soort: ToezeggingSoort
    initiatief: Initiatief
    tekst: str
    raadslid: Raadslid | None = None
    wethouder: Wethouder | None = None
    uiterlijk_op: date | None = None
    vergadering: Vergadering | None = None
    markt: Markt | None = None
    gedaan_op: datetime | None = None
    formulier: str = ""


def record_toezegging(data: NieuweToezegging, *, door: Actor) -> Toezegging:
    """Record a promise, and tell the initiator and the public timeline."""
    require_manage(door)
    return _create(data, door=door)


def record_adoptie(adoptie: Adoptie, *, door: Actor) -> Toezegging:
    """Record a chosen adoption as a promise of kind adoptie, in the transaction of the choice."""
    data = NieuweToezegging(
        soort=ToezeggingSoort.ADOPTIE,
        initiatief=adoptie.initiatief,
        tekst=adoptie.tekst,
        raadslid=adoptie.raadslid,
        uiterlijk_op=adoptie.uiterlijk_op,
        markt=adoptie.markt,
        formulier=f"adoptie-{adoptie.sleutel}",
    )
    return _create(data, adoptie=adoptie, door=door)


def end_adoptie(adoptie: Adoptie, *, door: Actor) -> None:
    """Let the promise of an adoption lapse with its reason, when it has no end status yet."""
    toezegging = Toezegging.get_or_none(Toezegging.adoptie == adoptie)
    if toezegging is not None and toezegging.status not in EINDSTATUSSEN:
        _report(toezegging, ToezeggingStatus.VERVALLEN, adoptie.reden, "", door)


def report(
    toezegging: Toezegging,
    *,
    status: ToezeggingStatus,
    tekst: str,
    bewijs_url: str = "",
    door: Actor,
) -> Toezegging:
    """Report how it stands, always with a text. Refused once there is an end status."""
    require_manage(door)
    schoon = _checked_text(tekst)
    url = checked_url(bewijs_url)
    if toezegging.status in EINDSTATUSSEN:
        raise Refused(N_("Deze toezegging is afgerond. De stand verandert niet meer."))
    if status is ToezeggingStatus.OPEN and toezegging.status is not ToezeggingStatus.OPEN:
        raise Invalid(N_("Deze toezegging is al begonnen. Kies een andere stand."), veld="stand")
    _report(toezegging, status, schoon, url, door)
    return Toezegging.get_by_id(toezegging.id)


def belover(toezegging: Toezegging) -> dict[str, str]:
    """Give who promised as an N_-marked `rol` and a `naam`, apart: so history stores it."""
    if toezegging.raadslid is not None:
        return {"rol": N_("Raadslid"), "naam": toezegging.raadslid.naam}
    return {"rol": N_("Wethouder"), "naam": toezegging.wethouder.naam}


def wie(toezegging: Toezegging) -> str:
    """Name who promised in the reader's language: "Raadslid E. van Dam"."""
    persoon = belover(toezegging)
    return f"{translate(persoon['rol'])} {persoon['naam']}"


def last_day(toezegging: Toezegging) -> date | None:
    """Give the day a promise is due: its own date, or that of the meeting."""
    if toezegging.uiterlijk_op is not None:
        return toezegging.uiterlijk_op
    return amsterdam(toezegging.vergadering.begin).date() if toezegging.vergadering else None


def checked_url(url: str) -> str:
    """Keep a link to proof; Invalid unless it is http or https with a host."""
    schoon = clean_text(url)
    if not schoon:
        return ""
    try:
        delen = urlsplit(schoon)
        goed = delen.scheme in ("http", "https") and bool(delen.hostname)
    except ValueError:
        goed = False
    if not goed or len(schoon) > 300 or any(teken.isspace() for teken in schoon):
        raise Invalid(
            N_("Deze link klopt niet. Begin met https:// en gebruik hooguit 300 tekens."),
            veld="bewijs_url",
        )
    return schoon


def _create(data: NieuweToezegging, *, adoptie: Adoptie | None = None, door: Actor) -> Toezegging:
    tekst = _checked_text(data.tekst)
    if (data.raadslid is None) == (data.wethouder is None):
        raise Invalid(N_("Kies wie dit toezegt."), veld="wie")
    if adoptie is None and data.uiterlijk_op is None and data.vergadering is None:
        raise Invalid(N_("Kies een dag of een vergadering."), veld="uiterlijk_op")
    if not data.initiatief.is_openbaar and adoptie is None:
        raise NotFound()
    formulier = data.formulier[:40] or sleutel()
    try:
        with write():
            toezegging = Toezegging.create(
                soort=data.soort,
                initiatief=data.initiatief,
                markt=data.markt,
                adoptie=adoptie,
                tekst=tekst,
                raadslid=data.raadslid,
                wethouder=data.wethouder,
                gedaan_op=data.gedaan_op or now(),
                uiterlijk_op=data.uiterlijk_op,
                vergadering=data.vergadering,
                formulier=formulier,
            )
            _tell_made(toezegging, door)
    except peewee.IntegrityError:
        bestaand = Toezegging.get_or_none(Toezegging.formulier == formulier)
        if bestaand is None:
            raise
        return bestaand
    return toezegging


def _tell_made(toezegging: Toezegging, door: Actor) -> None:
    """Tell the timeline and the initiator; an adoption told its own news already."""
    initiatief = toezegging.initiatief
    if toezegging.adoptie_id is None:
        record(
            initiatief.reference,
            TOEZEGGING_GEDAAN,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            gegevens={
                **belover(toezegging),
                "soort": TOEZEGGING_SOORT_LABELS[toezegging.soort],
                "tekst": toezegging.tekst,
            },
            over=toezegging.reference,
            door=door,
        )
        _notify(toezegging, "gedaan", {"uiterlijk": last_day(toezegging)}, "gedaan")
    announce(initiatief.reference, toezegging.reference)


def _report(
    toezegging: Toezegging, status: ToezeggingStatus, tekst: str, url: str, door: Actor
) -> None:
    moment = now()
    with write():
        guarded_update(
            Toezegging,
            Toezegging.id == toezegging.id,
            Toezegging.versie == toezegging.versie,
            status=status,
            versie=toezegging.versie + 1,
            bewijs_url=url or toezegging.bewijs_url,
            afgerond_op=moment if status in EINDSTATUSSEN else None,
        )
        bericht = ToezeggingBericht.create(
            toezegging=toezegging,
            tekst=tekst,
            status=status,
            bewijs_url=url,
            op=moment,
            door_naam=door.naam,
        )
        label = TOEZEGGING_STATUS_LABELS[status]
        record(
            toezegging.initiatief.reference,
            TOEZEGGING_BERICHT,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            gegevens={**belover(toezegging), "status": label, "tekst": tekst},
            over=toezegging.reference,
            door=door,
        )
        if status is not toezegging.status:
            waarden: dict[str, object] = {"stand": label, "tekst": tekst}
            _notify(toezegging, "bericht", waarden, f"bericht:{bericht.id}")
        announce(toezegging.initiatief.reference, toezegging.reference)


def _notify(
    toezegging: Toezegging, bericht: str, waarden: dict[str, object], eenmalig: str
) -> None:
    initiatief = toezegging.initiatief
    notify(
        initiatief.initiatiefnemer,
        bericht=f"{MAP}/{bericht}.txt",
        waarden={
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "belover": belover(toezegging),
            "belofte": toezegging.tekst,
            **waarden,
        },
        over=toezegging.reference,
        eenmalig=f"toezegging:{toezegging.sleutel}:{eenmalig}",
    )


def _checked_text(tekst: str) -> str:
    schoon = clean_text(tekst)
    if not schoon:
        raise Invalid(N_("Schrijf de tekst op. Iedereen kan die lezen."), veld="tekst")
    if len(schoon) > MEESTE_TEKENS:
        raise Invalid(N_("Deze tekst is te lang. Maak hem korter."), veld="tekst")
    return schoon
