"""The register: recording a promise, also an adoption. Reporting on one is `verslagen`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import peewee

from initiatieven.markten.models import Adoptie, Markt
from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.beloften import belover, checked_text, last_day, tell_makers
from initiatieven.toezeggingen.events import TOEZEGGING_GEDAAN
from initiatieven.toezeggingen.keuzes import (
    TOEZEGGING_SOORT_LABELS,
    VAN_DE_RAAD,
    VAN_HET_COLLEGE,
    ToezeggingSoort,
)
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.permissions import require_manage
from netwerk.raad.models import Raadslid, Vergadering, Wethouder
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_


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


def _create(data: NieuweToezegging, *, adoptie: Adoptie | None = None, door: Actor) -> Toezegging:
    tekst = checked_text(data.tekst)
    if (data.raadslid is None) == (data.wethouder is None):
        raise Invalid(N_("Kies wie dit toezegt."), veld="wie")
    _check_wie(data)
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


def _check_wie(data: NieuweToezegging) -> None:
    if data.raadslid is None and data.soort in VAN_DE_RAAD:
        zin = N_("Dit kan alleen een raadslid doen. Kies een raadslid of een andere soort.")
        raise Invalid(zin, veld="wie")
    if data.wethouder is None and data.soort in VAN_HET_COLLEGE:
        zin = N_("Dit kan alleen het college doen. Kies een wethouder of een andere soort.")
        raise Invalid(zin, veld="wie")


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
        tell_makers(toezegging, "gedaan", {"uiterlijk": last_day(toezegging)}, "gedaan")
    announce(initiatief.reference, toezegging.reference)
