"""The reminder that residents wait for news: one task and one mail per date that passed."""

from __future__ import annotations

from datetime import date

import peewee

from netwerk.medewerkers.models import Medewerker
from netwerk.programmas.models import Programma, Voortgangstaak
from netwerk.programmas.voortgang import LOPEND, due_dates
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.outbox import enqueue_mail
from vems.core.web.links import find_path

MAIL = "netwerk/programmas/mail/voortgang.txt"


def remind_voortgang() -> None:
    """Give who keeps a programme a task and a mail once its date passed. May run twice."""
    programmas = list(
        Programma.select(Programma, Medewerker)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER)
        .where(Programma.status.in_(LOPEND))
    )
    vandaag, data = today(), due_dates(programmas)
    for programma in programmas:
        if data[programma.id] < vandaag:
            _remind(programma, data[programma.id])


def _remind(programma: Programma, uiterlijk: date) -> None:
    with write():
        _taak, is_nieuw = Voortgangstaak.get_or_create(
            programma=programma, uiterlijk_op=uiterlijk, defaults={"created_at": now()}
        )
        if not is_nieuw:
            return
        for gebruiker in _recipients(programma):
            enqueue_mail(
                aan=gebruiker.email,
                bericht=MAIL,
                waarden={
                    "naam": gebruiker.naam,
                    "titel": programma.titel,
                    "uiterlijk": uiterlijk,
                    "pad": find_path("programmas.bericht", slug=programma.slug),
                },
                over=programma.reference,
                eenmalig=f"voortgang:{programma.slug}:{uiterlijk}:{gebruiker.id}",
            )


def _recipients(programma: Programma) -> list[Gebruiker]:
    """Give who keeps it; without such a person the coordinators, so that somebody knows."""
    wie = programma.beheerder
    if wie is not None and wie.is_actief and wie.gebruiker_id is not None:
        return [wie.gebruiker]
    return list(
        Gebruiker.select()
        .join(GebruikerRol)
        .where(GebruikerRol.rol == Rol.COORDINATOR, GebruikerRol.tot.is_null(), Gebruiker.is_actief)
        .distinct()
    )
