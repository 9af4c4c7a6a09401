"""Changing a programme, a goal or an action: nobody's text is lost, the timeline says it."""

from __future__ import annotations

from collections.abc import Mapping

from netwerk.programmas.events import ACTIE_GEWIJZIGD, DOEL_GEWIJZIGD, GEWIJZIGD
from netwerk.programmas.gegevens import (
    NieuwDoel,
    NieuweActie,
    NieuwProgramma,
    check_actie,
    check_doel,
    check_programma,
)
from netwerk.programmas.models import Actie, Doel, Programma
from netwerk.programmas.permissions import require_manage
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import write
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.versies import save_next_versie

_VELDEN = {
    "titel": N_("Titel"),
    "tekst": N_("Doel"),
    "ambitie": N_("Ambitie"),
    "participatie": N_("Hoe bewoners meedoen"),
    "toelichting": N_("Toelichting"),
    "voortgang": N_("Voortgang"),
}


def change_programma(
    programma: Programma, data: NieuwProgramma, *, versie: int, door: Actor
) -> None:
    """Change a programme. As a concept again it and its goals are off the site."""
    require_manage(door, programma.gebied_id)
    require_manage(door, data.gebied)
    waarden = check_programma(data, zelf=programma)
    waarden |= {"gebied": data.gebied, "beheerder": data.beheerder}
    with write():
        _change(programma, programma, waarden, versie, (GEWIJZIGD, {}), door)
        if mee := _follow(programma):
            announce(*mee)


def change_doel(doel: Doel, data: NieuwDoel, *, versie: int, door: Actor) -> None:
    """Change a goal. How far it is, is a measurement."""
    require_manage(door, doel.programma.gebied_id)
    waarden = check_doel(data)
    if not doel.metingen.exists() and doel.stand in (None, doel.nulwaarde):
        waarden["stand"] = data.nulwaarde
    gebeurd = (DOEL_GEWIJZIGD, {"doel": str(waarden["tekst"])})
    _change(doel, doel.programma, waarden, versie, gebeurd, door)


def change_actie(actie: Actie, data: NieuweActie, *, versie: int, door: Actor) -> None:
    """Change an action, or how it goes."""
    programma = actie.doel.programma
    require_manage(door, programma.gebied_id)
    waarden = check_actie(data)
    gebeurd = (ACTIE_GEWIJZIGD, {"actie": str(waarden["titel"])})
    _change(actie, programma, waarden, versie, gebeurd, door)


def _change(
    ding: Programma | Doel | Actie,
    programma: Programma,
    waarden: Mapping[str, object],
    versie: int,
    gebeurd: tuple[Event, dict[str, str]],
    door: Actor,
) -> None:
    event, gegevens = gebeurd
    with write():
        if not save_next_versie(ding, waarden, versie=versie, namen=_VELDEN):
            return
        record(
            programma.reference,
            event,
            zichtbaarheid=Zichtbaarheid.OPENBAAR if programma.is_openbaar else Zichtbaarheid.INTERN,
            gegevens=gegevens,
            over=None if ding is programma else _over(ding),
            door=door,
        )
        announce(programma.reference, _over(ding), ding.reference)
    for veld, waarde in waarden.items():
        setattr(ding, veld, waarde)
    ding.versie = versie + 1


def _follow(programma: Programma) -> list[Reference]:
    """Give what is shown, found and matched by what its programme is: goals, actions, parts."""
    doelen = Doel.select().where(Doel.programma == programma)
    acties = Actie.select().where(Actie.doel.in_(doelen))
    return [ding.reference for ding in (*doelen, *acties, *programma.onderdelen)]


def _over(ding: Programma | Doel | Actie) -> Reference:
    return ding.doel.reference if isinstance(ding, Actie) else ding.reference
