"""Writing down what the gemeente put in, and letting go of a mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from initiatieven.begeleiding.bijdragen.events import BIJDRAGE_VERVALLEN, BIJGEDRAGEN
from initiatieven.begeleiding.bijdragen.keuzes import (
    MAX_AANTAL,
    MAX_TEKST,
    REGELS,
    BijdrageSoort,
)
from initiatieven.begeleiding.bijdragen.models import Bijdrage
from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_line, sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class NieuweBijdrage:
    """What was put in. Without a number it counts as once, where that makes sense."""

    soort: BijdrageSoort
    aantal: int | None = None
    tekst: str = ""
    dag: date | None = None
    sleutel: str = ""


@made_once(Bijdrage, key_of_data)
def record_bijdrage(initiatief: Initiatief, data: NieuweBijdrage, *, door: Actor) -> Bijdrage:
    """Write down a contribution; the same form twice gives the same one."""
    require(door, "bijdrage", "w", initiatief)
    eerder = Bijdrage.get_or_none(Bijdrage.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    aantal, tekst = _check(data)
    with write():
        bijdrage = Bijdrage.create(
            sleutel=data.sleutel or sleutel(),
            initiatief=initiatief,
            soort=data.soort,
            aantal=aantal,
            tekst=tekst,
            dag=data.dag or today(),
            created_at=now(),
            door_naam=door.naam,
        )
        _tell(bijdrage, BIJGEDRAGEN, Zichtbaarheid.OPENBAAR, door)
    return bijdrage


def let_lapse(bijdrage: Bijdrage, *, door: Actor) -> None:
    """Let go of what was written down by mistake; the timeline keeps that it was there."""
    require(door, "bijdrage", "w", bijdrage.initiatief)
    with write():
        guarded_update(
            Bijdrage,
            Bijdrage.id == bijdrage.id,
            Bijdrage.vervallen_op.is_null(),
            conflict=Conflict(N_("Een collega haalde dit net al weg.")),
            vervallen_op=now(),
        )
        _tell(bijdrage, BIJDRAGE_VERVALLEN, Zichtbaarheid.OPENBAAR, door)


def list_bijdragen(initiatief: Initiatief) -> list[Bijdrage]:
    """List what stands, the newest first."""
    return list(
        Bijdrage.select()
        .where(Bijdrage.initiatief == initiatief, Bijdrage.vervallen_op.is_null())
        .order_by(Bijdrage.dag.desc(), Bijdrage.id.desc())
    )


def _check(data: NieuweBijdrage) -> tuple[int, str]:
    regel, tekst = REGELS[data.soort], clean_line(data.tekst)
    if data.aantal is None and regel.moet_getal:
        raise Invalid(N_("Vul in hoeveel, als heel getal."), veld="aantal")
    aantal = 1 if data.aantal is None else data.aantal
    if not 0 < aantal <= MAX_AANTAL:
        raise Invalid(N_("Vul een heel getal in, boven de nul."), veld="aantal")
    if not tekst and not regel.moet_getal:
        raise Invalid(N_("Schrijf in een paar woorden wat het was."), veld="tekst")
    if len(tekst) > MAX_TEKST:
        raise Invalid(N_("Maak dit korter: hooguit 300 tekens."), veld="tekst")
    if data.dag is not None and data.dag > today():
        raise Invalid(N_("Deze dag moet nog komen. Schrijf op wat al gegeven is."), veld="dag")
    return aantal, tekst


def _tell(bijdrage: Bijdrage, event: Event, zichtbaarheid: Zichtbaarheid, door: Actor) -> None:
    initiatief = bijdrage.initiatief
    record(
        initiatief.reference,
        event,
        zichtbaarheid=zichtbaarheid,
        gegevens={"soort": REGELS[bijdrage.soort].naam},
        door=door,
    )
    announce(initiatief.reference)
