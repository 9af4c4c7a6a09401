"""What the four promises are measured by (S0-01), per case and in one statement for all of them.

One definition for the page of a case and for the overview of the coordinator.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

import peewee

from initiatieven.begeleiding.beloften.models import Belang
from initiatieven.begeleiding.meningen.keuzes import Smiley
from initiatieven.begeleiding.meningen.models import Mening
from initiatieven.begeleiding.models import Plan
from initiatieven.begeleiding.stappen.models import Stappenplan
from initiatieven.loket.models import Klantcontact
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief

# The parts of a case that any of it is counted from: who has none of them asks nothing.
DELEN = ("gesproken", "plan", "stappenplan", "meningen", "belang")


@dataclass(frozen=True, slots=True)
class Cijfers:
    """When the first real conversation was, whether there is a plan of its own, what the makers
    said of our help and how many of the interests that were named are weighed."""

    eerste_gesprek: datetime | None = None
    heeft_plan: bool = False
    meningen: int = 0
    tevreden: int = 0
    laatste: Smiley | None = None
    belangen: int = 0
    gewogen: int = 0


def read_cijfers(initiatief: Initiatief) -> Cijfers:
    """Read them for one case; one that has nothing of it yet costs no statement of its own."""
    if not any(keep_with(deel, [initiatief]) for deel in DELEN):
        return Cijfers()
    return count_cijfers([initiatief])[initiatief.id]


def count_cijfers(initiatieven: Sequence[Initiatief]) -> dict[int, Cijfers]:
    """Count them for these cases by id, in one statement however many."""
    rijen = (
        Initiatief.select(
            Initiatief.id,
            _of(Klantcontact, peewee.fn.MIN(Klantcontact.op), Klantcontact.is_tweerichting),
            peewee.fn.EXISTS(_of(Stappenplan, peewee.SQL("1"))),
            peewee.fn.EXISTS(_of(Plan, peewee.SQL("1"))),
            _count(Mening),
            _count(Mening, Mening.smiley == Smiley.GROEN),
            _newest_smiley(),
            _count(Belang),
            _count(Belang, Belang.gewogen_op.is_null(False)),
        )
        .where(Initiatief.id.in_([rij.id for rij in initiatieven] or [0]))
        .tuples()
    )
    return {
        nummer: Cijfers(
            cast("datetime | None", Klantcontact.op.python_value(gesprek)),
            bool(stappen or plan),
            meningen,
            tevreden,
            Smiley(laatste) if laatste else None,
            belangen,
            gewogen,
        )
        for nummer, gesprek, stappen, plan, meningen, tevreden, laatste, belangen, gewogen in rijen
    }


def _of(model: type[peewee.Model], wat: peewee.Node, *waar: peewee.Node) -> peewee.ModelSelect:
    """Select something of the rows that hang on the case of the query around it."""
    return model.select(wat).where(model.initiatief == Initiatief.id, *waar)


def _count(model: type[peewee.Model], *waar: peewee.Node) -> peewee.ModelSelect:
    return _of(model, peewee.fn.COUNT(model.id), *waar)


def _newest_smiley() -> peewee.ModelSelect:
    # as it is stored: in a subquery nobody turns it into a face
    smiley = peewee.fn.COALESCE(Mening.smiley, "").coerce(False)
    return _of(Mening, smiley).order_by(Mening.op.desc(), Mening.id.desc()).limit(1)
