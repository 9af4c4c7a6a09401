"""Who keeps the yearly agenda: the griffie and the editors; what is on the site all may read."""

from __future__ import annotations

from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.participatie.jaaragenda.models import Participatietraject

_VERTROUWD = ("systeem", "import")


def may_write(actor: Actor) -> bool:
    """Tell whether this person keeps the agenda."""
    return actor.rol in _VERTROUWD or role_may("participatietraject", "w", actor.rol)


def may_read(actor: Actor, traject: Participatietraject) -> bool:
    """Tell whether it is there for this person: a concept only for the colleagues who may."""
    return (
        traject.is_openbaar
        or actor.rol in _VERTROUWD
        or role_may("participatietraject", "r", actor.rol)
    )


def require_write(actor: Actor) -> None:
    """Raise NotFound for who does not keep the agenda."""
    if not may_write(actor):
        raise NotFound()
