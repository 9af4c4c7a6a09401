"""Which row of the rights matrix holds for a file, and what follows."""

from __future__ import annotations

from initiatieven.bijlagen.keuzes import Bijlagezicht
from initiatieven.bijlagen.models import Bijlage
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor

_RIJEN = {
    Bijlagezicht.PRIVE: "bijlage_prive",
    Bijlagezicht.LOKET: "bijlage_loket",
    Bijlagezicht.OPENBAAR: "bijlage_loket",
}


def may_read(actor: Actor, bijlage: Bijlage) -> bool:
    """Tell whether the actor may see a file; one that waits for the site is the desk's to see."""
    return may(actor, _rij(bijlage), "r", bijlage.initiatief)


def may_change(actor: Actor, bijlage: Bijlage) -> bool:
    """Tell whether the actor may change its words and who sees it."""
    return may(actor, _rij(bijlage), "w", bijlage.initiatief)


def may_remove(actor: Actor, bijlage: Bijlage) -> bool:
    """Tell whether the actor may take it away: the makers, and staff what they put there."""
    if may(actor, _rij(bijlage), "d", bijlage.initiatief):
        return True
    is_eigen = actor.gebruiker_id is not None and actor.gebruiker_id == bijlage.gebruiker_id
    return is_eigen and may_change(actor, bijlage)


def may_judge(actor: Actor, bijlage: Bijlage) -> bool:
    """Tell whether the actor may put it on the site or keep it off."""
    return may_read(actor, bijlage) and may(actor, "bijlage_openbaar", "x", bijlage.initiatief)


def may_add(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether the actor may add files."""
    return may(actor, "bijlage_prive", "w", initiatief)


def may_see_list(actor: Actor, initiatief: Initiatief) -> bool:
    """Tell whether the actor has a list of files of this initiatief."""
    return may(actor, "bijlage_loket", "r", initiatief)


def _rij(bijlage: Bijlage) -> str:
    return "bijlage_openbaar" if bijlage.op_site else _RIJEN[bijlage.zicht]
