"""The hall as a drawing: where each stand is and who stands there."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from initiatieven.markten.deelname.plannen import Plan
from initiatieven.markten.keuzes import VAST
from initiatieven.markten.models import Kraam, Markt
from initiatieven.markten.permissions import may_manage, require
from initiatieven.markten.zaal.behoeften import say_nodig
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate

BREED, HOOG, PAD = 136, 96, 40
MEESTE_PER_RIJ = 20
_TEKENS, _REGELS = 15, 2


@dataclass(frozen=True, slots=True)
class Vak:
    """One stand in the drawing; `mist` is what the plan needs and the stand has not."""

    nummer: int
    kraam: str
    x: int
    y: int
    plan: Plan | None
    regels: tuple[str, ...]
    heeft: str
    mist: str


@dataclass(frozen=True, slots=True)
class Plattegrond:
    """All stands in rows; two rows stand back to back, then comes a path."""

    vakken: tuple[Vak, ...]
    breedte: int
    hoogte: int


def draw_hall(markt: Markt, kramen: Sequence[Kraam], plannen: Sequence[Plan]) -> Plattegrond:
    """Lay the stands out in rows, with the plans that stand there; pure."""
    op_kraam = {plan.nummer: plan for plan in plannen if plan.nummer}
    per_rij = max(1, min(markt.kramen_per_rij, len(kramen) or 1))
    vakken = tuple(
        _as_vak(kraam, op_kraam.get(kraam.nummer), plek % per_rij, plek // per_rij)
        for plek, kraam in enumerate(kramen)
    )
    hoogte = max((vak.y for vak in vakken), default=0) + HOOG + 8
    return Plattegrond(vakken, per_rij * BREED + 8, hoogte)


def list_kramen(markt: Markt) -> list[Kraam]:
    """List the stands of a market by number."""
    return list(Kraam.select().where(Kraam.markt == markt).order_by(Kraam.nummer))


def say_tekort(plattegrond: Plattegrond) -> list[str]:
    """Say for which plan a stand lacks something; pure."""
    return [
        translate(
            N_("Kraam %(nummer)s mist iets voor “%(plan)s”: %(wat)s."),
            nummer=vak.kraam,
            plan=vak.plan.titel,
            wat=vak.mist.lower(),
        )
        for vak in plattegrond.vakken
        if vak.plan is not None and vak.mist
    ]


def furnish(markt: Markt, *, per_rij: int, heeft: Mapping[int, Sequence[str]], door: Actor) -> None:
    """Write down how the hall is laid out: stands in a row, and what each stand has."""
    require(may_manage(door))
    if not 1 <= per_rij <= MEESTE_PER_RIJ:
        raise Invalid(N_("Vul een aantal in van 1 tot 20."), veld="per_rij")
    codes = [soort.value for soort in VAST]
    with write():
        Markt.update(kramen_per_rij=per_rij).where(Markt.id == markt.id).execute()
        for kraam in list_kramen(markt):
            nieuw = [code for code in codes if code in heeft.get(kraam.nummer, ())]
            if nieuw != kraam.heeft:
                Kraam.update(heeft=nieuw).where(Kraam.id == kraam.id).execute()


def _as_vak(kraam: Kraam, plan: Plan | None, kolom: int, rij: int) -> Vak:
    vast = {soort.value for soort in VAST}
    mist = (vast & set(plan.nodig)) - set(kraam.heeft) if plan else set()
    return Vak(
        nummer=kraam.nummer,
        kraam=kraam.kraam,
        x=kolom * BREED + 4,
        y=rij * HOOG + (rij + 1) // 2 * PAD + 4,
        plan=plan,
        regels=_lines(plan.titel) if plan else (),
        heeft=say_nodig(kraam.heeft),
        mist=say_nodig(mist),
    )


def _lines(titel: str) -> tuple[str, ...]:
    return tuple(textwrap.wrap(titel, _TEKENS, max_lines=_REGELS, placeholder="…"))
