"""What the timeline tells of a contribution: its kind, to everybody."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

_SOORT = frozenset({"soort"})

BIJGEDRAGEN = Event(
    "bijgedragen", N_("De gemeente droeg bij: %(soort)s"), _SOORT, icoon="gemeente", labels=_SOORT
)
BIJDRAGE_VERVALLEN = Event(
    "bijdrage_vervallen",
    N_("Een bijdrage was verkeerd opgeschreven: %(soort)s"),
    _SOORT,
    icoon="kruisrond",
    labels=_SOORT,
)
EVENTS = (BIJGEDRAGEN, BIJDRAGE_VERVALLEN)
