"""That two plans are alike, because a guide says so: a relation, ended and never deleted.

What looks alike by its words is `lijken`, and is worked out anew each time.
"""

from __future__ import annotations

from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    NieuweRelatie,
    end_relatie,
    find_open,
    register_relatie,
)
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import Refused
from vems.core.i18n import N_
from vems.core.reference import Reference

_SOORT = RelatieSoort.LIJKT_OP
MAX_WAAROM = 500


def confirm_gelijk(een: Initiatief, ander: Initiatief, *, waarom: str, door: Actor) -> Relatie:
    """Write down that two plans are alike and why, for the desk; saying it twice writes it once."""
    require(door, "triage", "x", een)
    require(door, "loket", "r", ander)
    if een.id == ander.id:
        raise Refused(N_("Kies een ander plan."))
    return _find(een, ander) or register_relatie(
        NieuweRelatie(
            een.reference,
            ander.reference,
            _SOORT,
            bron=Bron.BEGELEIDER,
            is_openbaar=False,
            toelichting=waarom[:MAX_WAAROM],
            bevestigd_op=today(),
            beweerd_door=door.naam[:120],
        ),
        door=door,
    )


def undo_gelijk(een: Initiatief, ander: Initiatief, *, door: Actor) -> None:
    """Write down that they are not alike after all; the relation ends and stays in history."""
    require(door, "triage", "x", een)
    relatie = _find(een, ander)
    if relatie is not None:
        end_relatie(relatie, door=door)


def list_bevestigd(initiatief: Initiatief) -> list[tuple[Initiatief, str]]:
    """List the plans a guide calls alike, with why; two queries."""
    zelf = initiatief.reference
    rijen = Relatie.select().where(
        Relatie.soort == _SOORT,
        Relatie.tot.is_null(),
        ((Relatie.van_kind == zelf.kind) & (Relatie.van_key == zelf.key))
        | ((Relatie.naar_kind == zelf.kind) & (Relatie.naar_key == zelf.key)),
    )
    waarom: dict[Reference, str] = {
        rij.naar if rij.van == zelf else rij.van: rij.toelichting
        for rij in rijen.order_by(Relatie.id)
    }
    if not waarom:
        return []
    gevonden = Initiatief.select().where(Initiatief.sleutel.in_([r.key for r in waarom]))
    return [(plan, waarom[plan.reference]) for plan in gevonden.order_by(Initiatief.id)]


def _find(een: Initiatief, ander: Initiatief) -> Relatie | None:
    heen = find_open(een.reference, ander.reference, _SOORT)
    return heen or find_open(ander.reference, een.reference, _SOORT)
