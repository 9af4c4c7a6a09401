"""How it stands with a list that was sent in."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class InleesStand(Enum):
    """A list is tried before it is read in; both happen in the background."""

    KOLOMMEN = "kolommen"
    PROEF_WACHT = "proef_wacht"
    PROEF_BEZIG = "proef_bezig"
    PROEF_KLAAR = "proef_klaar"
    WACHT = "wacht"
    BEZIG = "bezig"
    KLAAR = "klaar"
    MISLUKT = "mislukt"


STAND_LABELS = {
    InleesStand.KOLOMMEN: N_("Kies de kolommen"),
    InleesStand.PROEF_WACHT: N_("Wordt nagekeken"),
    InleesStand.PROEF_BEZIG: N_("Wordt nagekeken"),
    InleesStand.PROEF_KLAAR: N_("Nagekeken, nog niet ingelezen"),
    InleesStand.WACHT: N_("Wordt ingelezen"),
    InleesStand.BEZIG: N_("Wordt ingelezen"),
    InleesStand.KLAAR: N_("Ingelezen"),
    InleesStand.MISLUKT: N_("Niet gelukt"),
}
# What a worker takes on, and what it makes of it.
AAN_HET_WERK = {
    InleesStand.PROEF_WACHT: InleesStand.PROEF_BEZIG,
    InleesStand.PROEF_BEZIG: InleesStand.PROEF_BEZIG,
    InleesStand.WACHT: InleesStand.BEZIG,
    InleesStand.BEZIG: InleesStand.BEZIG,
}
# In these the columns may still be chosen again.
TE_KIEZEN = (InleesStand.KOLOMMEN, InleesStand.PROEF_KLAAR, InleesStand.MISLUKT)
