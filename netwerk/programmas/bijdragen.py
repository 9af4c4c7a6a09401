"""What initiatives add to the indicator of a goal; what is counted by hand is `voortgang`.

How far a goal is, is where it began, what was added for initiatives that take part, and what the
gemeente counted beside that: each is said apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import peewee

from netwerk.programmas.models import Doel, Meting
from netwerk.programmas.voortgang import tell_meting
from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_

_GROOTST = 1e9
ERBIJ = "Er telt een initiatief mee."


@dataclass(frozen=True, slots=True)
class Opbouw:
    """What moved a goal since it began, with its sign: by initiatives, and as counted by hand."""

    bijdragen: float
    bijgesteld: float


def is_telbaar(doel: Doel) -> bool:
    """Tell whether a goal has a number to count towards."""
    return doel.streefwaarde is not None


def counts_by_one(doel: Doel) -> bool:
    """Tell whether one more initiatief is one more: not of a share."""
    eenheid = doel.eenheid.casefold()
    return is_telbaar(doel) and "%" not in eenheid and "procent" not in eenheid


def add_bijdrage(doel: Doel, aantal: float, *, door: Actor) -> None:
    """Move a goal towards its target by what an initiatief adds; who may is asked before."""
    if not 0 < aantal <= _GROOTST:
        raise Invalid(N_("Vul een getal boven nul in."), veld="aantal")
    if not is_telbaar(doel):
        raise Invalid(N_("Dit doel heeft geen getal om naartoe te tellen."), veld="aantal")
    begin = peewee.fn.COALESCE(Doel.stand, Doel.nulwaarde, 0)
    with write():
        Doel.update(stand=begin + _sign(doel) * aantal, versie=Doel.versie + 1).where(
            Doel.id == doel.id
        ).execute()
        vers = Doel.get_by_id(doel.id)
        meting = Meting.create(
            doel=doel,
            gemeten_op=today(),
            stand=vers.stand,
            stoplicht=vers.stoplicht,
            toelichting=ERBIJ,
            created_at=now(),
        )
        doel.stand, doel.versie = vers.stand, vers.versie
        tell_meting(doel, meting, door)


def split_stand(doel: Doel, toegevoegd: float) -> Opbouw:
    """Part how far a goal came into what initiatives added and what was counted by hand."""
    bijdragen = _sign(doel) * toegevoegd
    sinds = (doel.stand or 0.0) - (doel.nulwaarde or 0.0)
    return Opbouw(bijdragen, sinds - bijdragen)


def _sign(doel: Doel) -> int:
    return -1 if (doel.streefwaarde or 0.0) < (doel.nulwaarde or 0.0) else 1
