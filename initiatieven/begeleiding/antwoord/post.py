"""From when one may object to an answer: by mail at once, by letter from the day it was posted.

Awb 6:8: the term begins the day after the besluit was made known. A letter that waits in the print
queue made nothing known, nor did an answer that still has to be told.
"""

from __future__ import annotations

from initiatieven.begeleiding.antwoord.nee import review_until
from initiatieven.begeleiding.keuzes import AntwoordSoort
from initiatieven.begeleiding.models import Antwoord
from vems.core.outbox import Soort, Uitgaand

_VOOR = "antwoord:"


def key_of(antwoord: Antwoord) -> str:
    """Give the key under which an answer goes out once."""
    return f"{_VOOR}{antwoord.sleutel}"


def wait_for_post(antwoord: Antwoord) -> None:
    """Let no term run yet for a no that is a letter or must be told; inside write()."""
    if antwoord.soort is not AntwoordSoort.NEE:
        return
    uit = Uitgaand.get_or_none(Uitgaand.eenmalig == key_of(antwoord))
    if uit is None or uit.soort is Soort.MAIL:
        return
    antwoord.wacht_op_post, antwoord.tweede_blik_tot = True, None
    Antwoord.update(wacht_op_post=True, tweede_blik_tot=None).where(
        Antwoord.id == antwoord.id
    ).execute()


def begin_term(eenmalig: str) -> None:
    """Begin the term of an answer today: its letter was posted, or it was told; inside write()."""
    if not eenmalig.startswith(_VOOR):
        return
    antwoord = Antwoord.get_or_none(
        Antwoord.sleutel == eenmalig.removeprefix(_VOOR), Antwoord.wacht_op_post
    )
    if antwoord is None:
        return
    Antwoord.update(wacht_op_post=False, tweede_blik_tot=review_until(antwoord)).where(
        Antwoord.id == antwoord.id
    ).execute()
