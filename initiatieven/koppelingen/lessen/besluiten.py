"""A guide decides about a proposed change: only then the network changes."""

from __future__ import annotations

import peewee

from initiatieven.koppelingen.lessen.events import LES_AFGEWEZEN, LES_BEVESTIGD
from initiatieven.koppelingen.lessen.keuzes import Ingreep, LesToestand
from initiatieven.koppelingen.lessen.models import Koppelles
from initiatieven.koppelingen.lessen.zinnen import Voorstel, as_voorstellen, say_waarom
from initiatieven.koppelingen.leven.overgangen import is_belanghebbend
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import may_judge
from initiatieven.registratie.models import Initiatief
from netwerk.relaties.belangen import belangen_of
from netwerk.relaties.keuzes import Bron
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    NieuweRelatie,
    end_relatie,
    find_open,
    register_relatie,
)
from netwerk.relaties.verouderen import ask_again
from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, NotFound, Refused
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_


def find_les(sleutel: str, actor: Actor) -> Koppelles:
    """Find a proposed change this person may decide about; NotFound for any other."""
    les = _rows().where(Koppelles.sleutel == sleutel).first()
    if les is None or not may_judge(actor, les.koppeling):
        raise NotFound()
    return les


def list_open(actor: Actor, initiatief: Initiatief | None = None) -> list[Voorstel]:
    """List the changes that wait for this person, oldest first; of one initiatief or of all."""
    query = (
        _rows()
        .where(Koppelles.toestand == LesToestand.OPEN)
        .order_by(Koppelles.created_at, Koppelles.id)
    )
    if initiatief is not None:
        query = query.where(Koppeling.initiatief == initiatief)
    return as_voorstellen([les for les in query if may_judge(actor, les.koppeling)], actor)


def confirm_les(les: Koppelles, *, door: Actor) -> None:
    """Change the network as proposed."""
    with write():
        _decide(les, LesToestand.BEVESTIGD, door)
        _apply(les, door)
        _tell(les, LES_BEVESTIGD, door)


def dismiss_les(les: Koppelles, *, door: Actor) -> None:
    """Leave the network as it is."""
    with write():
        _decide(les, LesToestand.AFGEWEZEN, door)
        _tell(les, LES_AFGEWEZEN, door)


def _rows() -> peewee.ModelSelect:
    return Koppelles.select(Koppelles, Koppeling, Initiatief).join(Koppeling).join(Initiatief)


def _decide(les: Koppelles, naar: LesToestand, door: Actor) -> None:
    if not may_judge(door, les.koppeling):
        raise NotFound()
    if is_belanghebbend(les.koppeling, belangen_of(door)):
        raise Refused(N_("U heeft hier een eigen belang. Een collega beslist hierover."))
    guarded_update(
        Koppelles,
        Koppelles.id == les.id,
        Koppelles.toestand == LesToestand.OPEN,
        conflict=Conflict(N_("Een collega besliste dit net al.")),
        toestand=naar,
        besloten_door=door.naam[:120],
        besloten_op=now(),
    )
    les.toestand = naar


def _apply(les: Koppelles, door: Actor) -> None:
    relatie: Relatie | None = find_open(les.van, les.naar, les.soort)
    reden = say_waarom(les)
    if les.ingreep is Ingreep.EINDIG and relatie is not None:
        end_relatie(relatie, reden=reden, door=door)
    elif les.ingreep is Ingreep.VRAAG_NA and relatie is not None:
        ask_again(relatie)
    elif les.ingreep in (Ingreep.BEGIN, Ingreep.SCHEID):
        data = NieuweRelatie(
            les.van,
            les.naar,
            les.soort,
            bron=Bron.AFGELEID if les.ingreep is Ingreep.BEGIN else Bron.BEGELEIDER,
            toelichting=reden,
            bevestigd_op=today(),
        )
        register_relatie(data, door=door)


def _tell(les: Koppelles, event: Event, door: Actor) -> None:
    (voorstel,) = as_voorstellen([les], door)
    record(
        les.koppeling.initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens={"wat": voorstel.zin},
        over=les.koppeling.reference,
        door=door,
    )
