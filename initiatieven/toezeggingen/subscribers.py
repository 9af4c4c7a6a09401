"""Who reacts: the register follows adoptions and meetings in the same transaction."""

from __future__ import annotations

from datetime import datetime

from initiatieven.markten.events import adoptie_gekozen, adoptie_gestopt
from initiatieven.markten.models import Adoptie
from initiatieven.toezeggingen.agenderen import move_promises
from initiatieven.toezeggingen.register import record_adoptie
from initiatieven.toezeggingen.verslagen import end_adoptie
from netwerk.raad.events import vergadering_gewijzigd
from netwerk.raad.models import Vergadering
from vems.core.actor import Actor


def connect() -> None:
    """Listen to the signals; connecting twice is once."""
    adoptie_gekozen.connect(_on_gekozen)
    adoptie_gestopt.connect(_on_gestopt)
    vergadering_gewijzigd.connect(_on_vergadering)


def _on_gekozen(adoptie: Adoptie, *, door: Actor) -> None:
    record_adoptie(adoptie, door=door)


def _on_gestopt(adoptie: Adoptie, *, door: Actor) -> None:
    end_adoptie(adoptie, door=door)


def _on_vergadering(vergadering: Vergadering, *, eerder: datetime, reden: str, door: Actor) -> None:
    move_promises(vergadering, eerder=eerder, reden=reden, door=door)
