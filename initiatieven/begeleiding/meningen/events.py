"""What happens when somebody tells how our help was. Only the makers and the desk read of it."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

_SMILEY = frozenset({"smiley"})

MENING_GEGEVEN = Event(
    "mening_gegeven",
    N_("Mening over onze hulp: %(smiley)s"),
    _SMILEY,
    icoon="gesprek",
    labels=_SMILEY,
)
HEROPENING_GEVRAAGD = Event(
    "heropening_gevraagd", N_("De makers vragen of wij er opnieuw naar kijken"), icoon="vernieuw"
)
EVENTS = (MENING_GEGEVEN, HEROPENING_GEVRAAGD)
