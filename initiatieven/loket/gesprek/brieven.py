"""Letters that wait to be printed, and those that were posted last."""

from __future__ import annotations

import peewee

from vems.core.exceptions import NotFound
from vems.core.outbox import Soort, Toestand, Uitgaand

_LAATSTE = 10
_GROOTSTE_ID = 2_147_483_647


def list_wachtend() -> peewee.ModelSelect:
    """List the letters to print, the oldest first."""
    return (
        Uitgaand.select()
        .where(Uitgaand.soort == Soort.BRIEF, Uitgaand.toestand == Toestand.WACHT)
        .order_by(Uitgaand.id)
    )


def list_verzonden() -> peewee.ModelSelect:
    """List the letters posted last."""
    return (
        Uitgaand.select()
        .where(Uitgaand.soort == Soort.BRIEF, Uitgaand.toestand == Toestand.VERZONDEN)
        .order_by(Uitgaand.verzonden_op.desc())
        .limit(_LAATSTE)
    )


def get_brief(nummer: int) -> Uitgaand:
    """Get a letter; NotFound for a mail or an unknown number."""
    if nummer > _GROOTSTE_ID:
        raise NotFound()
    brief = Uitgaand.get_or_none(Uitgaand.id == nummer, Uitgaand.soort == Soort.BRIEF)
    if brief is None:
        raise NotFound()
    return brief
