"""The mail and letters of the past: sent long ago, except those of the last days."""

from __future__ import annotations

from datetime import datetime, timedelta

from flask import current_app

from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Taak
from vems.community.seintjes.models import Seintje
from vems.community.seintjes.sturen import read_all
from vems.core import clock, mail
from vems.core.database import write
from vems.core.delivery import mark_told
from vems.core.outbox import Soort, Toestand, Uitgaand
from vems.demo.westerkade.wereld import Wereld

RECENT = timedelta(days=4)
LETTERS = timedelta(days=8)


def mark_old_post(wereld: Wereld) -> None:
    """Mark what is older as sent at its own moment; letters lie a little longer at the printer."""
    nu = wereld.kalender.nu
    with write():
        for soort, wacht in ((Soort.MAIL, RECENT), (Soort.BRIEF, LETTERS)):
            Uitgaand.update(toestand=Toestand.VERZONDEN, verzonden_op=Uitgaand.created_at).where(
                Uitgaand.soort == soort, Uitgaand.created_at < nu - wacht
            ).execute()
        _tell_old_news(nu - RECENT)


def _tell_old_news(voor: datetime) -> None:
    """Let the guides have told, in the days after, what was to be told before a moment."""
    open_taken = Taak.select().where(
        Taak.is_vertellen, Taak.toestand == TaakToestand.OPEN, Taak.created_at < voor
    )
    for taak in open_taken:
        mark_told(taak.initiatief.reference)
        Taak.update(
            toestand=TaakToestand.GEDAAN, afgesloten_op=taak.created_at + timedelta(hours=4)
        ).where(Taak.id == taak.id).execute()


def read_old_seintjes(wereld: Wereld) -> None:
    """Let everybody have read the notices that are older."""
    with write(), clock.freeze(wereld.kalender.nu - RECENT):
        for (gebruiker_id,) in Seintje.select(Seintje.gebruiker).distinct().tuples():
            read_all(gebruiker_id)


def deliver_recent_post() -> None:
    """Deliver the mail of the last days, each at the moment it was written."""
    momenten = (
        Uitgaand.select(Uitgaand.created_at)
        .where(Uitgaand.soort == Soort.MAIL, Uitgaand.toestand == Toestand.WACHT)
        .distinct()
        .order_by(Uitgaand.created_at)
    )
    for rij in list(momenten):
        with clock.freeze(rij.created_at):
            mail.deliver(current_app.config["VEMS"])
