"""Reading the makers of a plan."""

from __future__ import annotations

from collections.abc import Sequence

from initiatieven.registratie.makers.keuzes import Medestand
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.partijen.models import Partij


def list_makers(initiatieven: Sequence[Initiatief]) -> dict[int, list[Medemaker]]:
    """List by id of the initiatief who was asked and who takes part, in order of asking."""
    per: dict[int, list[Medemaker]] = {initiatief.id: [] for initiatief in initiatieven}
    rijen = Medemaker.select().where(
        Medemaker.initiatief.in_(list(per)), Medemaker.stand != Medestand.WEG
    )
    for maker in rijen.order_by(Medemaker.uitgenodigd_op, Medemaker.id):
        per[maker.initiatief_id].append(maker)
    return per


def get_initiatief(slug: str, actor: Actor) -> Initiatief:
    """Get an initiatief whose makers this reader may see."""
    initiatief = (
        Initiatief.select(Initiatief, Partij, Medewerker)
        .join(Partij, on=Initiatief.initiatiefnemer == Partij.id)
        .switch(Initiatief)
        .left_outer_join(Medewerker)
        .where(Initiatief.slug == slug)
        .first()
    )
    if initiatief is None or not may(actor, "medemaker", "r", initiatief):
        raise NotFound()
    return initiatief


def get_maker(sleutel: str, actor: Actor) -> Medemaker:
    """Get one maker; NotFound for who may not see the makers of this plan."""
    maker = (
        Medemaker.select(Medemaker, Initiatief)
        .join(Initiatief)
        .where(Medemaker.sleutel == sleutel)
        .first()
    )
    if maker is None or not may(actor, "medemaker", "r", maker.initiatief):
        raise NotFound()
    return maker
