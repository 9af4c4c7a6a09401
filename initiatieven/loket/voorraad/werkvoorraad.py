"""The work list: what somebody must do now, grouped by day. Queries here, words in `regels`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import peewee

from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Bericht, Taak
from initiatieven.loket.termijn.klok import is_running
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.i18n import N_

_MEESTE_TAKEN = 30


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


@dataclass(frozen=True, slots=True)
class Tellers:
    """The figures on top of the page, over the work that is shown."""

    open: int
    te_laat: int
    herzien: int
    berichten: int
    zonder_begeleider: int


def list_open(wie: Wie, actor: Actor) -> peewee.ModelSelect:
    """List the open cases of somebody, the most urgent first: running clocks before still ones."""
    dag = peewee.Case(
        None,
        ((Initiatief.toestand == Toestand.GEPARKEERD, Initiatief.herzien_op),),
        Initiatief.beloofd_op,
    )
    begeleider = Medewerker.alias()
    return (
        Initiatief.select(Initiatief, begeleider)
        .join(begeleider, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == begeleider.id)
        .where(*scope_of(wie, actor))
        .order_by(
            peewee.Case(None, ((is_running() | _is_herzien(), 0),), 1),
            dag.is_null(),
            dag,
            Initiatief.id,
        )
    )


def count_werk(wie: Wie, actor: Actor, *, nieuwe_berichten: int) -> Tellers:
    """Count what stands out, in two queries; the new messages were counted already."""
    totaal, te_laat, herzien = (
        Initiatief.select(
            peewee.fn.COUNT(Initiatief.id),
            _sum(is_running() & (Initiatief.beloofd_op < today())),
            _sum(_is_herzien()),
        )
        .where(*scope_of(wie, actor))
        .tuples()
        .get()
    )
    return Tellers(
        totaal,
        te_laat or 0,
        herzien or 0,
        nieuwe_berichten,
        Initiatief.select().where(*scope_of(Wie.NIEUW, actor)).count(),
    )


def keys_with_new_bericht(wie: Wie, actor: Actor) -> frozenset[int]:
    """Give the ids of cases whose newest message is of the initiator."""
    later = Bericht.alias()
    erna = later.select(later.id).where(
        later.initiatief == Bericht.initiatief, later.id > Bericht.id
    )
    rijen = (
        Bericht.select(Bericht.initiatief)
        .join(Initiatief)
        .where(~Bericht.van_ons, ~peewee.fn.EXISTS(erna), *scope_of(wie, actor))
        .tuples()
    )
    return frozenset(nummer for (nummer,) in rijen)


def list_terugbellen(actor: Actor) -> list[Taak]:
    """List the callbacks and other tasks of somebody due today, and what waits for a decision."""
    return list(
        Taak.select(Taak, Initiatief)
        .join(Initiatief)
        .switch(Taak)
        .join(Medewerker)
        .where(
            Taak.toestand == TaakToestand.OPEN,
            (Taak.uiterlijk_op <= today()) | (Taak.over_kind != ""),
            Medewerker.sleutel.in_(actor.keys_of("medewerker") or [""]),
        )
        .order_by(Taak.over_kind.desc(), Taak.is_terugbellen.desc(), Taak.uiterlijk_op, Taak.id)
        .limit(_MEESTE_TAKEN)
    )


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
    wier: dict[Wie, list[peewee.Expression]] = {
        Wie.MIJN: [Initiatief.begeleider.in_(_eigen(actor))],
        Wie.TEAM: [Initiatief.begeleider.in_(_collegas(actor))],
        Wie.ALLES: [],
        Wie.NIEUW: [Initiatief.begeleider.is_null()],
    }
    return [Initiatief.fase != Fase.AFGEROND, *wier[wie]]


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
    sleutels = actor.keys_of("medewerker") or [""]
    return Medewerker.select(Medewerker.id).where(Medewerker.sleutel.in_(sleutels))


def _collegas(actor: Actor) -> peewee.ModelSelect:
    team = Medewerker.select(Medewerker.team).where(Medewerker.id.in_(_eigen(actor)))
    return Medewerker.select(Medewerker.id).where(Medewerker.team.in_(team))


def _is_herzien() -> peewee.Expression:
    return (Initiatief.toestand == Toestand.GEPARKEERD) & (Initiatief.herzien_op <= today())


def _sum(voorwaarde: peewee.Expression) -> peewee.Function:
    return peewee.fn.SUM(peewee.Case(None, ((voorwaarde, 1),), 0))
