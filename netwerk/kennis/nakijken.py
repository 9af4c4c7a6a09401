"""Articles that have to be seen again: the list, and one reminder to who keeps each."""

from __future__ import annotations

from collections.abc import Sequence

import peewee

from netwerk.kennis.models import Kennisitem
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.core.clock import today
from vems.core.database import write
from vems.core.outbox import enqueue_mail
from vems.core.web.links import find_path

MAIL = "netwerk/kennis/mail/nakijken.txt"
_GENOEMD = 5


def list_te_laat() -> list[Kennisitem]:
    """List the articles whose day has come, the longest ago first."""
    rows = Kennisitem.select(Kennisitem, Gebruiker).join(Gebruiker, peewee.JOIN.LEFT_OUTER)
    te_laat = Kennisitem.is_actief & (Kennisitem.nakijken_op <= today())
    return list(rows.where(te_laat).order_by(Kennisitem.nakijken_op, Kennisitem.id))


def remind_nakijken() -> None:
    """Mail who keeps the articles whose day has come, once for each article. May run twice."""
    nieuw = [item for item in list_te_laat() if item.herinnerd_op is None]
    if not nieuw:
        return
    anderen: list[Gebruiker] = []
    if any(_keeper(item) is None for item in nieuw):
        anderen = _list_redactie()
    with write():
        per: dict[Gebruiker, list[Kennisitem]] = {}
        for item in nieuw:
            wie = _keeper(item)
            for gebruiker in [wie] if wie else anderen:
                per.setdefault(gebruiker, []).append(item)
        for gebruiker, items in per.items():
            _mail(gebruiker, items)
        nummers = [item.id for item in nieuw]
        Kennisitem.update(herinnerd_op=today()).where(Kennisitem.id.in_(nummers)).execute()


def _keeper(item: Kennisitem) -> Gebruiker | None:
    """Give who wrote it last, while that person is here."""
    wie = item.redacteur
    return wie if wie is not None and wie.is_actief else None


def _list_redactie() -> list[Gebruiker]:
    """List the editors; without any the coordinators, so that somebody knows."""
    rows = list(
        Gebruiker.select(Gebruiker, GebruikerRol.rol)
        .join(GebruikerRol)
        .where(
            GebruikerRol.rol.in_((Rol.REDACTEUR, Rol.COORDINATOR)),
            GebruikerRol.tot.is_null(),
            Gebruiker.is_actief,
        )
        .order_by(Gebruiker.id)
    )
    redactie = [g for g in rows if g.gebruikerrol.rol is Rol.REDACTEUR]
    return list({g.id: g for g in redactie or rows}.values())


def _mail(gebruiker: Gebruiker, items: Sequence[Kennisitem]) -> None:
    enqueue_mail(
        aan=gebruiker.email,
        bericht=MAIL,
        waarden={
            "naam": gebruiker.naam,
            "aantal": len(items),
            "titels": [item.titel for item in items[:_GENOEMD]],
            "pad": find_path("kennis.beheer"),
        },
        over=items[0].reference,
        eenmalig=f"nakijken:{gebruiker.id}:{items[0].id}:{items[0].nakijken_op}",
    )
