"""Which law sets the clock: a decision that was asked for, or a complaint."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Termijnsoort(Enum):
    """The values are codes in `vems.termijnen.keuzes.WETTELIJKE_TERMIJNEN`."""

    AANVRAAG = "aanvraag"
    KLACHT = "klacht"


# What is decided when it came in as such; a decision for an instrument has its own title.
TERMIJN_TITELS = {
    Termijnsoort.AANVRAAG: N_("Besluit op de aanvraag"),
    Termijnsoort.KLACHT: N_("Antwoord op de klacht"),
}
