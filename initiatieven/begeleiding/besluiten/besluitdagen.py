"""The days on which decisions fall: the law sets them, closing days of the desk do not move them.

Only a day in a weekend or on a public holiday does: it becomes the next ordinary day
(Algemene termijnenwet art. 1). Such a day was read in or noted before it was checked.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from initiatieven.begeleiding.events import BESLUITDAG_VERSCHOVEN
from initiatieven.begeleiding.models import Beslispunt
from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import write
from vems.core.history import Zichtbaarheid, record
from vems.termijnen.werkdagen import next_werkdag


@dataclass(frozen=True, slots=True)
class Besluitdag:
    """The day of one open decision, and the day the law makes of it; mostly the same."""

    punt: Beslispunt
    van: date
    naar: date

    @property
    def is_anders(self) -> bool:
        """Whether the law moves it."""
        return self.naar != self.van


def list_besluitdagen(dagen: Collection[date]) -> list[Besluitdag]:
    """List the open decisions that fall on one of these days, from today on, in one query."""
    rijen = (
        Beslispunt.select(Beslispunt, Initiatief, Beslistermijn)
        .join(Initiatief)
        .switch(Beslispunt)
        .join(Beslistermijn)
        .where(
            Beslispunt.uitkomst.is_null(),
            Beslistermijn.uiterlijk_op.in_(sorted(dag for dag in dagen if dag >= today())),
            Initiatief.fase != Fase.AFGEROND,
        )
        .order_by(Beslistermijn.uiterlijk_op, Beslispunt.id)
    )
    dagen_van = [(rij, rij.termijn.uiterlijk_op) for rij in rijen]
    return [Besluitdag(rij, dag, next_werkdag(dag)) for rij, dag in dagen_van]


def move_besluitdagen(dagen: Collection[date], *, door: Actor) -> int:
    """Put the decisions that fall on a holiday or in a weekend where the law does; gives how many.

    `dagen` are the days that are looked at.
    """
    verschoven = [dag for dag in list_besluitdagen(dagen) if dag.is_anders]
    with write():
        for dag in verschoven:
            initiatief = dag.punt.initiatief
            Beslistermijn.update(uiterlijk_op=dag.naar).where(
                Beslistermijn.id == dag.punt.termijn_id
            ).execute()
            record(
                initiatief.reference,
                BESLUITDAG_VERSCHOVEN,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens={
                    "titel": dag.punt.titel,
                    "van": _as_text(dag.van),
                    "naar": _as_text(dag.naar),
                },
                over=dag.punt.reference,
                door=door,
            )
            announce(initiatief.reference)
    return len(verschoven)


def _as_text(dag: date) -> str:
    """Write a day the same in every language: history is read in more than one."""
    return f"{dag.day}-{dag.month}-{dag.year}"
