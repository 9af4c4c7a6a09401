"""Who may do what around a market; pure, over the rights matrix.

A market itself belongs to nobody, so the role alone decides; what belongs to an initiatief goes by
the relation with it (initiatieven.registratie.permissions).
"""

from __future__ import annotations

from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from netwerk.raad.models import Raadslid
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.exceptions import NotFound


def may_manage(actor: Actor) -> bool:
    """Tell whether somebody makes and runs markets: the griffie."""
    return role_may("markt", "x", actor.rol)


def may_score(actor: Actor) -> bool:
    """Tell whether somebody may sit in the panel: griffie, desk or council."""
    return role_may("beoordeling", "w", actor.rol)


def may_decide(actor: Actor) -> bool:
    """Tell whether somebody writes down what the panel decided."""
    return role_may("beoordeling", "x", actor.rol)


def may_visit(actor: Actor) -> bool:
    """Tell whether somebody notes visits: a council member."""
    return role_may("marktbezoek", "w", actor.rol)


def may_enter(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether somebody may enter this initiatief: its initiator, or the desk on behalf."""
    return may(actor, "inzending", "w", initiatief) and not may_manage(actor)


def may_withdraw(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether somebody may withdraw it: the initiator, the desk on behalf, the griffie."""
    return may(actor, "inzending", "w", initiatief)


def may_equip(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether somebody says what a stand needs: the initiator, desk or griffie on behalf."""
    return may(actor, "kraam", "w", initiatief)


def may_choose(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether somebody chooses among offers of adoption: only the initiator."""
    return actor.rol == "lid" and may(actor, "raadsactie", "x", initiatief)


def is_raadslid(actor: Actor, raadslid: Raadslid) -> bool:
    """Tell whether the actor is this council member."""
    return actor.rol == "raadslid" and raadslid.sleutel in actor.keys_of("raadslid")


def require(allowed: bool) -> None:
    """Raise NotFound unless allowed: hidden equals non-existing."""
    if not allowed:
        raise NotFound()
