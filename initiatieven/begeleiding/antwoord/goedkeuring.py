"""The second pair of eyes on a no: a coordinator who did not write it approves it or returns it.

Whoever may decide gets a task and a mail; deciding closes the tasks. A returned no goes back to its
writer with the reason and is written anew.
"""

from __future__ import annotations

from initiatieven.begeleiding.events import ANTWOORD_GOEDGEKEURD, ANTWOORD_TERUGGEGEVEN
from initiatieven.begeleiding.keuzes import AntwoordSoort
from initiatieven.begeleiding.models import Antwoord
from initiatieven.loket.collegas import list_coordinatoren
from initiatieven.loket.taken.taken import (
    NieuweTaak,
    drop_taken_over,
    finish_taken_over,
    give_taak,
)
from initiatieven.registratie.permissions import may, require
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Refused
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.teksten import require_text
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import add_werkdagen

BEOORDEEL = N_("Beoordeel het nee")
PAS_AAN = N_("Pas het nee aan")
# How long a no may wait for the second pair of eyes, in working days.
_BINNEN = 2
_MAX_REDEN = 2_000


def ask_goedkeuring(antwoord: Antwoord, *, door: Actor) -> None:
    """Put a no to every coordinator who did not write it, by task and mail; inside write()."""
    for coordinator in list_coordinatoren():
        if coordinator.gebruiker_id != antwoord.door_gebruiker_id:
            _put_to(coordinator, antwoord, BEOORDEEL, "goedkeuren", door)


def approve_antwoord(antwoord: Antwoord, *, door: Actor) -> None:
    """Approve a no, as a coordinator who did not write it; twice changes nothing."""
    _check(antwoord, door)
    if antwoord.goedgekeurd_op is not None:
        return
    with write():
        _decide(antwoord, goedgekeurd_door=door.naam, goedgekeurd_op=now())
        _record(antwoord, ANTWOORD_GOEDGEKEURD, door)
        finish_taken_over(antwoord.reference, door=door)


def return_antwoord(antwoord: Antwoord, *, reden: str, door: Actor) -> None:
    """Give a no back to its writer, with what must change. Refused once it was approved."""
    _check(antwoord, door)
    zin = N_("Schrijf op wat er anders moet.")
    schoon = require_text(reden, veld="reden", leeg=zin, meeste=_MAX_REDEN)
    if antwoord.teruggegeven_op is not None:
        return
    with write():
        _decide(
            antwoord,
            teruggegeven_door=door.naam,
            teruggegeven_op=now(),
            teruggegeven_reden=schoon,
        )
        _record(antwoord, ANTWOORD_TERUGGEGEVEN, door)
        finish_taken_over(antwoord.reference, door=door)
        schrijver = _writer(antwoord)
        if schrijver is not None:
            _put_to(schrijver, antwoord, PAS_AAN, "teruggegeven", door)


def forget_goedkeuring(antwoord: Antwoord | None, *, door: Actor) -> None:
    """Let what waits for an answer lapse: a newer one takes its place; inside write()."""
    if antwoord is not None:
        drop_taken_over(antwoord.reference, door=door)


def needs_goedkeuring(antwoord: Antwoord) -> bool:
    """Tell whether an answer waits for the second pair of eyes."""
    is_nee = antwoord.soort is AntwoordSoort.NEE
    return is_nee and antwoord.goedgekeurd_op is None and antwoord.teruggegeven_op is None


def may_decide(actor: Actor, antwoord: Antwoord) -> bool:
    """Tell whether this person may approve or return what waits."""
    has_right = may(actor, "antwoord", "x", antwoord.initiatief)
    return needs_goedkeuring(antwoord) and has_right and not is_writer(actor, antwoord)


def is_writer(actor: Actor, antwoord: Antwoord) -> bool:
    """Tell whether this person wrote the answer."""
    if antwoord.door_gebruiker_id is not None and actor.gebruiker_id is not None:
        return antwoord.door_gebruiker_id == actor.gebruiker_id
    return antwoord.door_naam == actor.naam


def _check(antwoord: Antwoord, door: Actor) -> None:
    require(door, "antwoord", "x", antwoord.initiatief)
    if antwoord.verstuurd_op is not None:
        raise Refused(N_("Dit antwoord is al verstuurd."))
    if is_writer(door, antwoord):
        raise Refused(N_("U schreef dit antwoord zelf. Een andere coördinator keurt het goed."))


def _decide(antwoord: Antwoord, **waarden: object) -> None:
    """Write the decision down, once: a colleague may decide at the same moment."""
    guarded_update(
        Antwoord,
        Antwoord.id == antwoord.id,
        Antwoord.goedgekeurd_op.is_null(),
        Antwoord.teruggegeven_op.is_null(),
        conflict=Conflict(N_("Een collega besliste hier net al over.")),
        **waarden,
    )
    for naam, waarde in waarden.items():
        setattr(antwoord, naam, waarde)


def _put_to(collega: Medewerker, antwoord: Antwoord, titel: str, bericht: str, door: Actor) -> None:
    initiatief = antwoord.initiatief
    uiterlijk = add_werkdagen(today(), _BINNEN, read_sluitingsdagen())
    taak = NieuweTaak(titel, collega, uiterlijk, over=antwoord.reference)
    give_taak(initiatief, taak, door=door)
    enqueue_mail(
        aan=collega.e_mail,
        bericht=f"initiatieven/begeleiding/mail/{bericht}.txt",
        waarden={
            "naam": collega.voornaam,
            "collega": door.naam,
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "uiterlijk": uiterlijk,
            "reden": antwoord.teruggegeven_reden,
            "pad": f"/loket/{initiatief.identificatie}/antwoord",
        },
        over=initiatief.reference,
        eenmalig=f"{bericht}:{antwoord.sleutel}:{collega.sleutel}",
    )


def _writer(antwoord: Antwoord) -> Medewerker | None:
    if antwoord.door_gebruiker_id is None:
        return antwoord.initiatief.begeleider
    return Medewerker.get_or_none(Medewerker.gebruiker == antwoord.door_gebruiker_id)


def _record(antwoord: Antwoord, event: Event, door: Actor) -> None:
    record(
        antwoord.initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        over=antwoord.reference,
        door=door,
    )
    announce(antwoord.initiatief.reference)
