"""The question how our help was: put once about one thing, mailed a day later, open for a month.

A maker gets at most one such mail a week, about the newest thing; the own page shows it too.
"""

from __future__ import annotations

import secrets
from datetime import timedelta

import peewee

from initiatieven.begeleiding.meningen.keuzes import Aanleiding
from initiatieven.begeleiding.meningen.models import Mening, Meningvraag
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.post import tell_maker
from vems.accounts.sessies import hash_token
from vems.core.clock import now
from vems.core.database import write
from vems.core.web.links import find_url
from vems.partijen.keuzes import Voorkeurskanaal
from vems.partijen.models import Partij
from vems.partijen.registration import email_of

OPEN = timedelta(days=30)
MAIL_NA = timedelta(hours=20)
MAIL_HOOGUIT_PER = timedelta(days=7)


def ask_mening_over(
    initiatief: Initiatief, eenmalig: str, *, aanleiding: Aanleiding, wat: str = ""
) -> Meningvraag:
    """Put the question about one thing, which `eenmalig` names; inside write()."""
    vraag, _is_nieuw = Meningvraag.get_or_create(
        eenmalig=eenmalig,
        defaults={
            "initiatief": initiatief,
            "aanleiding": aanleiding,
            "wat": wat[:160],
            "gevraagd_op": now(),
        },
    )
    return vraag


def ask_at_the_end(initiatief: Initiatief) -> Meningvraag:
    """Ask about everything, once per initiatief; inside write()."""
    return ask_mening_over(
        initiatief, f"einde:{initiatief.sleutel}", aanleiding=Aanleiding.AFSLUITING
    )


def list_open(initiatief: Initiatief) -> list[Meningvraag]:
    """List what can still be answered, newest first."""
    return list(
        Meningvraag.select()
        .where(
            Meningvraag.initiatief == initiatief,
            Meningvraag.beantwoord_op.is_null(),
            Meningvraag.gevraagd_op > now() - OPEN,
        )
        .order_by(Meningvraag.gevraagd_op.desc(), Meningvraag.id.desc())
    )


def list_answered_by(eenmalig: str) -> list[Meningvraag]:
    """List the question that this form answered before: sent twice, it leads to the same place."""
    return list(Meningvraag.select().join(Mening).where(Mening.sleutel == eenmalig))


def find_by_token(token: str) -> Meningvraag | None:
    """Find the question of a mailed link; None when it was used or is too old."""
    return (
        _with_initiatief()
        .where(
            Meningvraag.token_hash == hash_token(token),
            Meningvraag.beantwoord_op.is_null(),
            Meningvraag.gevraagd_op > now() - OPEN,
        )
        .first()
    )


def make_link(vraag: Meningvraag) -> str:
    """Make the address of the mail; it works once. Inside write()."""
    token = secrets.token_urlsafe(24)
    Meningvraag.update(token_hash=hash_token(token), gemaild_op=now()).where(
        Meningvraag.id == vraag.id
    ).execute()
    return find_url("meningen.per_mail", token=token)


def mail_vragen() -> None:
    """Mail what was asked a day ago to who reads mail; may run twice."""
    wachtend = _with_initiatief().where(
        Meningvraag.gemaild_op.is_null(),
        Meningvraag.beantwoord_op.is_null(),
        Meningvraag.gevraagd_op <= now() - MAIL_NA,
        Meningvraag.gevraagd_op > now() - OPEN,
    )
    nieuwste = {
        vraag.initiatief_id: vraag
        for vraag in wachtend.order_by(Meningvraag.gevraagd_op, Meningvraag.id)
    }
    onlangs = _mailed_lately(list(nieuwste))
    for initiatief_id, vraag in nieuwste.items():
        if initiatief_id not in onlangs and _reads_mail(vraag.initiatief.initiatiefnemer):
            _mail(vraag)


def _mail(vraag: Meningvraag) -> None:
    initiatief = vraag.initiatief
    with write():
        if Meningvraag.get_by_id(vraag.id).gemaild_op is not None:
            return
        tell_maker(
            initiatief,
            "initiatieven/begeleiding/mail/hoe_was_het.txt",
            eenmalig=f"mening:{vraag.sleutel}",
            aanleiding=vraag.aanleiding.value,
            wat=vraag.wat,
            url=make_link(vraag),
        )


def _mailed_lately(initiatieven: list[int]) -> set[int]:
    rijen = Meningvraag.select(Meningvraag.initiatief).where(
        Meningvraag.initiatief.in_(initiatieven or [0]),
        Meningvraag.gemaild_op > now() - MAIL_HOOGUIT_PER,
    )
    return {rij.initiatief_id for rij in rijen}


def _reads_mail(partij: Partij) -> bool:
    """Tell whether a link can reach this party; who has no mail is asked by voice."""
    return partij.voorkeurskanaal is Voorkeurskanaal.MAIL and bool(email_of(partij))


def _with_initiatief() -> peewee.ModelSelect:
    return (
        Meningvraag.select(Meningvraag, Initiatief, Partij)
        .join(Initiatief)
        .join(Partij, on=Initiatief.initiatiefnemer == Partij.id)
    )
