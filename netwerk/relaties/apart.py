"""Whom never to bring together: recorded by a guide or coordinator, with a reason and until when.

Never drawn, never exported, never shown to residents or organisations.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import peewee

from netwerk.relaties.keuzes import ApartReden, Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    MAX_TOELICHTING,
    NieuweRelatie,
    end_relatie,
    find_open,
    register_relatie,
)
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.teksten import require_text


def keep_apart(
    wie: Reference,
    bij: Reference,
    *,
    reden: ApartReden,
    toelichting: str,
    tot: date | None = None,
    door: Actor,
) -> Relatie:
    """Record that two are not to be brought together, up to and with a day or for good."""
    tekst = require_text(
        toelichting,
        veld="toelichting",
        leeg=N_("Schrijf waarom deze twee niet gekoppeld worden."),
        meeste=MAX_TOELICHTING,
    )
    if tot is not None and tot < today():
        raise Invalid(N_("Kies een dag die nog komt, of laat het leeg."), veld="tot")
    data = NieuweRelatie(
        wie,
        bij,
        RelatieSoort.NIET_KOPPELEN,
        bron=Bron.BEGELEIDER,
        aard=reden.value,
        is_openbaar=False,
        toelichting=tekst,
        bevestigd_op=today(),
        geldt_tot=tot,
    )
    with write():
        vorige = find_open(wie, bij, RelatieSoort.NIET_KOPPELEN)
        if vorige is not None:
            end_relatie(vorige, door=door)
        return register_relatie(data, door=door)


def list_apart() -> list[Relatie]:
    """List all that holds now, newest first."""
    return list(_holding().order_by(Relatie.sinds.desc(), Relatie.id.desc()))


def still_holds(relaties: Iterable[Relatie]) -> list[Relatie]:
    """Leave out what was meant to hold until a day that is over."""
    return [r for r in relaties if r.geldt_tot is None or r.geldt_tot >= today()]


def end_apart_voorbij() -> None:
    """End what was meant to hold until a day that is over; may run twice."""
    voorbij = _open().where(Relatie.geldt_tot < today())
    for relatie in list(voorbij.order_by(Relatie.id)):
        end_relatie(relatie, op=relatie.geldt_tot, door=SYSTEEM)


def _open() -> peewee.ModelSelect:
    return Relatie.select().where(
        Relatie.soort == RelatieSoort.NIET_KOPPELEN, Relatie.tot.is_null()
    )


def _holding() -> peewee.ModelSelect:
    return _open().where(Relatie.geldt_tot.is_null() | (Relatie.geldt_tot >= today()))
