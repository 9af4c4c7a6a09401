"""Who keeps the register: the griffie; everybody reads what belongs to a public initiatief."""

from __future__ import annotations

from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.exceptions import NotFound


def may_manage(actor: Actor) -> bool:
    """Tell whether somebody records promises and reports on them."""
    return role_may("toezegging", "x", actor.rol)


def may_follow(actor: Actor) -> bool:
    """Tell whether somebody hears of changes and asks for a place on an agenda: the council."""
    return actor.rol == "raadslid" and role_may("toezegging", "w", actor.rol)


def require_manage(actor: Actor) -> None:
    """Raise NotFound for everybody but the griffie."""
    if not may_manage(actor):
        raise NotFound()
