"""Kinds and lights of programmes."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class ProgrammaSoort(Enum):
    """Older wijkprogramma's stay valid beside wijkagenda's."""

    WIJKPROGRAMMA = "wijkprogramma"
    WIJKAGENDA = "wijkagenda"
    STADSDEELAGENDA = "stadsdeelagenda"
    UITVOERINGSPROGRAMMA = "uitvoeringsprogramma"


class ProgrammaStatus(Enum):
    """Where the programme stands."""

    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"
    LOPEND = "lopend"
    GEEVALUEERD = "geevalueerd"


class Stoplicht(Enum):
    """Always shown with words."""

    GROEN = "groen"
    ORANJE = "oranje"
    ROOD = "rood"


STOPLICHT_LABELS = {
    Stoplicht.GROEN: N_("Op schema"),
    Stoplicht.ORANJE: N_("Vraagt aandacht"),
    Stoplicht.ROOD: N_("Loopt achter"),
}
