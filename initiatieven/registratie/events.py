"""What happens in this room: events for the timeline, and the signal after a submit."""

from __future__ import annotations

from blinker import signal

from vems.core.history import Event
from vems.core.i18n import N_

# Sent after the commit of a submit, with `sleutel` of the initiatief. Receivers may enqueue a job
# or call one domain function.
initiatief_ingediend = signal("initiatief-ingediend")

INGEDIEND = Event("ingediend", N_("Idee ontvangen"), icoon="pen", is_fase=True)
INGEDIEND_NAMENS = Event(
    "ingediend_namens",
    N_("Idee ontvangen %(kanaal)s"),
    frozenset({"kanaal"}),
    icoon="pen",
    is_fase=True,
    labels=frozenset({"kanaal"}),
)
GEWIJZIGD = Event(
    "initiatief_gewijzigd", N_("Tekst gewijzigd: %(velden)s"), frozenset({"velden"}), icoon="pen"
)
GEPUBLICEERD = Event("gepubliceerd", N_("Het initiatief staat op de site"), icoon="oog")
PUBLICATIE_VERVANGEN = Event(
    "publicatie_vervangen", N_("De tekst op de site is bijgewerkt"), icoon="oog"
)
PUBLICATIE_INGETROKKEN = Event(
    "publicatie_ingetrokken", N_("Het initiatief is van de site gehaald"), icoon="slot"
)
BEURT_GEWIJZIGD = Event(
    "beurt_gewijzigd",
    "%(toestand)s",
    frozenset({"toestand", "reden"}),
    icoon="vernieuw",
    toelichting="%(reden)s",
    labels=frozenset({"toestand"}),
)
EVENTS = (
    INGEDIEND,
    INGEDIEND_NAMENS,
    GEWIJZIGD,
    GEPUBLICEERD,
    PUBLICATIE_VERVANGEN,
    PUBLICATIE_INGETROKKEN,
    BEURT_GEWIJZIGD,
)
