"""Kinds of meetings: of the council itself, and where the council meets the city."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Vergadersoort(Enum):
    """What kind of meeting it is."""

    RAAD = "raad"
    COMMISSIE = "commissie"
    MARKT = "markt"
    RAAD_IN_DE_STAD = "raad_in_de_stad"
    GAST_VAN_DE_RAAD = "gast_van_de_raad"


VERGADERSOORT_LABELS = {
    Vergadersoort.RAAD: N_("Raadsvergadering"),
    Vergadersoort.COMMISSIE: N_("Commissie"),
    Vergadersoort.MARKT: N_("Markt"),
    Vergadersoort.RAAD_IN_DE_STAD: N_("Raad in de Stad"),
    Vergadersoort.GAST_VAN_DE_RAAD: N_("Gast van de Raad"),
}

# Evenings to which residents come: they sign up for them.
MET_AANMELDING = frozenset({Vergadersoort.RAAD_IN_DE_STAD, Vergadersoort.GAST_VAN_DE_RAAD})
# Where a promise can be dealt with.
OVER_TOEZEGGINGEN = frozenset({Vergadersoort.RAAD, Vergadersoort.COMMISSIE})
