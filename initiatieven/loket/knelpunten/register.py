"""Writing down what holds a case up at a team, giving it an owner with a day, and what helped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.loket.events import KNELPUNT_EIGENAAR, KNELPUNT_GEMELD, KNELPUNT_OPGELOST
from initiatieven.loket.models import Knelpunt
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.medewerkers.models import Medewerker, Team
from vems.community.seintjes.soorten import KNELPUNT
from vems.community.seintjes.sturen import send_seintje
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, format_dag
from vems.core.outbox import enqueue_mail
from vems.core.teksten import require_text

MAX_TEKST = 2_000
PAD = "/loket/knelpunten"


@dataclass(frozen=True, slots=True)
class Belofte:
    """Who solves it, and the day that was promised; both or neither."""

    eigenaar: Medewerker | None = None
    uiterlijk_op: date | None = None


NIEMAND = Belofte()


def register_knelpunt(
    initiatief: Initiatief, *, team: Team, tekst: str, belofte: Belofte = NIEMAND, door: Actor
) -> Knelpunt:
    """Write down what holds up a case at a team; the same words again give the same one."""
    require(door, "knelpunt", "w", initiatief)
    schoon = require_text(
        tekst, veld="tekst", leeg=N_("Schrijf op waarop het wacht."), meeste=MAX_TEKST
    )
    _check(belofte)
    with write():
        knelpunt, is_nieuw = Knelpunt.get_or_create(
            initiatief=initiatief,
            team=team,
            tekst=schoon,
            opgelost_op=None,
            defaults={"sinds": now(), "door_naam": door.naam},
        )
        if is_nieuw:
            _record(knelpunt, KNELPUNT_GEMELD, {"team": team.naam}, door)
            if belofte.eigenaar is not None:
                _assign(knelpunt, belofte, door)
    return knelpunt


def assign_knelpunt(knelpunt: Knelpunt, belofte: Belofte, *, door: Actor) -> None:
    """Give it to somebody who solves it by a day, and tell him; the same again tells nobody."""
    require(door, "knelpunt", "w", knelpunt.initiatief)
    _check(belofte)
    if belofte.eigenaar is None:
        raise Invalid(N_("Kies wie het oplost."), veld="eigenaar")
    zelfde = (knelpunt.eigenaar_id, knelpunt.uiterlijk_op)
    if zelfde == (belofte.eigenaar.id, belofte.uiterlijk_op):
        return
    with write():
        _assign(knelpunt, belofte, door)


def solve_knelpunt(knelpunt: Knelpunt, *, oplossing: str, door: Actor) -> None:
    """Write down what helped."""
    require(door, "knelpunt", "w", knelpunt.initiatief)
    schoon = require_text(
        oplossing, veld="oplossing", leeg=N_("Schrijf op wat hielp."), meeste=MAX_TEKST
    )
    with write():
        _update(knelpunt, opgelost_op=now(), oplossing=schoon)
        _record(knelpunt, KNELPUNT_OPGELOST, {"team": knelpunt.team.naam}, door)


def list_open(*waar: peewee.Expression) -> peewee.ModelSelect:
    """List what holds cases up now, the oldest first."""
    return select_knelpunten().where(Knelpunt.opgelost_op.is_null(), *waar)


def select_knelpunten() -> peewee.ModelSelect:
    """Select them with their team, case and owner, the oldest first."""
    return (
        Knelpunt.select(Knelpunt, Team, Initiatief, Medewerker)
        .join(Team)
        .switch(Knelpunt)
        .join(Initiatief)
        .switch(Knelpunt)
        .join(Medewerker, peewee.JOIN.LEFT_OUTER)
        .order_by(Knelpunt.sinds, Knelpunt.id)
    )


def _assign(knelpunt: Knelpunt, belofte: Belofte, door: Actor) -> None:
    """Keep who solves it by when, and tell him: in a notice and a mail; inside write()."""
    eigenaar, dag = belofte.eigenaar, belofte.uiterlijk_op
    if eigenaar is None or dag is None:
        return
    _update(knelpunt, eigenaar=eigenaar, uiterlijk_op=dag)
    knelpunt.eigenaar, knelpunt.uiterlijk_op = eigenaar, dag
    gegevens = {"team": knelpunt.team.naam, "naam": eigenaar.naam, "dag": dag.isoformat()}
    _record(knelpunt, KNELPUNT_EIGENAAR, gegevens, door)
    if eigenaar.sleutel in door.keys_of("medewerker"):
        return
    eenmalig = f"knelpunt:{knelpunt.sleutel}:{eigenaar.id}:{dag.isoformat()}"
    send_seintje(
        eigenaar.gebruiker_id,
        KNELPUNT,
        N_("%(wie)s vraagt u een knelpunt op te lossen, uiterlijk %(dag)s"),
        gegevens={"wie": door.naam, "dag": format_dag(dag)},
        pad=PAD,
        eenmalig=eenmalig,
        door=door,
    )
    enqueue_mail(
        aan=eigenaar.e_mail,
        bericht="initiatieven/loket/mail/knelpunt.txt",
        waarden={
            "naam": eigenaar.voornaam,
            "collega": door.naam,
            "wat": knelpunt.tekst,
            "uiterlijk": dag,
            "pad": PAD,
        },
        over=knelpunt.reference,
        eenmalig=eenmalig,
    )


def _update(knelpunt: Knelpunt, **waarden: object) -> None:
    guarded_update(
        Knelpunt,
        Knelpunt.id == knelpunt.id,
        Knelpunt.opgelost_op.is_null(),
        conflict=Conflict(N_("Een collega legde dit net al vast.")),
        **waarden,
    )


def _check(belofte: Belofte) -> None:
    if belofte.eigenaar is None and belofte.uiterlijk_op is not None:
        raise Invalid(N_("Kies wie het oplost."), veld="eigenaar")
    if belofte.eigenaar is not None and (
        belofte.uiterlijk_op is None or belofte.uiterlijk_op < today()
    ):
        raise Invalid(N_("Kies een dag vanaf vandaag."), veld="uiterlijk_op")


def _record(knelpunt: Knelpunt, event: Event, gegevens: dict[str, str], door: Actor) -> None:
    reference = knelpunt.initiatief.reference
    record(
        reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens=gegevens,
        over=knelpunt.reference,
        door=door,
    )
    announce(reference)
