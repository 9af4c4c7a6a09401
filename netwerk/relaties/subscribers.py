"""Who confirms the own profile confirms what it says; who is joined with another stays apart."""

from __future__ import annotations

from netwerk.relaties.eigen import confirm_werkveld_of
from netwerk.relaties.models import Relatie
from vems.core.actor import Actor
from vems.partijen.models import Partij


def confirm_werkveld(sender: object, *, sleutel: str, door: Actor, **_: object) -> None:
    """Confirm the field of work that stood on the page of the profile."""
    confirm_werkveld_of(sleutel, door=door)


def carry_partij(weg: Partij, *, naar: Partij, **_: object) -> None:
    """Let what was said of a person hold for the one it was joined with; inside write()."""
    for kind, key in ((Relatie.van_kind, Relatie.van_key), (Relatie.naar_kind, Relatie.naar_key)):
        Relatie.update({key: naar.sleutel}).where(
            kind == weg.reference.kind, key == weg.sleutel
        ).execute()
