"""Which column of the rights matrix a person stands in towards an initiatief, and what follows."""

from __future__ import annotations

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from vems.accounts.keuzes import ROL_KOLOMMEN
from vems.accounts.rechten import allows
from vems.core.actor import Actor
from vems.core.exceptions import NotFound

# The column that comes on top of another one.
TASKFORCE = "TF"


def kolom(actor: Actor, initiatief: Initiatief) -> str:
    """Give the column of an actor towards an initiatief; "" for a role the matrix does not know.

    A gebiedsregisseur stands in GA on a case he guides, else in GB in the own area and in GX
    elsewhere. A partner is PX here: only an accepted koppeling makes PA, and koppelingen decides
    that.
    """
    if actor.rol == "lid":
        if initiatief.initiatiefnemer_id in actor.eigen_partijen:
            return "IO"
        return "MI" if initiatief.sleutel in actor.keys_of("initiatief") else "IX"
    if actor.rol == "begeleider":
        return "GA" if _is_begeleider(actor, initiatief) else "GX"
    if actor.rol == "gebiedsregisseur":
        if _is_begeleider(actor, initiatief):
            return "GA"
        return "GB" if _is_own_area(actor, initiatief) else "GX"
    kolommen = ROL_KOLOMMEN.get(actor.rol, ())
    return kolommen[0] if kolommen else ""


def may(actor: Actor, naam: str, letter: str, initiatief: Initiatief) -> bool:
    """Tell whether the actor may do this to what belongs to the initiatief (a matrix row)."""
    if allows(naam, letter, kolom(actor, initiatief)):
        return True
    return allows(naam, letter, TASKFORCE) and is_taskforcelid(actor, initiatief)


def is_taskforcelid(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether this colleague is in a taskforce for an open case: that adds to the own column.

    Who is in one is told by the taskforce itself, per request: it ends by itself.
    """
    is_collega = TASKFORCE in ROL_KOLOMMEN.get(actor.rol, ())
    is_open = initiatief.fase is not Fase.AFGEROND
    return is_collega and is_open and initiatief.sleutel in actor.keys_of("initiatief")


def require(actor: Actor, naam: str, letter: str, initiatief: Initiatief) -> None:
    """Raise NotFound unless the actor may: hidden equals non-existing."""
    if not may(actor, naam, letter, initiatief):
        raise NotFound()


def may_read(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether the actor may see that this initiatief exists."""
    if initiatief.is_openbaar and may(actor, "initiatief_openbaar", "r", initiatief):
        return True
    return may(actor, "initiatief_ingediend", "r", initiatief)


def _is_begeleider(actor: Actor, initiatief: Initiatief) -> bool:
    if initiatief.begeleider_id is None:
        return False
    return initiatief.begeleider.sleutel in actor.keys_of("medewerker")


def _is_own_area(actor: Actor, initiatief: Initiatief) -> bool:
    own = actor.keys_of("gebied")
    gebied = initiatief.gebied
    while gebied is not None:
        if gebied.slug in own:
            return True
        gebied = gebied.ouder
    return False
