"""Who may see a file, how much there may be, and the words for both."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_

SOORT = N_("Bijlage")
MAX_OMSCHRIJVING = 200
MAX_REDEN = 300
# Per initiatief, and per person in 24 hours.
MAX_BYTES = 50 * 1024 * 1024
MAX_AANTAL = 40
MAX_PER_DAG = 20


class Bijlagezicht(Enum):
    """Who may see a file: nobody outside the case unless somebody chooses so."""

    PRIVE = "prive"
    LOKET = "loket"
    OPENBAAR = "openbaar"


ZICHT_LABELS = {
    Bijlagezicht.PRIVE: N_("De makers en de begeleider"),
    Bijlagezicht.LOKET: N_("Ook de andere medewerkers van het loket"),
    Bijlagezicht.OPENBAAR: N_("Iedereen, op de site"),
}
