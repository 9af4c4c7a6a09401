"""Levels of the area tree."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Niveau(Enum):
    """CBS has codes for gemeente, wijk and buurt; a stadsdeel is local."""

    GEMEENTE = "gemeente"
    STADSDEEL = "stadsdeel"
    WIJK = "wijk"
    BUURT = "buurt"


NIVEAU_LABELS = {
    Niveau.GEMEENTE: N_("Hele stad"),
    Niveau.STADSDEEL: N_("Stadsdeel"),
    Niveau.WIJK: N_("Wijk"),
    Niveau.BUURT: N_("Buurt"),
}
