"""Tidying drafts: by default warned after 60 quiet days and gone after 90 (DOMAIN 2.3)."""

from __future__ import annotations

from initiatieven.registratie.concept.concepten import (
    WAARSCHUWING_MAIL,
    clear_after,
    keep_until,
    link_of,
    new_token,
    titel_of,
    warn_after,
)
from initiatieven.registratie.models import Concept
from vems.accounts.sessies import hash_token
from vems.core.clock import now
from vems.core.database import write
from vems.core.outbox import enqueue_mail
from vems.partijen.registration import email_of


def tidy_concepten() -> None:
    """Warn who left an address or has an account, then remove what is too old; may run twice."""
    stil = Concept.select().where(
        Concept.updated_at <= now() - warn_after(),
        Concept.updated_at > now() - clear_after(),
        (Concept.email != "") | Concept.partij.is_null(False),
        Concept.ingediend_sleutel == "",
        Concept.gewaarschuwd_op.is_null(),
    )
    for concept in list(stil):
        _warn(concept)
    with write():
        Concept.delete().where(Concept.updated_at <= now() - clear_after()).execute()


def _warn(concept: Concept) -> None:
    """Mail a new link, once per period of silence; the clock of the draft does not start anew."""
    token, adres = new_token(), concept.email or email_of(concept.partij)
    if not adres:
        return
    with write():
        mine = (
            Concept.update(gewaarschuwd_op=now(), link_hash=hash_token(token))
            .where(Concept.id == concept.id, Concept.gewaarschuwd_op.is_null())
            .execute()
        )
        if not mine:
            return
        enqueue_mail(
            aan=adres,
            bericht=WAARSCHUWING_MAIL,
            waarden={
                "url": link_of(token),
                "bewaard_tot": keep_until(concept),
                "titel": titel_of(concept),
            },
            eenmalig=f"concept_waarschuwing:{hash_token(token)}",
        )
