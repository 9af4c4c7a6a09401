"""Kinds and states of promises (DOMAIN 2.8 step 10)."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class ToezeggingSoort(Enum):
    """Kept apart on purpose: a motie asks, it does not force."""

    ADOPTIE = "adoptie"
    MOTIE = "motie"
    AMENDEMENT = "amendement"
    SCHRIFTELIJKE_VRAAG = "schriftelijke_vraag"
    AGENDERING = "agendering"
    TOEZEGGING = "toezegging"
    UITWERKING_NAAR_PLAN = "uitwerking_naar_plan"
    DOORGELEIDING = "doorgeleiding"


TOEZEGGING_SOORT_LABELS = {
    ToezeggingSoort.ADOPTIE: N_("Adoptie"),
    ToezeggingSoort.MOTIE: N_("Motie"),
    ToezeggingSoort.AMENDEMENT: N_("Amendement"),
    ToezeggingSoort.SCHRIFTELIJKE_VRAAG: N_("Schriftelijke vraag"),
    ToezeggingSoort.AGENDERING: N_("Op de agenda zetten"),
    ToezeggingSoort.TOEZEGGING: N_("Toezegging van het college"),
    ToezeggingSoort.UITWERKING_NAAR_PLAN: N_("Uitwerken tot een plan"),
    ToezeggingSoort.DOORGELEIDING: N_("Doorgeleiden"),
}


# The council asks and the college promises; the other kinds both can do (DOMAIN 2.8 step 10).
VAN_DE_RAAD = frozenset(
    {
        ToezeggingSoort.ADOPTIE,
        ToezeggingSoort.MOTIE,
        ToezeggingSoort.AMENDEMENT,
        ToezeggingSoort.SCHRIFTELIJKE_VRAAG,
        ToezeggingSoort.AGENDERING,
    }
)
VAN_HET_COLLEGE = frozenset({ToezeggingSoort.TOEZEGGING})


class ToezeggingStatus(Enum):
    """Over date is not a status: it follows from the day."""

    OPEN = "open"
    LOPEND = "lopend"
    NAGEKOMEN = "nagekomen"
    NIET_NAGEKOMEN = "niet_nagekomen"
    VERVALLEN = "vervallen"
    OVERGEDRAGEN = "overgedragen"


TOEZEGGING_STATUS_LABELS = {
    ToezeggingStatus.OPEN: N_("Nog niet begonnen"),
    ToezeggingStatus.LOPEND: N_("Lopend"),
    ToezeggingStatus.NAGEKOMEN: N_("Nagekomen"),
    ToezeggingStatus.NIET_NAGEKOMEN: N_("Niet nagekomen"),
    ToezeggingStatus.VERVALLEN: N_("Vervallen"),
    ToezeggingStatus.OVERGEDRAGEN: N_("Overgedragen"),
}

EINDSTATUSSEN = frozenset(
    {
        ToezeggingStatus.NAGEKOMEN,
        ToezeggingStatus.NIET_NAGEKOMEN,
        ToezeggingStatus.VERVALLEN,
        ToezeggingStatus.OVERGEDRAGEN,
    }
)
