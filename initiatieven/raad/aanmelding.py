"""Evenings where the council meets the city, with places to sign up for (vems.agenda)."""

from __future__ import annotations

from datetime import datetime

from netwerk.raad.events import vergadering_gewijzigd
from netwerk.raad.keuzes import MET_AANMELDING
from netwerk.raad.models import Vergadering
from netwerk.raad.permissions import require_manage
from vems.agenda.bijeenkomsten import (
    NieuweBijeenkomst,
    call_off_bijeenkomst,
    find_bijeenkomst,
    move_bijeenkomst,
    plan_bijeenkomst,
)
from vems.agenda.models import Bijeenkomst
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, Refused
from vems.core.i18n import N_


def connect() -> None:
    """Follow a meeting that moves or does not go on; connecting twice is once."""
    vergadering_gewijzigd.connect(_on_gewijzigd)


def open_aanmelding(
    vergadering: Vergadering,
    *,
    plek: str,
    eind: datetime,
    aanmelden_tot: datetime,
    plaatsen: int,
    door: Actor,
) -> Bijeenkomst:
    """Let residents sign up for Raad in de Stad or Gast van de Raad, or change the places."""
    require_manage(door)
    if vergadering.soort not in MET_AANMELDING or vergadering.is_vervallen:
        raise Refused(N_("Voor deze vergadering meldt niemand zich aan."))
    if eind <= vergadering.begin:
        raise Invalid(N_("Het einde ligt voor het begin."), veld="eind")
    data = NieuweBijeenkomst(
        titel=vergadering.titel,
        plek=plek,
        begin=vergadering.begin,
        eind=eind,
        aanmelden_tot=aanmelden_tot,
        plaatsen=plaatsen,
    )
    return plan_bijeenkomst(vergadering.reference, data, door=door)


def _on_gewijzigd(vergadering: Vergadering, *, eerder: datetime, reden: str, door: Actor) -> None:
    bijeenkomst = find_bijeenkomst(vergadering.reference)
    if bijeenkomst is None:
        return
    if vergadering.is_vervallen:
        call_off_bijeenkomst(vergadering.reference, reden=reden, door=door)
        return
    duur = bijeenkomst.eind - bijeenkomst.begin
    move_bijeenkomst(
        vergadering.reference,
        plek=vergadering.plek or bijeenkomst.plek,
        begin=vergadering.begin,
        eind=vergadering.begin + duur,
        reden=reden,
        door=door,
    )
