"""Who keeps the register of the council: the griffie. Everybody reads it."""

from __future__ import annotations

from vems.accounts.rechten import role_may
from vems.core.actor import IMPORT, SYSTEEM, Actor
from vems.core.exceptions import NotFound

_ZELF = frozenset({SYSTEEM.rol, IMPORT.rol})


def may_manage(actor: Actor) -> bool:
    """Tell whether somebody keeps council members, fracties, meetings and dossiers."""
    return role_may("gemeenteraad", "x", actor.rol)


def require_manage(actor: Actor) -> None:
    """Raise NotFound for everybody but the griffie, and the loading of data."""
    if not (may_manage(actor) or actor.rol in _ZELF):
        raise NotFound()
