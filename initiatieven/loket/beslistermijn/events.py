"""What happens to the day of a decision: sentences for the timeline of who it concerns."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

TERMIJN_BEGONNEN = Event(
    "termijn_begonnen",
    N_("%(titel)s: de gemeente beslist uiterlijk %(dag)s"),
    frozenset({"titel", "dag"}),
    icoon="kalender",
    labels=frozenset({"titel"}),
)
AANVULLING_GEVRAAGD = Event(
    "aanvulling_gevraagd",
    N_("%(titel)s: aanvulling gevraagd, graag voor %(dag)s. Tot die dag staat de termijn stil"),
    frozenset({"titel", "dag"}),
    icoon="pauze",
    labels=frozenset({"titel"}),
)
AANVULLING_ONTVANGEN = Event(
    "aanvulling_ontvangen",
    N_("%(titel)s: aanvulling ontvangen. De gemeente beslist uiterlijk %(dag)s"),
    frozenset({"titel", "dag"}),
    icoon="vink",
    labels=frozenset({"titel"}),
)
TERMIJN_VERLENGD = Event(
    "termijn_verlengd",
    N_("%(titel)s: de gemeente beslist uiterlijk %(naar)s in plaats van %(van)s"),
    frozenset({"titel", "van", "naar", "reden"}),
    icoon="kalender",
    toelichting="%(reden)s",
    labels=frozenset({"titel"}),
)
EVENTS = (TERMIJN_BEGONNEN, AANVULLING_GEVRAAGD, AANVULLING_ONTVANGEN, TERMIJN_VERLENGD)
