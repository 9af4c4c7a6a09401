"""What the public reads of a plan: put on the site by whoever read it, replaced, taken off.

Which answers are public is said with each question; publishing is the check, as with the text.
"""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.begeleiding.events import PLAN_OP_SITE, PLAN_VAN_SITE
from initiatieven.begeleiding.models import Plan
from initiatieven.begeleiding.plan.models import Planpublicatie
from initiatieven.begeleiding.plan.waarden import pick_openbaar
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Conflict, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Planstand:
    """What is on the site now, and whether the plan says something newer."""

    huidige: Planpublicatie | None
    is_nieuwer: bool


def find_publicatie(initiatief: Initiatief) -> Planpublicatie | None:
    """Find what the public reads of the plan."""
    return Planpublicatie.get_or_none(Planpublicatie.initiatief == initiatief)


def read_stand(initiatief: Initiatief, plan: Plan | None) -> Planstand:
    """Tell how the plan stands to what the public reads."""
    huidige = find_publicatie(initiatief)
    nu = pick_openbaar(plan.antwoorden) if plan else {}
    return Planstand(huidige, is_nieuwer=nu != (huidige.antwoorden if huidige else {}))


def publish_plan(initiatief: Initiatief, *, versie: int, door: Actor) -> None:
    """Put the public answers on the site; `versie` is what the checker read.

    Refused while the initiatief is not on the site, or when nothing is new; Conflict when somebody
    saved another version meanwhile.
    """
    require(door, "initiatief_openbaar", "x", initiatief)
    if not initiatief.is_openbaar:
        raise Refused(N_("Dit initiatief staat niet op de site. Zet eerst de tekst op de site."))
    with write():
        plan = Plan.get_or_none(Plan.initiatief == initiatief)
        stand = read_stand(initiatief, plan)
        if plan is None or not stand.is_nieuwer:
            raise Refused(N_("Er is niets nieuws om op de site te zetten."))
        if plan.versie != versie:
            raise Conflict(N_("Het plan is net gewijzigd. Lees het nieuwe plan eerst."))
        Planpublicatie.delete().where(Planpublicatie.initiatief == initiatief).execute()
        Planpublicatie.create(
            initiatief=initiatief,
            antwoorden=pick_openbaar(plan.antwoorden),
            versie=versie,
            gepubliceerd_op=now(),
            door_naam=door.naam[:120],
        )
        zichtbaar = Zichtbaarheid.OPENBAAR
        record(initiatief.reference, PLAN_OP_SITE, zichtbaarheid=zichtbaar, door=door)
        announce(initiatief.reference)


def withdraw_plan(initiatief: Initiatief, *, door: Actor) -> None:
    """Take the plan off the site; twice is once."""
    require(door, "plan", "w", initiatief)
    with write():
        weg = Planpublicatie.delete().where(Planpublicatie.initiatief == initiatief).execute()
        if weg:
            zichtbaar = Zichtbaarheid.BETROKKENEN
            record(initiatief.reference, PLAN_VAN_SITE, zichtbaarheid=zichtbaar, door=door)
            announce(initiatief.reference)
