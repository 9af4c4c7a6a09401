"""Who keeps a programme: the gebiedsregisseur of the area, editors, and for the city KO."""

from __future__ import annotations

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied
from netwerk.programmas.models import Programma
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.exceptions import NotFound

_VERTROUWD = frozenset({"systeem", "import"})


def may_manage(actor: Actor, gebied: Gebied | int) -> bool:
    """Tell whether somebody keeps what belongs to an area, given as a row or its id.

    The gebiedsregisseur in the own area and below; the coordinator for the whole city, where
    nobody has the area; an editor everywhere.
    """
    if actor.rol in _VERTROUWD:
        return True
    if not role_may("programma", "w", actor.rol):
        return False
    rij = boom().by_id(gebied if isinstance(gebied, int) else gebied.id)
    if rij is None:
        return False
    if actor.rol == "coordinator":
        return rij.niveau is Niveau.GEMEENTE
    if actor.rol == "gebiedsregisseur":
        return bool({deel.slug for deel in boom().path(rij)} & actor.keys_of("gebied"))
    return True


def require_manage(actor: Actor, gebied: Gebied | int) -> None:
    """Raise NotFound for who does not keep this area."""
    if not may_manage(actor, gebied):
        raise NotFound()


def may_read(actor: Actor, programma: Programma) -> bool:
    """Tell whether the programme is there for this person: a concept only for who keeps it."""
    return programma.is_openbaar or may_manage(actor, programma.gebied_id)


def managed_gebieden(actor: Actor) -> list[Gebied]:
    """List the areas somebody keeps, from large to small."""
    return [gebied for gebied in boom().all() if may_manage(actor, gebied)]
