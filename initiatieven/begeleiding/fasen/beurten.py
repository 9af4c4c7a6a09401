"""Whose turn it is after a move, what is next and by when: one table per fase."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from initiatieven.loket.gesprek.contacten import has_gesprek
from initiatieven.loket.keuzes import NA_EERSTE_GESPREK
from initiatieven.loket.termijn.klok import promise_day
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Beurtregel:
    """The turn and next step at the start of a fase; the norm follows from the fase."""

    toestand: Toestand
    stap: str


NA_FASE: dict[Fase, Beurtregel] = {
    Fase.INGEDIEND: Beurtregel(Toestand.BIJ_GEMEENTE, N_("Eerste beoordeling")),
    Fase.INTAKE: Beurtregel(Toestand.BIJ_GEMEENTE, N_("Eerste gesprek")),
    Fase.VERKENNING: Beurtregel(Toestand.BIJ_GEMEENTE, N_("Uitzoeken wat kan")),
    Fase.PLAN: Beurtregel(Toestand.BIJ_INITIATIEFNEMER, N_("Plan uitwerken")),
    Fase.BESLUIT: Beurtregel(Toestand.BIJ_GEMEENTE, N_("Besluit nemen")),
    Fase.UITVOERING: Beurtregel(Toestand.BIJ_INITIATIEFNEMER, N_("Aan de slag")),
    Fase.NAZORG: Beurtregel(Toestand.BIJ_GEMEENTE, N_("Samen terugkijken")),
    Fase.AFGEROND: Beurtregel(Toestand.BIJ_GEMEENTE, ""),
}


def give_turn_after(initiatief: Initiatief, naar: Fase, *, door: Actor) -> None:
    """Hand on the turn as the fase asks; inside write()."""
    regel = NA_FASE[naar]
    is_gesproken = naar is Fase.INTAKE and has_gesprek(initiatief)
    give_turn(
        initiatief,
        regel.toestand,
        volgende_stap=NA_EERSTE_GESPREK if is_gesproken else regel.stap,
        beloofd_op=_promised(initiatief, naar, is_gesproken=is_gesproken),
        door=door,
    )


def _promised(initiatief: Initiatief, naar: Fase, *, is_gesproken: bool) -> date | None:
    if naar is Fase.BESLUIT:
        return None  # the law counts now, each decision by its own clock
    return promise_day(initiatief, "antwoord" if is_gesproken else "")
