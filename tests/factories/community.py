"""Support, as members give it."""

from __future__ import annotations

from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_gebruiker
from vems.accounts.keuzes import Rol
from vems.community.models import Steun
from vems.core.clock import now


def make_steun(initiatief: Initiatief, aantal: int) -> None:
    """Let so many members support it."""
    for _ in range(aantal):
        Steun.create(
            onderwerp_kind="initiatief",
            onderwerp_key=initiatief.sleutel,
            gebruiker=make_gebruiker(Rol.LID),
            op=now(),
        )
