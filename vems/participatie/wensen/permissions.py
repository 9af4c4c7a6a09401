"""Who reads, answers and supports a wish."""

from __future__ import annotations

from netwerk.programmas.permissions import may_manage
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.participatie.wensen.models import Wens, Wensvrager


def may_answer(actor: Actor, wens: Wens) -> bool:
    """Tell whether somebody answers this wish: who keeps the programme of its area."""
    trusted = actor.rol in ("systeem", "import")
    return (trusted or role_may("wens", "w", actor.rol)) and may_manage(actor, wens.gebied_id)


def require_answer(actor: Actor, wens: Wens) -> None:
    """Raise NotFound for who does not answer this wish."""
    if not may_answer(actor, wens):
        raise NotFound()


def may_read(actor: Actor, wens: Wens) -> bool:
    """Tell whether the wish is there for this person: public, or for the desk."""
    return wens.is_openbaar or role_may("wens", "r", actor.rol)


def kolom(actor: Actor, wens: Wens) -> str:
    """Give the column for support: a member who asked is IO, another IX, nobody else supports."""
    if actor.rol != "lid":
        return ""
    eigen = Wensvrager.select().where(
        Wensvrager.wens == wens, Wensvrager.partij.in_(list(actor.eigen_partijen) or [0])
    )
    return "IO" if eigen.exists() else "IX"
