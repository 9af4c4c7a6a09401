"""What can be done to a place in the theme tree, and for how long it can be undone."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from vems.core.i18n import N_


class Ingreep(Enum):
    """VERPLAATST: hangs under another theme; SAMENGEVOEGD: went up in another theme."""

    VERPLAATST = "verplaatst"
    SAMENGEVOEGD = "samengevoegd"


INGREEP_LABELS = {
    Ingreep.VERPLAATST: N_("Verplaatst"),
    Ingreep.SAMENGEVOEGD: N_("Samengevoegd"),
}

# Story A4: a change of the tree can be undone for thirty days.
HERSTELBAAR = timedelta(days=30)
