"""Whose work it is, and what somebody must do today. The board of cases is `bord`."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

import peewee

from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Taak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.i18n import N_
from vems.core.prepared import Prepared

_MEESTE_TAKEN = 30
# Named one by one: an index finds these, and walks past all that is closed to find what is not.
_OPEN = tuple(fase for fase in Fase if fase is not Fase.AFGEROND)


class Wie(Enum):
    """Whose work is shown."""

    MIJN = "mijn"
    TEAM = "team"
    ALLES = "alles"
    NIEUW = "nieuw"


WIE_LABELS = {
    Wie.MIJN: N_("Mijn werk"),
    Wie.TEAM: N_("Mijn team"),
    Wie.ALLES: N_("Iedereen"),
    Wie.NIEUW: N_("Nog zonder begeleider"),
}


def list_terugbellen(actor: Actor) -> list[Taak]:
    """List the callbacks and other tasks of somebody due today, and what waits for a decision."""
    sleutels = sorted(actor.keys_of("medewerker")) or [""]
    return _TERUGBELLEN(sleutels=sleutels, vandaag=today().isoformat())


def _terugbellen(sleutels: list[str], vandaag: str) -> peewee.Select:
    return (
        Taak.select(
            Taak, Initiatief.id, Initiatief.titel, Initiatief.identificatie, Initiatief.gebied
        )
        .join(Initiatief)
        .switch(Taak)
        .join(Medewerker)
        .where(
            Taak.toestand == TaakToestand.OPEN,
            (Taak.uiterlijk_op <= vandaag) | (Taak.over_kind != ""),
            Medewerker.sleutel.in_(sleutels),
        )
        .order_by(Taak.over_kind.desc(), Taak.is_terugbellen.desc(), Taak.uiterlijk_op, Taak.id)
        .limit(_MEESTE_TAKEN)
    )


_TERUGBELLEN: Prepared[Taak] = Prepared(_terugbellen)


def list_of_begeleider(begeleider: Medewerker) -> list[Initiatief]:
    """List the open cases of somebody, the oldest first, with the begeleider in hand."""
    rijen = Initiatief.select().where(
        Initiatief.begeleider == begeleider, Initiatief.fase != Fase.AFGEROND
    )
    zaken = list(rijen.order_by(Initiatief.ingediend_op, Initiatief.id))
    for zaak in zaken:
        zaak.begeleider = begeleider
    return zaken


def scope_of(wie: Wie, actor: Actor) -> list[peewee.Expression]:
    """Give the conditions of somebody's open cases."""
    return conditions_of(wie, sorted(actor.keys_of("medewerker")) or [""])


def conditions_of(wie: Wie, sleutels: list[str]) -> list[peewee.Expression]:
    """Give the conditions of the open cases of colleagues by their keys."""
    wier: dict[Wie, Callable[[], list[peewee.Expression]]] = {
        Wie.MIJN: lambda: [Initiatief.begeleider.in_(_ids_of(sleutels))],
        Wie.TEAM: lambda: [Initiatief.begeleider.in_(_colleagues_of(sleutels))],
        Wie.ALLES: lambda: [],
        Wie.NIEUW: lambda: [Initiatief.begeleider.is_null()],
    }
    return [Initiatief.fase.in_(_OPEN), *wier[wie]()]


def scope_of_taken(wie: Wie, actor: Actor) -> list[peewee.Expression]:
    """Give the conditions of somebody's tasks; without a guide means by whom, so there are none."""
    wier: dict[Wie, list[peewee.Expression]] = {
        Wie.MIJN: [Taak.eigenaar.in_(_eigen(actor))],
        Wie.TEAM: [Taak.eigenaar.in_(_collegas(actor))],
        Wie.ALLES: [],
        Wie.NIEUW: [Taak.id.is_null()],
    }
    return wier[wie]


def _eigen(actor: Actor) -> peewee.ModelSelect:
    return _ids_of(sorted(actor.keys_of("medewerker")) or [""])


def _collegas(actor: Actor) -> peewee.ModelSelect:
    return _colleagues_of(sorted(actor.keys_of("medewerker")) or [""])


def _ids_of(sleutels: list[str]) -> peewee.ModelSelect:
    return Medewerker.select(Medewerker.id).where(Medewerker.sleutel.in_(sleutels))


def _colleagues_of(sleutels: list[str]) -> peewee.ModelSelect:
    team = Medewerker.select(Medewerker.team).where(Medewerker.id.in_(_ids_of(sleutels)))
    return Medewerker.select(Medewerker.id).where(Medewerker.team.in_(team))
