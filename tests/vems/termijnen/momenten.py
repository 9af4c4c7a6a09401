"""Local moments and turns in few words."""

from datetime import date, datetime

from vems.core.clock import at
from vems.termijnen.klokken import Beurt

MAANDAG = date(2026, 11, 23)


def moment(text: str) -> datetime:
    """ "2026-11-23" is nine o'clock there; "2026-11-23 23:30" the local time."""
    dag, _, tijd = text.partition(" ")
    uur, _, minuut = (tijd or "09:00").partition(":")
    return at(date.fromisoformat(dag), int(uur), int(minuut))


def turns(*rijen: tuple[str, str, str | None]) -> list[Beurt]:
    """Give turns: whose, from and until when."""
    return [Beurt(t, moment(van), moment(tot) if tot else None) for t, van, tot in rijen]
