"""States of a proposal to change a setting."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class VoorstelToestand(Enum):
    """OPEN waits for a second person; the others are final."""

    OPEN = "open"
    GOEDGEKEURD = "goedgekeurd"
    AFGEWEZEN = "afgewezen"
    INGETROKKEN = "ingetrokken"


VOORSTEL_LABELS = {
    VoorstelToestand.OPEN: N_("Wacht op een collega"),
    VoorstelToestand.GOEDGEKEURD: N_("Goedgekeurd"),
    VoorstelToestand.AFGEWEZEN: N_("Afgewezen"),
    VoorstelToestand.INGETROKKEN: N_("Ingetrokken"),
}
