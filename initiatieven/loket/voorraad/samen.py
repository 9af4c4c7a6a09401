"""One act for several cases: first what would happen to each, then the act itself.

Each case is one act of its own, with its own rights and its own transaction: what cannot be done
for one case does not hold up the others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

import peewee

from initiatieven.loket.intake.toegewezen import tell_begeleider
from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.loket.permissions import may_assign, may_take_over
from initiatieven.loket.taken.taken import NieuweTaak, register_taak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker, Team
from vems.core.actor import Actor
from vems.core.exceptions import Conflict, NotFound, Refused
from vems.core.i18n import N_, translate
from vems.partijen.models import Partij

MEESTE = 100


class Daad(Enum):
    """What can be done with several cases at once."""

    TOEWIJZEN = "toewijzen"
    TAAK = "taak"


DAAD_LABELS = {
    Daad.TOEWIJZEN: N_("Geef ze aan een begeleider"),
    Daad.TAAK: N_("Geef bij elk een taak"),
}


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What is asked for all of them: a begeleider, or a task with its owner and day."""

    daad: Daad
    collega: Medewerker
    titel: str = ""
    uiterlijk_op: date | None = None


@dataclass(frozen=True, slots=True)
class Proef:
    """What would happen to one case; `waarom` says why nothing would."""

    initiatief: Initiatief
    waarom: str = ""

    @property
    def kan(self) -> bool:
        """Whether the act would be done."""
        return not self.waarom


@dataclass(frozen=True, slots=True)
class Uitslag:
    """How many were done, and what went otherwise than the preview said."""

    gedaan: int
    mislukt: tuple[Proef, ...]


def load_zaken(kenmerken: Sequence[str], actor: Actor) -> list[Initiatief]:
    """Load the chosen cases this person may see, at most a hundred, in one query."""
    begeleider, gebieden = Medewerker.alias(), boom()
    rijen = (
        Initiatief.select(Initiatief, Partij, begeleider, Team)
        .join(Partij, on=Initiatief.initiatiefnemer == Partij.id)
        .switch(Initiatief)
        .join(begeleider, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == begeleider.id)
        .join(Team, peewee.JOIN.LEFT_OUTER, on=begeleider.team == Team.id)
        .where(Initiatief.identificatie.in_(list(kenmerken)[:MEESTE] or [""]))
        .order_by(Initiatief.id)
    )
    zaken = []
    for rij in rijen:
        gebied = gebieden.by_id(rij.gebied_id)
        if gebied is not None:
            rij.gebied = gebied
        if may(actor, "loket", "r", rij):
            zaken.append(rij)
    return zaken


def preview_samen(zaken: Sequence[Initiatief], opdracht: Opdracht, door: Actor) -> list[Proef]:
    """Say for each case what would happen; nothing changes."""
    check = _CHECKS[opdracht.daad]
    return [Proef(zaak, check(zaak, opdracht, door)) for zaak in zaken]


def do_samen(zaken: Sequence[Initiatief], opdracht: Opdracht, *, door: Actor) -> Uitslag:
    """Do it for each case that allows it; who gets several cases hears it once."""
    gedaan: list[Initiatief] = []
    mislukt = []
    for proef in preview_samen(zaken, opdracht, door):
        if not proef.kan:
            continue
        try:
            _ACTS[opdracht.daad](proef.initiatief, opdracht, door)
            gedaan.append(proef.initiatief)
        except NotFound:
            mislukt.append(Proef(proef.initiatief, translate(GEEN_RECHT)))
        except (Refused, Conflict) as error:
            mislukt.append(Proef(proef.initiatief, str(error)))
    if opdracht.daad is Daad.TOEWIJZEN:
        tell_begeleider(opdracht.collega, gedaan, door=door)
    return Uitslag(len(gedaan), tuple(mislukt))


GEEN_RECHT = N_("U mag dit niet bij deze zaak.")


def _check_toewijzen(zaak: Initiatief, opdracht: Opdracht, door: Actor) -> str:
    is_self = opdracht.collega.sleutel in door.keys_of("medewerker")
    if zaak.fase is Fase.AFGEROND:
        return translate(N_("Is al klaar."))
    if zaak.begeleider_id == opdracht.collega.id:
        return translate(N_("%(naam)s begeleidt dit al."), naam=opdracht.collega.voornaam)
    if not (may_assign(door, zaak) or (is_self and may_take_over(door, zaak))):
        return translate(GEEN_RECHT)
    return ""


def _check_taak(zaak: Initiatief, opdracht: Opdracht, door: Actor) -> str:
    if zaak.fase is Fase.AFGEROND:
        return translate(N_("Is al klaar."))
    return "" if may(door, "taak", "w", zaak) else translate(GEEN_RECHT)


def _assign(zaak: Initiatief, opdracht: Opdracht, door: Actor) -> None:
    assign_begeleider(zaak, opdracht.collega, vertel=False, door=door)


def _give_taak(zaak: Initiatief, opdracht: Opdracht, door: Actor) -> None:
    assert opdracht.uiterlijk_op is not None
    register_taak(
        zaak, NieuweTaak(opdracht.titel, opdracht.collega, opdracht.uiterlijk_op), door=door
    )


_CHECKS: dict[Daad, Callable[[Initiatief, Opdracht, Actor], str]] = {
    Daad.TOEWIJZEN: _check_toewijzen,
    Daad.TAAK: _check_taak,
}
_ACTS: dict[Daad, Callable[[Initiatief, Opdracht, Actor], None]] = {
    Daad.TOEWIJZEN: _assign,
    Daad.TAAK: _give_taak,
}
