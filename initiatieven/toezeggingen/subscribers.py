"""Who reacts: the register follows a chosen or stopped adoption in the same transaction."""

from __future__ import annotations

from initiatieven.markten.events import adoptie_gekozen, adoptie_gestopt
from initiatieven.markten.models import Adoptie
from initiatieven.toezeggingen.register import end_adoptie, record_adoptie
from vems.core.actor import Actor


def connect() -> None:
    """Listen to the signals; connecting twice is once."""
    adoptie_gekozen.connect(_on_gekozen)
    adoptie_gestopt.connect(_on_gestopt)


def _on_gekozen(adoptie: Adoptie, *, door: Actor) -> None:
    record_adoptie(adoptie, door=door)


def _on_gestopt(adoptie: Adoptie, *, door: Actor) -> None:
    end_adoptie(adoptie, door=door)
