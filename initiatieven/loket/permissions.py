"""What the desk may do with a case; pure, over the rights matrix."""

from __future__ import annotations

from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.keuzes import Rol
from vems.core.actor import Actor

# Who writes in the thread from the other side of the desk.
VAN_INITIATIEFNEMER = frozenset({"IO", "MI"})
# Who can be somebody's begeleider; a vakambtenaar helps without being it.
BEGELEIDERS = (Rol.BEGELEIDER, Rol.COORDINATOR, Rol.GEBIEDSREGISSEUR)


def may_read_contact(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether name, telephone and address of the initiator may be seen."""
    return may(actor, "contactgegevens", "r", initiatief)


def may_take_over(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether somebody may make it the own case."""
    is_begeleider = actor.rol in {rol.value for rol in BEGELEIDERS}
    return is_begeleider and may(actor, "initiatief_ingediend", "x", initiatief)


def may_assign(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether somebody may give the case to another."""
    return may(actor, "loket", "x", initiatief)


def may_write_bericht(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether somebody may write in the thread of initiator and desk."""
    return may(actor, "gesprek_begeleider", "w", initiatief)
