"""What ends on markets when the makers stop: the entry, the stand, the adoptions.

What already happened (a stand on a market that was) stays, and is shown for what it is.
"""

from __future__ import annotations

from initiatieven.begeleiding.events import initiatief_afgerond
from initiatieven.markten.deelname.inzendingen import TERUG_TE_TREKKEN, end_inzending
from initiatieven.markten.keuzes import NIEMAND_GAAT_VERDER, AdoptieToestand
from initiatieven.markten.models import Inzending, Markt
from initiatieven.markten.opvolging.adopties import end_adoptie, list_adopties
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor


def connect() -> None:
    """Listen to the closing of an initiatief; connecting twice is once."""
    initiatief_afgerond.connect(_on_afgerond)


def end_deelname(initiatief: Initiatief, *, door: Actor) -> None:
    """End the entries of a stopped initiatief on markets still to come, and its adoptions.

    The griffie is told when a stand comes free, each council member when an adoption ends. Inside
    the write() that closes the initiatief.
    """
    for inzending in _entries_to_end(initiatief):
        end_inzending(inzending, door=door)
    for adoptie in list_adopties(initiatief, AdoptieToestand.AANGEBODEN, AdoptieToestand.GEKOZEN):
        end_adoptie(adoptie, door=door)


def _on_afgerond(initiatief: Initiatief, *, door: Actor) -> None:
    if initiatief.resultaat in NIEMAND_GAAT_VERDER:
        end_deelname(initiatief, door=door)


def _entries_to_end(initiatief: Initiatief) -> list[Inzending]:
    return list(
        Inzending.select(Inzending, Markt, Initiatief)
        .join_from(Inzending, Markt)
        .join_from(Inzending, Initiatief)
        .where(
            Inzending.initiatief == initiatief,
            Inzending.ingetrokken_op.is_null(),
            Markt.toestand.in_(list(TERUG_TE_TREKKEN)),
        )
    )
