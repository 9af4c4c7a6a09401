"""Forgetting the address of who never answered."""

from __future__ import annotations

from initiatieven.registratie.makers.keuzes import GELDIG, VERGETEN, Medestand
from initiatieven.registratie.makers.models import Medemaker
from vems.core.clock import now
from vems.core.database import write


def forget_unanswered() -> None:
    """End invitations that are too old; may run twice."""
    with write():
        Medemaker.update(stand=Medestand.VERLOPEN, **VERGETEN).where(
            Medemaker.stand == Medestand.UITGENODIGD,
            Medemaker.uitgenodigd_op <= now() - GELDIG,
        ).execute()
