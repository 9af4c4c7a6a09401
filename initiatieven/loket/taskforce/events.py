"""What the timeline tells of a taskforce; who is in it stays between colleagues."""

from __future__ import annotations

from initiatieven.loket.events import say_dag
from vems.core.history import Event
from vems.core.i18n import N_

_NAAM = frozenset({"naam"})
_ZEGGEN = {"dag": say_dag}

BEGONNEN = Event(
    "taskforce_begonnen",
    N_("Een groep collega’s zoekt dit uit, tot en met %(dag)s: %(vraag)s"),
    frozenset({"dag", "vraag"}),
    icoon="personen",
    zeggen=_ZEGGEN,
)
EINDE_VERZET = Event(
    "taskforce_einde",
    N_("De groep collega’s werkt hieraan tot en met %(dag)s"),
    frozenset({"dag"}),
    icoon="kalender",
    zeggen=_ZEGGEN,
)
KLAAR = Event(
    "taskforce_klaar",
    N_("De groep collega’s is klaar: %(opbrengst)s"),
    frozenset({"opbrengst"}),
    icoon="vink",
)
LID_ERBIJ = Event("taskforce_lid", N_("%(naam)s zit in de taskforce"), _NAAM, icoon="persoon")
LID_TREKT = Event("taskforce_trekt", N_("%(naam)s trekt de taskforce"), _NAAM, icoon="persoon")
LID_WEG = Event(
    "taskforce_lid_weg", N_("%(naam)s zit niet meer in de taskforce"), _NAAM, icoon="persoon"
)
EVENTS = (BEGONNEN, EINDE_VERZET, KLAAR, LID_ERBIJ, LID_TREKT, LID_WEG)
