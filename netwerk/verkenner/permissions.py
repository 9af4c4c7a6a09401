"""Which of the two views of the network a person sees."""

from __future__ import annotations

from vems.accounts.rechten import role_may
from vems.core.actor import Actor


def may_read_intern(actor: Actor) -> bool:
    """Tell whether this person sees the view of the desk: who may search all cases."""
    return role_may("loket", "r", actor.rol)


def may_suggest(actor: Actor) -> bool:
    """Tell whether this person may say what is true of an organisation too."""
    return role_may("netwerk_relatie", "w", actor.rol)
