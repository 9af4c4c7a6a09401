"""Who may offer, judge and answer an offer of help."""

from __future__ import annotations

from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from vems.accounts.rechten import allows
from vems.core.actor import Actor

_LOKET = frozenset({"GA", "KO"})


def may_offer(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether this person may offer help: anybody but the makers and the desk."""
    return allows("hulpbod", "w", kolom(actor, initiatief) or "AN")


def may_judge(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether this person decides if an offer is passed on: the guide, the coordinator."""
    kolom_ = kolom(actor, initiatief)
    return kolom_ in _LOKET and allows("hulpbod", "x", kolom_)


def may_answer(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether this person says yes or no to help: a maker, or the desk for one who called."""
    return allows("hulpbod", "x", kolom(actor, initiatief))


def may_read(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether this person reads all offers of a case."""
    kolom_ = kolom(actor, initiatief)
    return kolom_ not in ("", "AN", "IX", "PX", "IO", "MI") and allows("hulpbod", "r", kolom_)
