"""What happens to an organisation in the network."""

from __future__ import annotations

from blinker import signal

from vems.core.history import Event
from vems.core.i18n import N_

# Sent after the commit when an organisation confirmed its profile, with `sleutel` and `door`.
profiel_bevestigd = signal("partner-profiel-bevestigd")

PARTNER_AANGEMELD = Event("partner_aangemeld", N_("Zelf aangemeld"), icoon="plus")
PARTNER_GEWIJZIGD = Event("partner_gewijzigd", N_("Profiel gewijzigd"), icoon="pen")
PARTNER_BEVESTIGD = Event(
    "partner_bevestigd",
    N_("Profiel bevestigd, voorwaarden versie %(versie)s"),
    frozenset({"versie"}),
    icoon="vink",
)
PARTNER_OPGESCHORT = Event(
    "partner_opgeschort",
    N_("Doet nu niet mee"),
    frozenset({"reden"}),
    icoon="pauze",
    toelichting="%(reden)s",
)
PARTNER_HERVAT = Event("partner_hervat", N_("Doet weer mee"), icoon="vernieuw")

PARTNER_GECONTROLEERD = Event(
    "partner_gecontroleerd", N_("De gemeente heeft gezien dat het klopt"), icoon="vink"
)
PARTNER_ONGECONTROLEERD = Event(
    "partner_ongecontroleerd", N_("Niet meer gecontroleerd"), icoon="kruisrond"
)
LID_ERBIJ = Event("partner_lid_erbij", N_("%(naam)s erbij"), frozenset({"naam"}), icoon="plus")
LID_WEG = Event("partner_lid_weg", N_("%(naam)s weg"), frozenset({"naam"}), icoon="kruisrond")
LID_HOUDT_BIJ = Event(
    "partner_lid_houdt_bij", N_("%(naam)s houdt alles bij"), frozenset({"naam"}), icoon="pen"
)
LID_ANTWOORDT = Event(
    "partner_lid_antwoordt",
    N_("%(naam)s beantwoordt alleen nog vragen"),
    frozenset({"naam"}),
    icoon="pen",
)

EVENTS = (
    PARTNER_AANGEMELD,
    PARTNER_GEWIJZIGD,
    PARTNER_BEVESTIGD,
    PARTNER_OPGESCHORT,
    PARTNER_HERVAT,
    PARTNER_GECONTROLEERD,
    PARTNER_ONGECONTROLEERD,
    LID_ERBIJ,
    LID_WEG,
    LID_HOUDT_BIJ,
    LID_ANTWOORDT,
)
