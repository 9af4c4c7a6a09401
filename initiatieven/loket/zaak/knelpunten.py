"""What holds cases up, per team: written down by who waits, and how long work waits there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

import peewee

from initiatieven.loket.events import KNELPUNT_GEMELD, KNELPUNT_OPGELOST
from initiatieven.loket.keuzes import TaakToestand
from initiatieven.loket.models import Knelpunt, Taak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_text
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import count_werkdagen

MAX_TEKST = 2_000


@dataclass(slots=True)
class Teamwacht:
    """How work waits at a team: open tasks, how many late, the longest wait in working days."""

    naam: str
    open: int = 0
    te_laat: int = 0
    langst: int = 0
    knelpunten: list[Knelpunt] = field(default_factory=list)


def register_knelpunt(initiatief: Initiatief, *, team: Team, tekst: str, door: Actor) -> Knelpunt:
    """Write down what holds up a case at a team; the same words again give the same one."""
    require(door, "knelpunt", "w", initiatief)
    schoon = _clean(tekst, "tekst", N_("Schrijf op waarop het wacht."))
    with write():
        knelpunt, is_nieuw = Knelpunt.get_or_create(
            initiatief=initiatief,
            team=team,
            tekst=schoon,
            opgelost_op=None,
            defaults={"sinds": now(), "door_naam": door.naam},
        )
        if is_nieuw:
            _record(knelpunt, KNELPUNT_GEMELD, door)
    return knelpunt


def solve_knelpunt(knelpunt: Knelpunt, *, oplossing: str, door: Actor) -> None:
    """Write down what helped."""
    require(door, "knelpunt", "w", knelpunt.initiatief)
    schoon = _clean(oplossing, "oplossing", N_("Schrijf op wat hielp."))
    with write():
        guarded_update(
            Knelpunt,
            Knelpunt.id == knelpunt.id,
            Knelpunt.opgelost_op.is_null(),
            conflict=Conflict(N_("Een collega legde dit net al vast.")),
            opgelost_op=now(),
            oplossing=schoon,
        )
        _record(knelpunt, KNELPUNT_OPGELOST, door)


def load_wacht() -> list[Teamwacht]:
    """Load how work waits per team, the longest first, in two queries."""
    dicht, vandaag = read_sluitingsdagen(), today()
    teams: dict[str, Teamwacht] = {}
    for naam, sinds, uiterlijk in _open_taken():
        wacht = teams.setdefault(naam, Teamwacht(naam))
        wacht.open += 1
        wacht.te_laat += uiterlijk < vandaag
        dagen = count_werkdagen(amsterdam(sinds).date(), vandaag, dicht)
        wacht.langst = max(wacht.langst, dagen)
    for knelpunt in list_open():
        naam = knelpunt.team.naam
        teams.setdefault(naam, Teamwacht(naam)).knelpunten.append(knelpunt)
    return sorted(teams.values(), key=lambda w: (-len(w.knelpunten), -w.langst, w.naam))


def list_open() -> peewee.ModelSelect:
    """List what holds cases up now, the oldest first."""
    return (
        Knelpunt.select(Knelpunt, Team, Initiatief)
        .join(Team)
        .switch(Knelpunt)
        .join(Initiatief)
        .where(Knelpunt.opgelost_op.is_null())
        .order_by(Knelpunt.sinds, Knelpunt.id)
    )


def _open_taken() -> list[tuple[str, datetime, date]]:
    return list(
        Taak.select(Team.naam, Taak.created_at, Taak.uiterlijk_op)
        .join(Medewerker)
        .join(Team)
        .where(Taak.toestand == TaakToestand.OPEN)
        .tuples()
    )


def _clean(tekst: str, veld: str, leeg: str) -> str:
    schoon = clean_text(tekst)
    if not schoon:
        raise Invalid(leeg, veld=veld)
    if len(schoon) > MAX_TEKST:
        raise Invalid(N_("Deze tekst is te lang. Maak hem korter."), veld=veld)
    return schoon


def _record(knelpunt: Knelpunt, event: Event, door: Actor) -> None:
    reference = knelpunt.initiatief.reference
    record(
        reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens={"team": knelpunt.team.naam},
        over=knelpunt.reference,
        door=door,
    )
    announce(reference)
