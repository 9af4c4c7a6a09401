"""Changing what residents were promised: one proposes, another approves or refuses with a reason.

Not here: who may do so (the rights matrix, at the door) and what a change does to open cases.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import peewee

from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.fields import clean_text
from vems.core.i18n import N_
from vems.instellingen.keuzes import VoorstelToestand
from vems.instellingen.models import Instelling, Voorstel
from vems.instellingen.tabel import Setting, setting_of
from vems.instellingen.waarden import change_setting, count_versies

_WACHT = N_("Er wacht al een voorstel over deze belofte. Laat daar eerst over beslissen.")
_VERANDERD = N_("Een collega besliste net al over dit voorstel.")
MAX_REDEN = 500
MAX_VOORUIT = timedelta(days=731)


@dataclass(frozen=True, slots=True)
class NieuwVoorstel:
    """Another value for a promise; `vanaf` is the day it counts, where such a day is chosen."""

    waarde: Any
    reden: str
    vanaf: date | None = None


def propose(setting: Setting, data: NieuwVoorstel, *, door: Actor) -> Voorstel:
    """Propose another value; a colleague decides. The same sent twice is one proposal.

    Invalid names the field that is not right; Refused while another proposal waits.
    """
    check_vanaf(setting, data.vanaf)
    reden = clean_text(data.reden)
    if not reden:
        raise Invalid(N_("Schrijf op waarom. Uw collega beslist daarop."), veld="reden")
    if len(reden) > MAX_REDEN:
        raise Invalid(N_("Maak dit korter: hooguit 500 tekens."), veld="reden")
    oud = setting.read(data.vanaf)
    if oud == data.waarde:
        raise Invalid(N_("Dit is al zo. Er verandert niets."))
    eerder = find_open(setting.naam)
    if eerder is not None and _is_same(eerder, data, door):
        return eerder
    try:
        with write():
            return Voorstel.create(
                naam=setting.naam,
                open_voor=setting.naam,
                op_versie=count_versies(setting.naam),
                oud=oud,
                waarde=data.waarde,
                vanaf=data.vanaf,
                reden=reden,
                door_gebruiker_id=door.gebruiker_id,
                door_naam=door.naam[:120],
                created_at=now(),
            )
    except peewee.IntegrityError:
        raise Refused(_WACHT) from None


def approve(voorstel: Voorstel, *, door: Actor) -> Instelling:
    """Approve somebody else's proposal: it becomes the next version.

    A promise never changes backwards: when its day has passed meanwhile, it counts from tomorrow.
    """
    if is_proposer(voorstel, door):
        raise Refused(N_("U deed dit voorstel zelf. Een collega keurt het goed."))
    with write():
        _close(voorstel, VoorstelToestand.GOEDGEKEURD, door=door)
        if count_versies(voorstel.naam) != voorstel.op_versie:
            raise Refused(N_("De instelling is intussen veranderd. Doe een nieuw voorstel."))
        return change_setting(
            voorstel.naam,
            voorstel.waarde,
            vanaf=max(voorstel.vanaf, tomorrow()) if voorstel.vanaf else None,
            goedgekeurd_door=door.naam,
            door=Actor(naam=voorstel.door_naam, gebruiker_id=voorstel.door_gebruiker_id),
        )


def reject(voorstel: Voorstel, *, reden: str, door: Actor) -> None:
    """Refuse somebody else's proposal, with the reason."""
    if is_proposer(voorstel, door):
        raise Refused(N_("U deed dit voorstel zelf. Trek het in als het niet meer hoeft."))
    schoon = clean_text(reden)
    if not schoon:
        raise Invalid(N_("Schrijf op waarom niet."), veld="reden")
    if len(schoon) > MAX_REDEN:
        raise Invalid(N_("Maak dit korter: hooguit 500 tekens."), veld="reden")
    with write():
        _close(voorstel, VoorstelToestand.AFGEWEZEN, reden=schoon, door=door)


def withdraw(voorstel: Voorstel, *, door: Actor) -> None:
    """Take back the own proposal."""
    if not is_proposer(voorstel, door):
        raise Refused(N_("Alleen wie het voorstel deed, trekt het in."))
    with write():
        _close(voorstel, VoorstelToestand.INGETROKKEN, door=door)


def get_voorstel(sleutel: str) -> Voorstel:
    """Give a proposal by key; NotFound, also when its setting no longer exists."""
    voorstel = Voorstel.get_or_none(Voorstel.sleutel == sleutel)
    if voorstel is None:
        raise NotFound()
    try:
        setting_of(voorstel.naam)
    except KeyError:
        raise NotFound() from None
    return voorstel


def find_open(naam: str) -> Voorstel | None:
    """Find the proposal about a setting that waits."""
    return Voorstel.get_or_none(Voorstel.open_voor == naam)


def list_voorstellen(naam: str = "") -> peewee.ModelSelect:
    """List proposals, of one setting or all: what waits first, then the newest."""
    query = Voorstel.select().order_by(Voorstel.open_voor.is_null(), Voorstel.id.desc())
    return query.where(Voorstel.naam == naam) if naam else query


def list_wachtend() -> dict[str, Voorstel]:
    """Give the proposals that wait, by the name of their setting."""
    return {v.naam: v for v in Voorstel.select().where(Voorstel.open_voor.is_null(False))}


def count_open() -> int:
    """Count the proposals that wait."""
    return Voorstel.select().where(Voorstel.open_voor.is_null(False)).count()


def is_proposer(voorstel: Voorstel, actor: Actor) -> bool:
    """Tell whether this person made the proposal, in whatever role."""
    if voorstel.door_gebruiker_id is not None and actor.gebruiker_id is not None:
        return bool(voorstel.door_gebruiker_id == actor.gebruiker_id)
    return bool(voorstel.door_naam == actor.naam)


def tomorrow() -> date:
    """Give the first day on which a change can count."""
    return today() + timedelta(days=1)


def check_vanaf(setting: Setting, vanaf: date | None) -> None:
    """Raise Invalid on field "vanaf" for a day that is missing, past, or too far away."""
    if not setting.met_datum:
        return
    if vanaf is None or vanaf < tomorrow():
        raise Invalid(N_("Kies een dag na vandaag. Wat al beloofd is, blijft staan."), veld="vanaf")
    if vanaf > today() + MAX_VOORUIT:
        raise Invalid(N_("Kies een dag binnen twee jaar."), veld="vanaf")


def _is_same(voorstel: Voorstel, data: NieuwVoorstel, door: Actor) -> bool:
    return bool(
        is_proposer(voorstel, door)
        and (voorstel.waarde, voorstel.vanaf) == (data.waarde, data.vanaf)
    )


def _close(voorstel: Voorstel, toestand: VoorstelToestand, *, reden: str = "", door: Actor) -> None:
    guarded_update(
        Voorstel,
        Voorstel.id == voorstel.id,
        Voorstel.toestand == VoorstelToestand.OPEN,
        conflict=Conflict(_VERANDERD),
        toestand=toestand,
        open_voor=None,
        besluit_door=door.naam[:120],
        besluit_op=now(),
        besluit_reden=reden,
    )
    voorstel.toestand, voorstel.open_voor = toestand, None
