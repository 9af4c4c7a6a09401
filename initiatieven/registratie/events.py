"""What happens in this room: events for the timeline, and the signal after a submit."""

from __future__ import annotations

from collections.abc import Iterable

from blinker import signal

from initiatieven.registratie.keuzes import VELD_LABELS
from vems.core.history import Event
from vems.core.i18n import N_, translate

# Sent inside write(), with the initiatief, `aanname` and `door`, when staff wrote an idea down.
initiatief_aangenomen = signal("initiatief-aangenomen")
# Sent after the commit of a submit, with `sleutel` of the initiatief. Receivers may enqueue a job
# or call one domain function.
initiatief_ingediend = signal("initiatief-ingediend")
# Sent after the commit when the public text appears, changes or goes, with `sleutel`.
publicatie_gewijzigd = signal("publicatie-gewijzigd")
# Sent after the commit when the place, the needs or the themes changed, with `sleutel`: others may
# be able to help now.
zoekvraag_gewijzigd = signal("zoekvraag-gewijzigd")


def say_velden(velden: Iterable[str]) -> str:
    """Say which fields changed, in the reader's language."""
    return ", ".join(translate(VELD_LABELS[veld]) for veld in velden)


INGEDIEND = Event("ingediend", N_("Idee ontvangen"), icoon="pen", is_fase=True)
# Beside INGEDIEND when staff wrote for somebody: by which door is not public (DOMAIN 2.2).
INGEDIEND_NAMENS = Event(
    "ingediend_namens",
    N_("Opgeschreven door het loket, %(kanaal)s"),
    frozenset({"kanaal"}),
    icoon="telefoon",
    labels=frozenset({"kanaal"}),
)
EERSTE_CONTACT = Event(
    "eerste_contact_genoteerd",
    N_("Wat bij het aannemen is gezegd"),
    frozenset({"tekst"}),
    icoon="telefoon",
    toelichting="%(tekst)s",
)
AANLEIDING = Event(
    "aanleiding", N_("Wil helpen met: %(titel)s"), frozenset({"titel"}), icoon="doel"
)
GEWIJZIGD = Event(
    "initiatief_gewijzigd",
    N_("Tekst gewijzigd: %(velden)s"),
    frozenset({"velden"}),
    icoon="pen",
    zeggen={"velden": say_velden},
)
PLAATS_GEWIJZIGD = Event(
    "plaats_gewijzigd",
    N_("De plek is gewijzigd: van %(van)s naar %(naar)s"),
    frozenset({"van", "naar"}),
    icoon="pin",
)
TEKST_WACHT = Event(
    "tekst_wacht",
    N_("De nieuwe tekst wacht op controle"),
    icoon="klok",
    toelichting=N_("Op de site staat de vorige tekst, tot een begeleider de nieuwe heeft gelezen."),
)
GEPUBLICEERD = Event("gepubliceerd", N_("Het initiatief staat op de site"), icoon="oog")
PUBLICATIE_VERVANGEN = Event(
    "publicatie_vervangen", N_("De tekst op de site is bijgewerkt"), icoon="oog"
)
PUBLICATIE_INGETROKKEN = Event(
    "publicatie_ingetrokken", N_("Het initiatief is van de site gehaald"), icoon="slot"
)
# The text itself is not in the history: it can be taken back.
MAKERSNIEUWS_GESCHREVEN = Event(
    "makersnieuws_geschreven",
    N_("Nieuws van de makers wacht op controle"),
    icoon="klok",
    toelichting=N_("Een begeleider leest het eerst. Daarna staat het op de site."),
)
MAKERSNIEUWS = Event("makersnieuws", N_("Nieuws van de makers"), icoon="pen")
MAKERSNIEUWS_INGETROKKEN = Event(
    "makersnieuws_ingetrokken", N_("De makers haalden hun nieuws weg"), icoon="slot"
)
MAKERSNIEUWS_VERBORGEN = Event(
    "makersnieuws_verborgen",
    N_("Nieuws van de makers staat niet op de site"),
    frozenset({"reden"}),
    icoon="slot",
    toelichting="%(reden)s",
)
BEURT_GEWIJZIGD = Event(
    "beurt_gewijzigd",
    "%(toestand)s",
    frozenset({"toestand", "reden"}),
    icoon="vernieuw",
    toelichting="%(reden)s",
    labels=frozenset({"toestand"}),
)
# Beside BEURT_GEWIJZIGD, for everybody: the reason is between the desk and the makers.
STILGELEGD = Event("stilgelegd", N_("Het initiatief ligt even stil"), icoon="pauze")
HERVAT = Event("hervat", N_("Het initiatief gaat weer verder"), icoon="vernieuw")
EVENTS = (
    INGEDIEND,
    INGEDIEND_NAMENS,
    EERSTE_CONTACT,
    AANLEIDING,
    GEWIJZIGD,
    PLAATS_GEWIJZIGD,
    TEKST_WACHT,
    GEPUBLICEERD,
    PUBLICATIE_VERVANGEN,
    PUBLICATIE_INGETROKKEN,
    MAKERSNIEUWS_GESCHREVEN,
    MAKERSNIEUWS,
    MAKERSNIEUWS_INGETROKKEN,
    MAKERSNIEUWS_VERBORGEN,
    BEURT_GEWIJZIGD,
    STILGELEGD,
    HERVAT,
)
