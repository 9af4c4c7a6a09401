"""Who writes to makers and who answers; dossiers and members are netwerk.raad.permissions."""

from __future__ import annotations

from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.rechten import role_may
from vems.core.actor import Actor


def may_relay(actor: Actor) -> bool:
    """Tell whether somebody may write to makers without seeing an address: the council."""
    return actor.rol == "raadslid" and role_may("relaybericht", "w", actor.rol)


def may_read_relay(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether somebody reads what the council wrote to these makers."""
    return may(actor, "relaybericht", "r", initiatief)


def may_answer_relay(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether somebody may answer: the makers, or the desk for them."""
    return may(actor, "relaybericht", "x", initiatief)
