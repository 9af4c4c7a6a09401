"""How it stands with somebody who was asked to join, and how many may."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum

from vems.core.i18n import N_

# A plan has a team, not a mailing list.
MAX_MAKERS = 12
# A link that nobody used stops working, and the address is forgotten.
GELDIG = timedelta(days=30)
MAX_NAAM = 120


class Medestand(Enum):
    """Nothing follows the last three."""

    UITGENODIGD = "uitgenodigd"
    DOET_MEE = "doet_mee"
    NEE = "nee"
    WEG = "weg"
    VERLOPEN = "verlopen"


STAND_LABELS = {
    Medestand.UITGENODIGD: N_("Uitgenodigd, nog geen antwoord"),
    Medestand.DOET_MEE: N_("Doet mee"),
    Medestand.NEE: N_("Wil niet meedoen"),
    Medestand.WEG: N_("Doet niet meer mee"),
    Medestand.VERLOPEN: N_("Gaf geen antwoord"),
}
# What is forgotten of who says no, leaves or never answers.
VERGETEN = {"email": "", "telefoon": "", "postadres": "", "link_hash": None}
LEVEND = (Medestand.UITGENODIGD, Medestand.DOET_MEE)
