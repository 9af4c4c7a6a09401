"""What can be chosen in the plan form."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class Vraagvorm(Enum):
    """How a question of the plan is answered."""

    TEKST = "tekst"
    REGEL = "regel"
    GETAL = "getal"
    DAG = "dag"
    BEDRAG = "bedrag"
    KEUZE = "keuze"
    LIJST = "lijst"


class Betaler(Enum):
    """Who pays a line of the budget."""

    ZELF = "zelf"
    GEMEENTE = "gemeente"
    ANDER = "ander"


class Geldstand(Enum):
    """Whether the money is there."""

    GEVRAAGD = "gevraagd"
    TOEGEZEGD = "toegezegd"


BETALER_LABELS = {
    Betaler.ZELF: N_("Wij zelf"),
    Betaler.GEMEENTE: N_("De gemeente"),
    Betaler.ANDER: N_("Een fonds of een ander"),
}
GELD_LABELS = {
    Geldstand.GEVRAAGD: N_("Nog vragen"),
    Geldstand.TOEGEZEGD: N_("Toegezegd"),
}
JA, NEE, WEET_NIET = "ja", "nee", "weet_niet"
JA_NEE = {JA: N_("Ja"), NEE: N_("Nee")}
JA_NEE_WEET_NIET = {**JA_NEE, WEET_NIET: N_("Dat weet ik nog niet")}
DUUR_LABELS = {"eenmalig": N_("Eén keer"), "doorlopend": N_("Het gaat door")}
VERGUNNING_LABELS = {
    "niet_nodig": N_("Er is niets nodig"),
    "melding": N_("Een melding is genoeg"),
    "vergunning": N_("Er is een vergunning nodig"),
}
UITBETALING_LABELS = {
    "eigen": N_("Onze vereniging of stichting"),
    "ander": N_("Een organisatie die dat voor ons wil doen"),
    "geen": N_("Wij hebben geen vereniging of stichting"),
    WEET_NIET: N_("Dat weet ik nog niet"),
}
