"""When each plan is presented: moments one after another, with a buffer between two."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from initiatieven.markten.models import Inzending, Kraam, Markt
from vems.core.exceptions import Invalid
from vems.core.i18n import N_


def pitch_slots(markt: Markt, aantal: int) -> list[datetime]:
    """Give the first moments of so many pitches, each followed by the buffer; pure."""
    if markt.pitch_van is None:
        return []
    stap = timedelta(minutes=markt.pitch_minuten + markt.pauze_minuten)
    return [markt.pitch_van + nummer * stap for nummer in range(aantal)]


def pitch_end(markt: Markt, pitch: datetime | None) -> datetime | None:
    """Give the moment a pitch is over; None for who has no pitch."""
    return pitch + timedelta(minutes=markt.pitch_minuten) if pitch else None


def is_free(pitch: datetime, markt: Markt, bezet: Iterable[tuple[datetime, datetime]]) -> bool:
    """Tell whether a pitch and the buffer on both sides stay clear of the others; pure."""
    buffer = timedelta(minutes=markt.pauze_minuten)
    eind = pitch + timedelta(minutes=markt.pitch_minuten)
    return all(eind + buffer <= van or tot + buffer <= pitch for van, tot in bezet)


def first_free_slot(markt: Markt, inzending: Inzending) -> datetime | None:
    """Find the first moment nobody else speaks; None for a market without pitches."""
    bezet = _others(markt, inzending)
    slots = pitch_slots(markt, len(bezet) + markt.capaciteit)
    return next((slot for slot in slots if is_free(slot, markt, bezet)), None)


def check_pitch(markt: Markt, inzending: Inzending, pitch: datetime) -> None:
    """Invalid when a pitch is outside the market, or runs into another one or its buffer."""
    if not markt.begin <= pitch < markt.eind:
        raise Invalid(N_("Kies een tijd tijdens de markt."), veld="pitch")
    if not is_free(pitch, markt, _others(markt, inzending)):
        raise Invalid(N_("Op deze tijd is al een andere presentatie."), veld="pitch")


def _others(markt: Markt, inzending: Inzending) -> list[tuple[datetime, datetime]]:
    rows = Kraam.select(Kraam.pitch_begin, Kraam.pitch_eind).where(
        Kraam.markt == markt,
        Kraam.pitch_begin.is_null(False),
        Kraam.inzending != inzending,
    )
    return [(row.pitch_begin, row.pitch_eind) for row in rows]
