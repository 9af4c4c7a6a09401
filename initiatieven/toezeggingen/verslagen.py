"""Reporting on a promise: always with a text, and an end status is final.

The day it happened counts, not the day it was written down: who keeps a promise on the last
evening kept it in time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from initiatieven.markten.models import Adoptie
from initiatieven.toezeggingen.beloften import MAP, belover, checked_text, tell_makers, wie
from initiatieven.toezeggingen.events import TOEZEGGING_BERICHT
from initiatieven.toezeggingen.keuzes import (
    EINDSTATUSSEN,
    TOEZEGGING_STATUS_LABELS,
    ToezeggingStatus,
)
from initiatieven.toezeggingen.models import Toezegging, ToezeggingBericht, Toezeggingvolger
from initiatieven.toezeggingen.permissions import require_manage
from netwerk.raad.models import Raadslid
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, at, now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.web.links import check_link, find_path
from vems.partijen.berichten import read_afzender


@dataclass(frozen=True, slots=True)
class Verslag:
    """How it stands, in words; `dag` is the day it happened, when that is not today."""

    status: ToezeggingStatus
    tekst: str
    bewijs_url: str = ""
    dag: date | None = None


def report(
    toezegging: Toezegging,
    *,
    status: ToezeggingStatus,
    tekst: str,
    bewijs_url: str = "",
    dag: date | None = None,
    door: Actor,
) -> Toezegging:
    """Report how it stands, always with a text. Refused once there is an end status."""
    require_manage(door)
    schoon = Verslag(status, checked_text(tekst), check_link(bewijs_url, veld="bewijs_url"), dag)
    _check_day(toezegging, dag)
    if toezegging.status in EINDSTATUSSEN:
        raise Refused(N_("Deze toezegging is afgerond. De stand verandert niet meer."))
    if status is ToezeggingStatus.OPEN and toezegging.status is not ToezeggingStatus.OPEN:
        raise Invalid(N_("Deze toezegging is al begonnen. Kies een andere stand."), veld="stand")
    _report(toezegging, schoon, door)
    return Toezegging.get_by_id(toezegging.id)


def end_adoptie(adoptie: Adoptie, *, door: Actor) -> None:
    """Let the promise of an adoption lapse with its reason, when it has no end status yet."""
    toezegging = Toezegging.get_or_none(Toezegging.adoptie == adoptie)
    if toezegging is not None and toezegging.status not in EINDSTATUSSEN:
        _report(toezegging, Verslag(ToezeggingStatus.VERVALLEN, adoptie.reden), door)


def _report(toezegging: Toezegging, verslag: Verslag, door: Actor) -> None:
    moment = _moment(verslag.dag)
    with write():
        guarded_update(
            Toezegging,
            Toezegging.id == toezegging.id,
            Toezegging.versie == toezegging.versie,
            status=verslag.status,
            versie=toezegging.versie + 1,
            bewijs_url=verslag.bewijs_url or toezegging.bewijs_url,
            afgerond_op=moment if verslag.status in EINDSTATUSSEN else None,
        )
        bericht = ToezeggingBericht.create(
            toezegging=toezegging,
            tekst=verslag.tekst,
            status=verslag.status,
            bewijs_url=verslag.bewijs_url,
            op=moment,
            door_naam=door.naam,
        )
        label = TOEZEGGING_STATUS_LABELS[verslag.status]
        record(
            toezegging.initiatief.reference,
            TOEZEGGING_BERICHT,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            gegevens={**belover(toezegging), "status": label, "tekst": verslag.tekst},
            over=toezegging.reference,
            door=door,
        )
        # the makers hear all news of each council cycle, followers when the status changes
        waarden: dict[str, object] = {"stand": label, "tekst": verslag.tekst}
        tell_makers(toezegging, "bericht", waarden, f"bericht:{bericht.id}")
        if verslag.status is not toezegging.status:
            _tell_followers(toezegging, bericht, waarden)
        announce(toezegging.initiatief.reference, toezegging.reference)


def _tell_followers(
    toezegging: Toezegging, bericht: ToezeggingBericht, waarden: dict[str, object]
) -> None:
    """Tell the council members who follow this promise that its status changed."""
    volgers = (
        Toezeggingvolger.select(Toezeggingvolger, Raadslid, Gebruiker)
        .join_from(Toezeggingvolger, Raadslid)
        .join_from(Raadslid, Gebruiker)
        .where(Toezeggingvolger.toezegging == toezegging, Raadslid.is_actief)
    )
    for volger in volgers:
        enqueue_mail(
            aan=volger.raadslid.gebruiker.email,
            bericht=f"{MAP}/gevolgd.txt",
            waarden={
                **waarden,
                "naam": volger.raadslid.naam,
                "belofte": toezegging.tekst,
                "wie": wie(toezegging),
                "pad": find_path("toezeggingen.toezegging", sleutel=toezegging.sleutel),
                "gemeente": read_afzender(),
            },
            over=toezegging.reference,
            eenmalig=f"toezegging-gevolgd:{bericht.id}:{volger.raadslid_id}",
        )


def _moment(dag: date | None) -> datetime:
    """Give when it happened: this moment, or noon of an earlier day."""
    return now() if dag is None or dag == today() else at(dag, 12)


def _check_day(toezegging: Toezegging, dag: date | None) -> None:
    if dag is None:
        return
    if dag > today():
        raise Invalid(N_("Deze dag moet nog komen. Kies vandaag of een dag eerder."), veld="dag")
    if dag < amsterdam(toezegging.gedaan_op).date():
        raise Invalid(N_("Toen was dit nog niet toegezegd. Kies een latere dag."), veld="dag")
