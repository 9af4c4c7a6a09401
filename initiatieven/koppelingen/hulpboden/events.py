"""What happens to an offer of help. Only the two sides and the desk read of it."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

_NAAM = frozenset({"naam"})

HULP_AANGEBODEN = Event("hulp_aangeboden", N_("%(naam)s biedt hulp aan"), _NAAM, icoon="hart")
HULP_DOORGEGEVEN = Event("hulp_doorgegeven", N_("%(naam)s wil u helpen"), _NAAM, icoon="hart")
HULP_CONTACT = Event(
    "hulp_contact", N_("In contact gebracht met %(naam)s"), _NAAM, icoon="personen"
)
HULP_NIET = Event(
    "hulp_niet",
    N_("De hulp van %(naam)s is niet aangenomen"),
    frozenset({"naam", "reden"}),
    icoon="kruisrond",
    toelichting="%(reden)s",
)
HULP_GEVRAAGD = Event("hulp_gevraagd", N_("Een bewoner is gevraagd om te helpen"), icoon="vraag")
HULP_WIL_NIET = Event("hulp_wil_niet", N_("De bewoner helpt liever niet"), icoon="kruisrond")
EVENTS = (
    HULP_AANGEBODEN,
    HULP_GEVRAAGD,
    HULP_WIL_NIET,
    HULP_DOORGEGEVEN,
    HULP_CONTACT,
    HULP_NIET,
)
