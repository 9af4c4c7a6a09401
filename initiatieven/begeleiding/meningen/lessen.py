"""Lessons drawn from what makers said: what we learned and what we do differently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import peewee

from initiatieven.begeleiding.meningen.keuzes import MAX_LES
from initiatieven.begeleiding.meningen.models import Les, Mening
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_text, sleutel
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class NieuweLes:
    """A lesson in words, or one that was drawn before; `daad` is what changes."""

    tekst: str = ""
    daad: str = ""
    eerder: Les | None = None
    sleutel: str = ""


def draw_les(mening: Mening, data: NieuweLes, *, door: Actor) -> Les:
    """Draw a lesson from what was said, or put it with a lesson there is. Names stay out of it."""
    require(door, "feedback", "x", mening.initiatief)
    tekst, daad = clean_text(data.tekst), clean_text(data.daad)
    if data.eerder is None and not tekst:
        raise Invalid(N_("Schrijf op wat wij hiervan leren, of kies een les."), veld="tekst")
    for veld, woorden in (("tekst", tekst), ("daad", daad)):
        if len(woorden) > MAX_LES:
            raise Invalid(N_("Maak dit korter: hooguit 500 tekens."), veld=veld)
    with write():
        les = data.eerder or _make(tekst, daad, data.sleutel, door)
        Mening.update(les=les).where(Mening.id == mening.id).execute()
    mening.les = les
    return les


def list_lessen() -> list[Les]:
    """List the lessons with how many opinions led to each (`aantal`), the newest first."""
    return list(
        Les.select(Les, peewee.fn.COUNT(Mening.id).alias("aantal"))
        .join(Mening, peewee.JOIN.LEFT_OUTER)
        .group_by(Les.id)
        .order_by(Les.op.desc())
    )


def name_lessen(lessen: Sequence[Les]) -> list[tuple[str, str, Les]]:
    """Offer lessons in a list of choices."""
    return [(les.sleutel, les.tekst, les) for les in lessen]


def _make(tekst: str, daad: str, eenmalig: str, door: Actor) -> Les:
    les, _is_nieuw = Les.get_or_create(
        sleutel=eenmalig or sleutel(),
        defaults={"tekst": tekst, "daad": daad, "op": now(), "door_naam": door.naam},
    )
    return les
