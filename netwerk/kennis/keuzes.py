"""What kinds of knowledge there are."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class KennisSoort(Enum):
    """What somebody gets to read."""

    REGEL = "regel"
    LES = "les"
    VOORBEELD = "voorbeeld"
    SJABLOON = "sjabloon"


KENNIS_LABELS = {
    KennisSoort.REGEL: N_("Regels uitgelegd"),
    KennisSoort.LES: N_("Les van anderen"),
    KennisSoort.VOORBEELD: N_("Voorbeeld"),
    KennisSoort.SJABLOON: N_("Sjabloon"),
}
