"""Choosing a stance for the phase a plan is in; earlier phases keep theirs."""

from __future__ import annotations

from initiatieven.begeleiding.aanpak.events import STIJL_GEKOZEN
from initiatieven.begeleiding.aanpak.keuzes import MAX_WAAROM, STIJL_NAMEN, Stijl
from initiatieven.begeleiding.aanpak.models import Stijlkeuze
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_line
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_


def choose_stijl(initiatief: Initiatief, stijl: Stijl, *, waarom: str = "", door: Actor) -> None:
    """Choose the stance of this phase; the same one again changes nothing."""
    require(door, "begeleidingslog", "w", initiatief)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    schoon = clean_line(waarom)
    if len(schoon) > MAX_WAAROM:
        raise Invalid(
            N_("Maak dit korter: hooguit %(aantal)s tekens."), veld="waarom", aantal=MAX_WAAROM
        )
    nu = list_stijlen(initiatief).get(initiatief.fase)
    if nu is not None and (nu.stijl, nu.waarom) == (stijl, schoon):
        return
    with write():
        Stijlkeuze.create(
            initiatief=initiatief,
            fase=initiatief.fase,
            stijl=stijl,
            waarom=schoon,
            op=now(),
            door_naam=door.naam,
        )
        record(
            initiatief.reference,
            STIJL_GEKOZEN,
            zichtbaarheid=Zichtbaarheid.INTERN,
            gegevens={"stijl": STIJL_NAMEN[stijl]},
            door=door,
        )
        announce(initiatief.reference)


def list_stijlen(initiatief: Initiatief) -> dict[Fase, Stijlkeuze]:
    """List the stance of each phase that has one, in the order they were chosen."""
    rijen = Stijlkeuze.select().where(Stijlkeuze.initiatief == initiatief).order_by(Stijlkeuze.id)
    return {rij.fase: rij for rij in rijen}
