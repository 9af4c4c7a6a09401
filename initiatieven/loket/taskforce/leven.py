"""The life of a taskforce: it begins with a question and a lead, ends on a day, and is closed with
what it gave. After its last day nobody reads the case by it any more, closed or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import peewee

from initiatieven.loket.intake.klacht import refuse_beklaagde, refuse_ontvanger
from initiatieven.loket.knelpunten.register import solve_knelpunt
from initiatieven.loket.models import Knelpunt
from initiatieven.loket.taken.taken import (
    NieuweTaak,
    drop_taken_over,
    finish_taken_over,
    give_taak,
)
from initiatieven.loket.taskforce.events import BEGONNEN, EINDE_VERZET, KLAAR
from initiatieven.loket.taskforce.leden import announce_leden, list_leden
from initiatieven.loket.taskforce.models import Taskforce, Taskforcelid
from initiatieven.loket.taskforce.vertellen import mail_lid, record_taskforce, tell_lid
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.fields import clean_line, clean_text, sleutel
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_, format_datum

SLUIT = N_("Sluit de taskforce af")
MAX_VRAAG, MAX_OPBRENGST = 300, 2_000
# It is for a while: who needs longer begins anew, with a new question.
LANGST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class NieuweTaskforce:
    """What it must find out, who leads, from when to when; maybe about what holds a case up."""

    vraag: str
    trekker: Medewerker
    vanaf: date
    tot: date
    knelpunt: Knelpunt | None = None
    sleutel: str = ""


def begin_taskforce(initiatief: Initiatief, data: NieuweTaskforce, *, door: Actor) -> Taskforce:
    """Begin one, with who leads in it, and a task to close it. The same form twice begins once."""
    require(door, "taskforce", "w", initiatief)
    eerder = Taskforce.get_or_none(Taskforce.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    refuse_beklaagde(initiatief, door)
    refuse_ontvanger(initiatief, data.trekker.reference, data.trekker.naam, "trekker")
    vraag = _clean(clean_line(data.vraag), "vraag", N_("Schrijf op wat zij uitzoeken."), MAX_VRAAG)
    if data.vanaf < today():
        raise Invalid(N_("Kies een dag vanaf vandaag."), veld="vanaf")
    _check_tot(data.vanaf, data.tot)
    try:
        with write():
            return _begin(initiatief, data, vraag, door)
    except peewee.IntegrityError:
        zelfde = Taskforce.get_or_none(Taskforce.sleutel == data.sleutel)
        if zelfde is not None:
            return zelfde
        raise Refused(N_("Er is al een taskforce voor deze zaak.")) from None


def move_einde(taskforce: Taskforce, tot: date, *, versie: int, door: Actor) -> None:
    """Give it another last day; each member hears it. Conflict when a colleague just did."""
    require(door, "taskforce", "w", taskforce.initiatief)
    if tot < today():
        raise Invalid(N_("Kies een dag vanaf vandaag."), veld="tot")
    _check_tot(taskforce.vanaf, tot)
    if tot == taskforce.tot:
        return
    with write():
        guarded_update(
            Taskforce,
            Taskforce.id == taskforce.id,
            Taskforce.versie == versie,
            Taskforce.open == True,  # noqa: E712  a column
            conflict=lambda: _conflict(taskforce, tot),
            tot=tot,
            versie=versie + 1,
        )
        taskforce.tot, taskforce.versie = tot, versie + 1
        drop_taken_over(taskforce.reference, door=door)
        _ask_to_close(taskforce, door)
        gegevens = {"dag": tot.isoformat()}
        zicht = Zichtbaarheid.BETROKKENEN
        record_taskforce(taskforce, EINDE_VERZET, gegevens, zicht=zicht, door=door)
        announce_leden(taskforce)
        for lid in list_leden(taskforce):
            lid.taskforce = taskforce
            tell_lid(lid, "taskforce_einde", door=door)


def close_taskforce(
    taskforce: Taskforce, *, opbrengst: str, is_opgelost: bool = False, door: Actor
) -> None:
    """Close it with what it gave: at once the case is closed to its members, and they hear it.

    `is_opgelost`: what held the case up is solved by it.
    """
    require(door, "taskforce", "d", taskforce.initiatief)
    leeg = N_("Schrijf op wat het opleverde. Niets is ook een antwoord.")
    schoon = _clean(clean_text(opbrengst), "opbrengst", leeg, MAX_OPBRENGST)
    with write():
        guarded_update(
            Taskforce,
            Taskforce.id == taskforce.id,
            Taskforce.open == True,  # noqa: E712  a column
            conflict=Conflict(
                N_("Een collega sloot de taskforce net af."), yours={N_("Opbrengst"): schoon}
            ),
            open=None,
            opbrengst=schoon,
            gesloten_op=now(),
        )
        taskforce.open, taskforce.opbrengst = None, schoon
        finish_taken_over(taskforce.reference, door=door)
        gegevens, zicht = {"opbrengst": schoon}, Zichtbaarheid.BETROKKENEN
        record_taskforce(taskforce, KLAAR, gegevens, zicht=zicht, door=door)
        announce_leden(taskforce)
        for lid in list_leden(taskforce):
            lid.taskforce = taskforce
            mail_lid(lid, "taskforce_klaar", door=door)
        if is_opgelost and taskforce.knelpunt is not None and not taskforce.knelpunt.opgelost_op:
            solve_knelpunt(taskforce.knelpunt, oplossing=schoon, door=door)


def find_open(initiatief: Initiatief) -> Taskforce | None:
    """Find the one that is not closed yet, with what held the case up."""
    taskforce = (
        Taskforce.select(Taskforce, Knelpunt)
        .join(Knelpunt, peewee.JOIN.LEFT_OUTER)
        .where(Taskforce.initiatief == initiatief, Taskforce.open)
        .first()
    )
    if taskforce is not None:
        taskforce.initiatief = initiatief
    return taskforce


def _begin(initiatief: Initiatief, data: NieuweTaskforce, vraag: str, door: Actor) -> Taskforce:
    taskforce = Taskforce.create(
        sleutel=data.sleutel or sleutel(),
        initiatief=initiatief,
        vraag=vraag,
        knelpunt=data.knelpunt,
        vanaf=data.vanaf,
        tot=data.tot,
        created_at=now(),
        door_naam=door.naam,
    )
    lid = Taskforcelid.create(taskforce=taskforce, medewerker=data.trekker, trekt=True, sinds=now())
    gegevens, zicht = {"dag": data.tot.isoformat(), "vraag": vraag}, Zichtbaarheid.BETROKKENEN
    record_taskforce(taskforce, BEGONNEN, gegevens, zicht=zicht, door=door)
    announce(lid.reference)
    mail_lid(lid, "taskforce", door=door)
    _ask_to_close(taskforce, door)
    return taskforce


def _ask_to_close(taskforce: Taskforce, door: Actor) -> None:
    """Put closing it on the list of who guides the case, for its last day."""
    begeleider = taskforce.initiatief.begeleider
    if begeleider is None:
        return
    taak = NieuweTaak(SLUIT, begeleider, taskforce.tot, over=taskforce.reference)
    give_taak(taskforce.initiatief, taak, door=door)


def _check_tot(vanaf: date, tot: date) -> None:
    if tot < vanaf:
        raise Invalid(N_("De laatste dag ligt voor de eerste."), veld="tot")
    if tot - vanaf > LANGST:
        raise Invalid(N_("Kies een dag binnen een jaar. Een taskforce is tijdelijk."), veld="tot")


def _clean(tekst: str, veld: str, leeg: str, meeste: int) -> str:
    if not tekst:
        raise Invalid(leeg, veld=veld)
    if len(tekst) > meeste:
        raise Invalid(N_("Maak dit korter: hooguit %(aantal)s tekens."), veld=veld, aantal=meeste)
    return tekst


def _conflict(taskforce: Taskforce, tot: date) -> Conflict:
    nu = Taskforce.get_by_id(taskforce.id)
    if not nu.open:
        return Conflict(N_("Een collega sloot de taskforce net af."))
    veld = N_("Laatste dag")
    return Conflict(theirs={veld: format_datum(nu.tot)}, yours={veld: format_datum(tot)})
