"""Support by members: once each, to be taken back; only the count is public."""

from __future__ import annotations

import peewee

from vems.accounts.rechten import allows
from vems.community.models import Steun
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import NotFound
from vems.core.reference import Reference


def give_steun(onderwerp: Reference, *, kolom: str, door: Actor) -> None:
    """Support something; twice, or many times at the same moment, counts once.

    `kolom` is where the member stands towards the thing: nobody supports the own plan.
    """
    _require(kolom, "w", door)
    with write():
        Steun.insert(
            onderwerp_kind=onderwerp.kind,
            onderwerp_key=onderwerp.key,
            gebruiker=door.gebruiker_id,
            op=now(),
        ).on_conflict_ignore().execute()


def withdraw_steun(onderwerp: Reference, *, kolom: str, door: Actor) -> None:
    """Take the own support back; without support nothing changes."""
    _require(kolom, "d", door)
    with write():
        Steun.delete().where(
            Steun.onderwerp_kind == onderwerp.kind,
            Steun.onderwerp_key == onderwerp.key,
            Steun.gebruiker == door.gebruiker_id,
        ).execute()


def move_steun(van: Reference, naar: Reference, *, zonder: peewee.ModelSelect) -> None:
    """Let support for one thing count for another, once per member; `zonder` (ids) is left out."""
    al = Steun.select(Steun.gebruiker).where(
        Steun.onderwerp_kind == naar.kind, Steun.onderwerp_key == naar.key
    )
    bron = (Steun.onderwerp_kind == van.kind) & (Steun.onderwerp_key == van.key)
    with write():
        blijft = [gebruiker for (gebruiker,) in al.tuples()] + [
            gebruiker for (gebruiker,) in zonder.tuples()
        ]
        Steun.delete().where(bron, Steun.gebruiker.in_(blijft)).execute()
        Steun.update(onderwerp_kind=naar.kind, onderwerp_key=naar.key).where(bron).execute()
        Steun.delete().where(
            Steun.onderwerp_kind == naar.kind,
            Steun.onderwerp_key == naar.key,
            Steun.gebruiker.in_([gebruiker for (gebruiker,) in zonder.tuples()]),
        ).execute()


def may_steunen(kolom: str) -> bool:
    """Tell whether somebody in this column may support."""
    return allows("steun", "w", kolom)


def select_aantal(kind: str, sleutel: peewee.Field) -> peewee.ModelSelect:
    """Count the support of the things a query is about, within that query; gives a subquery."""
    return Steun.select(peewee.fn.COUNT(Steun.id)).where(
        Steun.onderwerp_kind == kind, Steun.onderwerp_key == sleutel
    )


def has_steun(onderwerp: Reference, actor: Actor) -> bool:
    """Tell whether this person supports it."""
    return (
        Steun.select()
        .where(
            Steun.onderwerp_kind == onderwerp.kind,
            Steun.onderwerp_key == onderwerp.key,
            Steun.gebruiker == actor.gebruiker_id,
        )
        .exists()
    )


def _require(kolom: str, letter: str, door: Actor) -> None:
    if door.gebruiker_id is None or not allows("steun", letter, kolom):
        raise NotFound()
