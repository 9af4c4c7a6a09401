"""Who confirms the own profile confirms what it says: themes and areas."""

from __future__ import annotations

from netwerk.relaties.eigen import confirm_werkveld_of
from vems.core.actor import Actor


def confirm_werkveld(sender: object, *, sleutel: str, door: Actor, **_: object) -> None:
    """Confirm the field of work that stood on the page of the profile."""
    confirm_werkveld_of(sleutel, door=door)
