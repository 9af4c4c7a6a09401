"""The two things every step of a match does: the guarded move, and the event that tells of it."""

from __future__ import annotations

from typing import Any

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.leven.overgangen import OVERGANGEN, WEEGT_BEZWAAR, require_move
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.doelwitten import find_doelwit
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update
from vems.core.exceptions import Conflict
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import require_reden


def move(
    koppeling: Koppeling,
    naam: str,
    *,
    naar: KoppelingToestand | None = None,
    als_gevolg: bool = False,
    door: Actor,
    **waarden: Any,  # noqa: ANN401  values of different fields
) -> None:
    """Make a move of the table; the object in hand is changed along. Inside write().

    An objection goes with the match when that ends.

    `naar` stops at a nearer state; `als_gevolg` when another's right move brings it about.
    """
    overgang = OVERGANGEN[naam] if als_gevolg else require_move(koppeling, naam, door)
    toestand = naar or overgang.naar or koppeling.toestand
    voorbij = {} if toestand in WEEGT_BEZWAAR else {"bezwaar": ""}
    nieuw = {"toestand": toestand, "updated_at": now(), **voorbij, **waarden}
    guarded_update(
        Koppeling,
        Koppeling.id == koppeling.id,
        Koppeling.toestand == koppeling.toestand,
        conflict=Conflict(N_("Een ander heeft hier net ook over beslist. Bekijk de nieuwe stand.")),
        **nieuw,
    )
    for veld, waarde in nieuw.items():
        setattr(koppeling, veld, waarde)
    announce(koppeling.reference)


def tell(
    koppeling: Koppeling,
    event: Event,
    zichtbaarheid: Zichtbaarheid,
    *,
    naam: str = "",
    door: Actor,
    **waarden: object,
) -> None:
    """Write an event on the timeline of the initiatief, with the public name of the target."""
    doelwit = None if naam else find_doelwit(koppeling.doelwit)
    record(
        koppeling.initiatief.reference,
        event,
        zichtbaarheid=zichtbaarheid,
        gegevens={"naam": doelwit.publieke_naam if doelwit else naam, **waarden},
        over=koppeling.reference,
        door=door,
    )


def checked_reden(reden: str) -> str:
    """Give a reason that was really given; Invalid on field "reden"."""
    return require_reden(reden, leeg=N_("Schrijf kort waarom. Dan leren wij ervan."))
