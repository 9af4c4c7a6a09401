"""Reminders to the griffie about promises that are nearly or already over date: each kind once."""

from __future__ import annotations

from datetime import date, timedelta

from initiatieven.toezeggingen.lijst import list_open
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.register import MAP, last_day, wie
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.core.clock import today
from vems.core.database import write
from vems.core.outbox import enqueue_mail

VOORAF = timedelta(days=14)


def remind_toezeggingen() -> None:
    """Mail the griffie once two weeks before a date, and once after it. May run twice."""
    vandaag = today()
    open_ = [(t, dag) for t in list_open() if (dag := last_day(t)) and dag <= vandaag + VOORAF]
    if not open_:
        return
    griffie = list(
        Gebruiker.select()
        .join(GebruikerRol)
        .where(GebruikerRol.rol == Rol.GRIFFIE, GebruikerRol.tot.is_null(), Gebruiker.is_actief)
    )
    for toezegging, dag in open_:
        with write():
            for gebruiker in griffie:
                _remind(toezegging, gebruiker, dag, is_over=dag < vandaag)


def _remind(toezegging: Toezegging, gebruiker: Gebruiker, dag: date, *, is_over: bool) -> None:
    enqueue_mail(
        aan=gebruiker.email,
        bericht=f"{MAP}/herinnering.txt",
        waarden={
            "naam": gebruiker.naam,
            "titel": toezegging.initiatief.titel,
            "tekst": toezegging.tekst,
            "wie": wie(toezegging),
            "uiterlijk": dag,
            "is_over": is_over,
        },
        over=toezegging.reference,
        eenmalig=f"herinnering:{toezegging.sleutel}:{dag}:{'over' if is_over else 'bijna'}"
        f":{gebruiker.id}",
    )
