"""What happens between council and makers: sentences for the timeline of the initiatief."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

RAADSBERICHT_GESTUURD = Event(
    "raadsbericht_gestuurd",
    N_("%(raadslid)s stuurde de makers een bericht"),
    frozenset({"raadslid", "tekst"}),
    icoon="raad",
    toelichting="%(tekst)s",
)
RAADSBERICHT_BEANTWOORD = Event(
    "raadsbericht_beantwoord",
    N_("Antwoord aan %(raadslid)s"),
    frozenset({"raadslid", "tekst"}),
    icoon="raad",
    toelichting="%(tekst)s",
)
DOSSIERSTUK_TOEGEVOEGD = Event(
    "dossierstuk_toegevoegd",
    N_("Een stuk van de raad in het dossier: %(titel)s"),
    frozenset({"titel"}),
    icoon="document",
)
EVENTS = (RAADSBERICHT_GESTUURD, RAADSBERICHT_BEANTWOORD, DOSSIERSTUK_TOEGEVOEGD)
