"""Moving from fase to fase: the only door, for web, job and import alike.

The rows are `overgangen`, their guards `eisen`; what somebody may do now is `zetten`. Parking and
whose turn it is are no moves.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from initiatieven.begeleiding.events import (
    AFGEROND,
    AFGEROND_DOOR,
    HEROPEND,
    NAAR_FASE,
    OVERGENOMEN,
    fase_gewijzigd,
    initiatief_afgerond,
)
from initiatieven.begeleiding.fasen.archief import closing_fields
from initiatieven.begeleiding.fasen.beurten import give_turn_after
from initiatieven.begeleiding.fasen.eisen import Feiten, Zet, list_unmet, values_of
from initiatieven.begeleiding.fasen.feiten import load_feiten
from initiatieven.begeleiding.fasen.overgangen import Overgang, find_overgang, list_overgangen
from initiatieven.begeleiding.models import FaseOvergang
from initiatieven.loket.beslistermijn.lopen import first_dag
from initiatieven.loket.intake.klacht import refuse_beklaagde
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.overdrachten import find_ontvanger
from initiatieven.registratie.keuzes import RESULTAAT_LABELS, Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from initiatieven.registratie.post import tell_maker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import checked_text

# The answer itself already told it.
ZONDER_BERICHT = frozenset({Resultaat.GEMOTIVEERD_NEE})


def change_fase(
    initiatief: Initiatief,
    naar: Fase,
    *,
    reden: str = "",
    resultaat: Resultaat | None = None,
    door: Actor,
) -> FaseOvergang:
    """Make one move of the table.

    Refused when it is no row or a guard is not met (with the sentence), NotFound when it is not for
    this person, Conflict when a colleague moved it first. INGETROKKEN is done by the initiator, or
    by the desk that says on whose behalf (`door.namens`).
    """
    wie = kolom(door, initiatief)
    if not any(wie in rij.wie for rij in list_overgangen(initiatief.fase)):
        raise NotFound()
    overgang = find_overgang(initiatief.fase, naar, resultaat)
    if overgang is None:
        raise Refused(N_("Van deze fase kunt u daar niet heen."))
    if wie not in overgang.wie:
        raise NotFound()
    refuse_beklaagde(initiatief, door)
    zet = Zet(overgang, checked_text(reden, 2000, veld="reden"), wie == "IO" or bool(door.namens))
    with write():
        _check(zet, load_feiten(initiatief))
        return _move(initiatief, zet, door=door)


def withdraw(initiatief: Initiatief, *, reden: str = "", door: Actor) -> FaseOvergang:
    """Withdraw the own initiatief; a reason is welcome, never required."""
    return change_fase(
        initiatief, Fase.AFGEROND, reden=reden, resultaat=Resultaat.INGETROKKEN, door=door
    )


def take_over_fase(
    initiatief: Initiatief,
    naar: Fase,
    *,
    resultaat: Resultaat | None = None,
    op: datetime | None = None,
    door: Actor,
) -> FaseOvergang:
    """Put an imported initiatief in the fase it had elsewhere (`overgenomen`); for imports only.

    Marked bron=import: such a case stays outside norms and figures. Nobody gets a message.
    """
    if door.rol != "import":
        raise NotFound()
    if (naar is Fase.AFGEROND) is (resultaat is None):
        raise Refused(N_("Een resultaat hoort bij Klaar, en alleen daar."))
    moment = op or now()
    with write():
        rij = _write_fase(initiatief, naar, resultaat, "overgenomen", moment, door)
        if initiatief.bron != "import":
            Initiatief.update(bron="import").where(Initiatief.id == initiatief.id).execute()
            initiatief.bron = "import"
        record(
            initiatief.reference,
            OVERGENOMEN,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            op=moment,
            door=door,
        )
        announce(initiatief.reference)
    return rij


def _check(zet: Zet, feiten: Feiten) -> None:
    """Raise the first guard that is not met; on the field of the form when it belongs to one."""
    eis = next(iter(list_unmet(feiten, zet)), None)
    if eis is None:
        return
    if eis.veld:
        raise Invalid(eis.zin, veld=eis.veld)
    raise Refused(eis.zin, **values_of(eis, feiten))


def _move(initiatief: Initiatief, zet: Zet, *, door: Actor) -> FaseOvergang:
    overgang = zet.overgang
    rij = _write_fase(initiatief, overgang.naar, overgang.resultaat, zet.reden, now(), door)
    if overgang.van is Fase.AFGEROND:
        record(initiatief.reference, HEROPEND, zichtbaarheid=Zichtbaarheid.OPENBAAR, door=door)
    opvolger = find_ontvanger(initiatief) if overgang.resultaat in AFGEROND_DOOR else None
    _record_fase(initiatief, overgang, opvolger, door)
    give_turn_after(initiatief, overgang.naar, door=door)
    if overgang.resultaat not in ZONDER_BERICHT:
        rij.bericht_verstuurd = _tell(initiatief, overgang, rij, opvolger)
        rij.save(only=[FaseOvergang.bericht_verstuurd])
    fase_gewijzigd.send(initiatief, overgang=rij, door=door)
    if overgang.resultaat is not None:
        initiatief_afgerond.send(initiatief, door=door)
    announce(initiatief.reference)
    return rij


def _write_fase(
    initiatief: Initiatief,
    naar: Fase,
    resultaat: Resultaat | None,
    reden: str,
    moment: datetime,
    door: Actor,
) -> FaseOvergang:
    """Change the fase where it still is what was read, and note the move."""
    van = initiatief.fase
    waarden: dict[str, Any] = {
        "fase": naar,
        "fase_sinds": moment,
        "updated_at": now(),
        **closing_fields(resultaat, moment),
    }
    guarded_update(
        Initiatief,
        Initiatief.id == initiatief.id,
        Initiatief.fase == van,
        conflict=Conflict(N_("Een collega zette dit initiatief net in een andere fase.")),
        **waarden,
    )
    for naam, waarde in waarden.items():
        setattr(initiatief, naam, waarde)
    return FaseOvergang.create(
        initiatief=initiatief,
        van=van,
        naar=naar,
        resultaat=resultaat,
        reden=reden,
        op=moment,
        door_rol=door.rol,
        door_naam=door.naam,
    )


def _record_fase(
    initiatief: Initiatief, overgang: Overgang, opvolger: Overdracht | None, door: Actor
) -> None:
    """Write the move on the public timeline; who carries on is named where that may be."""
    wie = opvolger.ontvanger if opvolger and opvolger.naam_openbaar else ""
    if wie and overgang.resultaat:
        event = AFGEROND_DOOR[overgang.resultaat]
    else:
        event = AFGEROND[overgang.resultaat] if overgang.resultaat else NAAR_FASE[overgang.naar]
    record(
        initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens={"wie": wie} if wie else {},
        door=door,
    )


def _tell(
    initiatief: Initiatief, overgang: Overgang, rij: FaseOvergang, opvolger: Overdracht | None
) -> bool:
    is_heropend = overgang.van is Fase.AFGEROND
    bericht = "heropend" if is_heropend else f"fase_{overgang.naar.value}"
    return tell_maker(
        initiatief,
        f"initiatieven/begeleiding/mail/{bericht}.txt",
        eenmalig=f"fase:{initiatief.sleutel}:{rij.id}",
        afzender=initiatief.begeleider,
        reden=rij.reden,
        beloofd_op=first_dag(initiatief)
        if initiatief.fase is Fase.BESLUIT
        else initiatief.beloofd_op,
        resultaat=RESULTAAT_LABELS[overgang.resultaat] if overgang.resultaat else "",
        ontvanger=opvolger.ontvanger if opvolger else "",
        uitkomst=overgang.resultaat.value if overgang.resultaat else "",
    )
