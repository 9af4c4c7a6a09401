"""The ranked list of wishes: most people first, then the oldest (S2-21)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from vems.community.steun import select_aantal
from vems.core.actor import ANONIEM, Actor
from vems.core.exceptions import NotFound
from vems.core.reference import Shown, load_shown
from vems.participatie.wensen.keuzes import OP_DE_LIJST
from vems.participatie.wensen.models import Wens, Wensvrager
from vems.participatie.wensen.permissions import may_read


@dataclass(slots=True)
class Wensregel:
    """A wish in the list: how many people, the names that may be read, what fulfils it."""

    wens: Wens
    mensen: int
    namen: list[str] = field(default_factory=list)
    zonder_naam: int = 0
    initiatieven: list[Shown] = field(default_factory=list)


def select_ranked(gebieden: Iterable[Gebied]) -> peewee.ModelSelect:
    """Rank the wishes of areas, public or not: supporters and askers together, then the oldest."""
    return (
        Wens.select(Wens, _mensen().alias("mensen"))
        .where(
            Wens.gebied.in_([gebied.id for gebied in gebieden]),
            Wens.status.in_(OP_DE_LIJST),
        )
        .order_by(peewee.SQL("mensen").desc(), Wens.created_at, Wens.id)
    )


def select_public(gebieden: Iterable[Gebied]) -> peewee.ModelSelect:
    """Rank the public wishes of areas."""
    return select_ranked(gebieden).where(Wens.is_openbaar)


def as_regels(wensen: Sequence[Wens]) -> list[Wensregel]:
    """Add who asked and which public initiatives fulfil them; three queries for all."""
    regels = {wens.id: Wensregel(wens, getattr(wens, "mensen", 0) or 0) for wens in wensen}
    for vrager in (
        Wensvrager.select()
        .where(Wensvrager.wens.in_(list(regels)))
        .order_by(Wensvrager.op, Wensvrager.id)
    ):
        regel = regels[vrager.wens_id]
        if vrager.naam:
            regel.namen.append(vrager.naam)
        else:
            regel.zonder_naam += 1
    per_sleutel = {wens.sleutel: regels[wens.id] for wens in wensen}
    banden = list_banden(wensen, alleen_bevestigd=True)
    getoond = load_shown([band.van for band in banden], ANONIEM)
    for band in banden:
        if band.van in getoond:
            per_sleutel[band.naar_key].initiatieven.append(getoond[band.van])
    return list(regels.values())


def list_banden(wensen: Iterable[Wens], *, alleen_bevestigd: bool = False) -> list[Relatie]:
    """List the open relations of initiatives that want to fulfil these wishes."""
    query = Relatie.select().where(
        Relatie.naar_kind == "wens",
        Relatie.naar_key.in_([wens.sleutel for wens in wensen]),
        Relatie.soort == RelatieSoort.DRAAGT_BIJ_AAN,
        Relatie.tot.is_null(),
    )
    if alleen_bevestigd:
        query = query.where(Relatie.zekerheid >= 1)
    return list(query.order_by(Relatie.id))


def get_wens(sleutel: str, actor: Actor) -> Wens:
    """Get a wish with its number of people; NotFound when it is not there for this person."""
    wens = Wens.select(Wens, _mensen().alias("mensen")).where(Wens.sleutel == sleutel).first()
    if wens is None or not may_read(actor, wens):
        raise NotFound()
    return wens


def _mensen() -> peewee.Expression:
    """Count supporters and askers of the wish of the row."""
    vragers = Wensvrager.select(peewee.fn.COUNT(Wensvrager.id)).where(Wensvrager.wens == Wens.id)
    steun = select_aantal("wens", Wens.sleutel)
    return peewee.fn.COALESCE(steun, 0) + peewee.fn.COALESCE(vragers, 0)
