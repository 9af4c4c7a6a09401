"""What can be shared of a case."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_

MAX_DOEL = 300
# An organisation reads a part at most this long; after that it is shared anew, or not.
MAX_DAGEN = 366


class Deelsoort(Enum):
    """The kinds of parts: nothing else of a case can be shared."""

    PLAN = "plan"
    STAP = "stap"
    BIJLAGE = "bijlage"
    VRAAG = "vraag"


DEEL_LABELS = {
    Deelsoort.PLAN: N_("Plan"),
    Deelsoort.STAP: N_("Stap"),
    Deelsoort.BIJLAGE: N_("Bijlage"),
    Deelsoort.VRAAG: N_("Wat u zoekt"),
}
