"""Who may read which article: whom it is for, and who keeps them."""

from __future__ import annotations

from netwerk.kennis.keuzes import PUBLIEK_ROLLEN, Publiek
from netwerk.kennis.models import Kennisitem
from vems.accounts.keuzes import Rol
from vems.accounts.rechten import role_may
from vems.core.actor import Actor

# Who looks after the whole reads the whole.
_OVERAL = frozenset({Rol.BEHEERDER.value, Rol.TOEZICHT.value})


def may_write(actor: Actor) -> bool:
    """Tell whether this person keeps the articles."""
    return role_may("kennisitem", "w", actor.rol)


def list_publiek(actor: Actor) -> frozenset[Publiek]:
    """Give the audiences this person reads along with; what is for initiators is for all."""
    if may_write(actor) or actor.rol in _OVERAL:
        return frozenset(Publiek)
    eigen = (lid for lid, rollen in PUBLIEK_ROLLEN.items() if actor.rol in rollen)
    return frozenset({Publiek.INITIATIEFNEMER, *eigen})


def may_read(actor: Actor, item: Kennisitem) -> bool:
    """Tell whether this article is for this person."""
    return any(lid.value in item.publiek for lid in list_publiek(actor))
