"""The reminder of the day before, once."""

from __future__ import annotations

from initiatieven.begeleiding.afspraken.berichten import tell_soon
from initiatieven.begeleiding.afspraken.keuzes import HERINNER_VOORAF
from initiatieven.begeleiding.afspraken.models import Tijdvak
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict


def remind_afspraken() -> None:
    """Remind who has an appointment within a day; may run twice at the same moment."""
    rijen = (
        Tijdvak.select(Tijdvak, Medewerker, Initiatief)
        .join(Medewerker)
        .switch(Tijdvak)
        .join(Initiatief)
        .where(
            Tijdvak.ingetrokken_op.is_null(),
            Tijdvak.herinnerd_op.is_null(),
            Tijdvak.begin > now(),
            Tijdvak.begin <= now() + HERINNER_VOORAF,
            Tijdvak.gekozen_op < now() - HERINNER_VOORAF / 2,
        )
    )
    for tijdvak in list(rijen):
        try:
            _remind(tijdvak)
        except Conflict:
            continue


def _remind(tijdvak: Tijdvak) -> None:
    with write():
        guarded_update(
            Tijdvak,
            Tijdvak.id == tijdvak.id,
            Tijdvak.versie == tijdvak.versie,
            Tijdvak.herinnerd_op.is_null(),
            herinnerd_op=now(),
        )
        tell_soon(tijdvak)
