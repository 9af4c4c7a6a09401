"""Finding files: one by its key, those of an initiatief, and what of them is on the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import peewee

from initiatieven.bijlagen.keuzes import SOORT, Bijlagezicht
from initiatieven.bijlagen.models import Bijlage
from initiatieven.bijlagen.permissions import may_read, may_see_list
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.i18n import translate
from vems.core.prepared import Prepared
from vems.core.reference import Shown
from vems.core.web.links import find_path


def get_bijlage(sleutel: str, actor: Actor) -> Bijlage:
    """Get a file with its initiatief; NotFound for who may not see it, and for what is gone."""
    bijlage = _with_initiatief(Bijlage.sleutel == sleutel).first()
    if bijlage is None or not may_read(actor, bijlage):
        raise NotFound()
    return bijlage


def get_initiatief(slug: str, actor: Actor) -> Initiatief:
    """Get an initiatief whose list of files this reader may see."""
    initiatief = (
        Initiatief.select(Initiatief, Medewerker)
        .left_outer_join(Medewerker)
        .where(Initiatief.slug == slug)
        .first()
    )
    if initiatief is None or not may_see_list(actor, initiatief):
        raise NotFound()
    return initiatief


def list_bijlagen(initiatieven: Sequence[Initiatief], actor: Actor) -> dict[int, list[Bijlage]]:
    """List by id of the initiatief the files that this reader may see, in order of adding."""
    per: dict[int, list[Bijlage]] = {initiatief.id: [] for initiatief in initiatieven}
    bekend = {initiatief.id: initiatief for initiatief in initiatieven}
    for bijlage in _living(list(per)):
        bijlage.initiatief = bekend[bijlage.initiatief_id]
        if may_read(actor, bijlage):
            per[bijlage.initiatief_id].append(bijlage)
    return per


def list_op_site(initiatief: Initiatief) -> list[Bijlage]:
    """List what everybody may see, in order of adding."""
    return _op_site(initiatief=initiatief.id) if initiatief.is_openbaar else []


def select_aantal_op_site(initiatief: peewee.Field) -> peewee.ModelSelect:
    """Count what everybody may see, inside a larger query: most initiatives have nothing."""
    return Bijlage.select(peewee.fn.COUNT(Bijlage.id)).where(*_is_op_site(initiatief))


def _is_op_site(initiatief: peewee.Field | peewee.Value) -> tuple[peewee.Expression, ...]:
    return (
        Bijlage.initiatief == initiatief,
        Bijlage.zicht == Bijlagezicht.OPENBAAR,
        Bijlage.is_gezien == True,  # noqa: E712
        Bijlage.verwijderd_op.is_null(),
    )


_op_site: Prepared[Bijlage] = Prepared(
    lambda initiatief: (
        Bijlage.select().where(*_is_op_site(initiatief)).order_by(Bijlage.created_at, Bijlage.id)
    )
)


def load_many(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show the files that this reader may see."""
    rijen = _with_initiatief(Bijlage.sleutel.in_(list(keys)))
    return {
        rij.sleutel: Shown(
            reference=rij.reference,
            titel=rij.naam,
            url=find_path("bijlagen.bijlage", sleutel=rij.sleutel),
            soort=translate(SOORT),
        )
        for rij in rijen
        if may_read(actor, rij)
    }


def _living(initiatief_ids: list[int]) -> Iterable[Bijlage]:
    rijen: Iterable[Bijlage] = (
        Bijlage.select()
        .where(Bijlage.initiatief.in_(initiatief_ids), Bijlage.verwijderd_op.is_null())
        .order_by(Bijlage.created_at, Bijlage.id)
    )
    return rijen


def _with_initiatief(waar: peewee.Expression) -> peewee.ModelSelect:
    return (
        Bijlage.select(Bijlage, Initiatief, Medewerker)
        .join(Initiatief)
        .left_outer_join(Medewerker)
        .where(waar, Bijlage.verwijderd_op.is_null())
    )
