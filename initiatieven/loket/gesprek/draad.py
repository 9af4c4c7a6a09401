"""The thread of a case: contacts, messages, notes and letters, newest first, per reader.

One statement reads one page of all kinds and counts them: each kind gives the same columns,
`_REGELS` makes the words.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any, cast

import peewee

from initiatieven.loket.keuzes import CONTACT_LABELS, ContactSoort
from initiatieven.loket.models import Bericht, Klantcontact, Notitie
from initiatieven.registratie.events import EERSTE_CONTACT
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.database import BaseModel, database
from vems.core.history import Gebeurtenis
from vems.core.i18n import N_, format_moment, translate
from vems.core.outbox import Soort, Toestand, Uitgaand
from vems.core.web.paging import PER_PAGINA, Pagina, pagina_nummer


@dataclass(frozen=True, slots=True)
class Regel:
    """One item: `soort` in, uit or intern as the macro `bericht` draws it."""

    soort: str
    wie: str
    op: datetime
    tekst: str
    hoe: str = ""
    leest: str = ""
    is_post: bool = False

    @property
    def wanneer(self) -> str:
        """The moment in words."""
        return format_moment(self.op)


@dataclass(frozen=True, slots=True)
class _Rij:
    """One row of the one statement; `soort` and `vlag` mean something per kind."""

    bron: str
    naam: str
    op: datetime
    kop: str
    tekst: str
    soort: str
    vlag: int


def read_gesprek(initiatief: Initiatief, actor: Actor, per_pagina: int) -> Pagina:
    """Read the page asked for of what this reader may see of the thread: notes only for the desk,
    messages only for who is in the conversation.
    """
    delen = []
    if may(actor, "klantcontact", "r", initiatief):
        delen.append(_contacten(initiatief))
    if may(actor, "gesprek_begeleider", "r", initiatief):
        delen.append(_berichten(initiatief))
    if may(actor, "notitie", "r", initiatief):
        delen += [_notities(initiatief), _aangenomen(initiatief)]
        if may(actor, "contactgegevens", "r", initiatief):
            delen.append(_uitgaand(initiatief))
    return _read(delen, per_pagina)


def read_thread(initiatief: Initiatief) -> Pagina:
    """Read the page asked for of the messages between initiator and desk, as both read it."""
    return _read([_berichten(initiatief)], PER_PAGINA)


def _read(delen: list[peewee.ModelSelect], per_pagina: int) -> Pagina:
    """Read the page asked for, at most the last, with how many there are in the same statement."""
    if not delen:
        return Pagina([], 1, 0, per_pagina)
    draad = reduce(lambda geheel, deel: geheel.union_all(deel), delen).alias("draad")
    velden = [getattr(draad.c, veld) for veld in _VELDEN]
    alles = (
        peewee.Select([draad], [*velden, peewee.fn.COUNT(draad.c.bron).over()])
        .order_by(draad.c.op.desc(), draad.c.bron, draad.c.nummer.desc())
        .bind(database.obj)
    )

    def take(nummer: int) -> tuple[list[Regel], int]:
        rijen = list(alles.paginate(nummer, per_pagina).tuples())
        return [_as_regel(rij) for *rij, _nummer, _aantal in rijen], rijen[0][-1] if rijen else 0

    nummer = pagina_nummer()
    regels, aantal = take(nummer)
    if not regels and nummer > 1:
        nummer = Pagina([], 1, take(1)[1], per_pagina).paginas
        regels, aantal = take(nummer)
    return Pagina(regels, nummer, aantal, per_pagina)


def _as_regel(waarden: list[Any]) -> Regel:
    bron, naam, op, *rest = waarden
    rij = _Rij(bron, naam, cast(datetime, Bericht.op.python_value(op)), *rest)
    return _REGELS[bron](rij)


def _select(bron: str, model: type[BaseModel], *waarden: peewee.Node) -> peewee.ModelSelect:
    """Give every kind the same columns, under the same names."""
    alle = (peewee.Value(bron), *waarden, model.id)
    return model.select(*(w.alias(veld) for w, veld in zip(alle, _VELDEN, strict=True)))


def _contacten(initiatief: Initiatief) -> peewee.ModelSelect:
    return _select(
        "contact",
        Klantcontact,
        Klantcontact.door_naam,
        Klantcontact.op,
        Klantcontact.onderwerp.concat("\n").concat(Klantcontact.afspraak),
        Klantcontact.samenvatting,
        _plain(Klantcontact.soort),
        _number(Klantcontact.is_tweerichting),
    ).where(Klantcontact.initiatief == initiatief)


def _berichten(initiatief: Initiatief) -> peewee.ModelSelect:
    return _select(
        "bericht",
        Bericht,
        Bericht.door_naam,
        Bericht.op,
        _LEEG,
        Bericht.tekst,
        _LEEG,
        _number(Bericht.van_ons),
    ).where(Bericht.initiatief == initiatief)


def _notities(initiatief: Initiatief) -> peewee.ModelSelect:
    return _select(
        "notitie",
        Notitie,
        Notitie.door_naam,
        Notitie.op,
        _LEEG,
        Notitie.tekst,
        _LEEG,
        _NUL,
    ).where(Notitie.initiatief == initiatief)


def _aangenomen(initiatief: Initiatief) -> peewee.ModelSelect:
    """What was said when a colleague wrote the idea down for somebody."""
    reference = initiatief.reference
    return _select(
        "aangenomen",
        Gebeurtenis,
        Gebeurtenis.door_naam,
        Gebeurtenis.op,
        _LEEG,
        _plain(Gebeurtenis.gegevens),
        _LEEG,
        _NUL,
    ).where(
        Gebeurtenis.onderwerp_kind == reference.kind,
        Gebeurtenis.onderwerp_key == reference.key,
        Gebeurtenis.soort == EERSTE_CONTACT.soort,
    )


def _uitgaand(initiatief: Initiatief) -> peewee.ModelSelect:
    """Mails and letters about the case itself; a message is in the thread already."""
    reference = initiatief.reference
    wacht = (Uitgaand.soort != Soort.MAIL) & (Uitgaand.toestand == Toestand.WACHT)
    return _select(
        "uitgaand",
        Uitgaand,
        _LEEG,
        Uitgaand.created_at,
        _LEEG,
        Uitgaand.onderwerp,
        _plain(Uitgaand.soort),
        _number(wacht),
    ).where(Uitgaand.over_kind == reference.kind, Uitgaand.over_key == reference.key)


_VELDEN = ("bron", "naam", "op", "kop", "tekst", "soort", "vlag", "nummer")
_LEEG, _NUL = peewee.SQL("''"), peewee.SQL("0")


def _plain(field: peewee.Field) -> peewee.Function:
    """Give a column as it is stored, so that every kind has text in its place."""
    return peewee.fn.COALESCE(field, "").coerce(False)


def _number(voorwaarde: peewee.Node) -> peewee.Node:
    return peewee.Case(None, ((voorwaarde, 1),), 0)


def _say_contact(rij: _Rij) -> Regel:
    onderwerp, _regeleinde, afspraak = rij.kop.partition("\n")
    tekst = f"{rij.tekst}\n{translate(N_('Afgesproken:'))} {afspraak}" if afspraak else rij.tekst
    soort = translate(CONTACT_LABELS[ContactSoort(rij.soort)])
    hoe = soort if rij.vlag else f"{soort}, {translate(N_('niet gesproken'))}"
    return Regel("in", f"{rij.naam}: {onderwerp}", rij.op, tekst, hoe=hoe)


def _say_bericht(rij: _Rij) -> Regel:
    leest = translate(N_("Ook de initiatiefnemer"))
    return Regel("uit" if rij.vlag else "in", rij.naam, rij.op, rij.tekst, leest=leest)


def _say_notitie(rij: _Rij) -> Regel:
    return Regel("intern", rij.naam, rij.op, rij.tekst)


def _say_aangenomen(rij: _Rij) -> Regel:
    tekst = str(json.loads(rij.tekst)["tekst"])
    return Regel("intern", f"{rij.naam}: {translate(EERSTE_CONTACT.zin)}", rij.op, tekst)


def _say_uitgaand(rij: _Rij) -> Regel:
    wie, wacht = _UITGAAND[Soort(rij.soort)]
    hoe = translate(wacht) if rij.vlag and wacht else ""
    return Regel("uit", translate(wie), rij.op, rij.tekst, hoe=hoe, is_post=True)


# What went out is called, and how it is said that it waits; a mail goes by itself.
_UITGAAND = {
    Soort.MAIL: (N_("E-mail"), ""),
    Soort.BRIEF: (N_("Brief"), N_("ligt klaar om te printen")),
    Soort.GESPREK: (N_("Te vertellen"), N_("de begeleider vertelt dit nog")),
}


_REGELS: dict[str, Callable[[_Rij], Regel]] = {
    "contact": _say_contact,
    "bericht": _say_bericht,
    "notitie": _say_notitie,
    "aangenomen": _say_aangenomen,
    "uitgaand": _say_uitgaand,
}
