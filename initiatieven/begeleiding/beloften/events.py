"""What the timeline tells of interests, to those concerned."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

_WIE = frozenset({"wie"})

BELANG_GENOEMD = Event("belang_genoemd", N_("Belang genoemd: %(wie)s"), _WIE, icoon="personen")
BELANG_GEWOGEN = Event("belang_gewogen", N_("Belang gewogen: %(wie)s"), _WIE, icoon="vinkrond")
EVENTS = (BELANG_GENOEMD, BELANG_GEWOGEN)
