"""Where a wish stands."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class WensStatus(Enum):
    """What the gemeente says to a wish, and what happened to it."""

    OPEN = "open"
    OPGEPAKT = "opgepakt"
    NIET_NU = "niet_nu"
    VERVULD = "vervuld"
    SAMENGEVOEGD = "samengevoegd"
    INGETROKKEN = "ingetrokken"


STATUS_LABELS = {
    WensStatus.OPEN: N_("Nog geen antwoord"),
    WensStatus.OPGEPAKT: N_("Opgepakt"),
    WensStatus.NIET_NU: N_("Niet nu"),
    WensStatus.VERVULD: N_("Vervuld"),
    WensStatus.SAMENGEVOEGD: N_("Samengevoegd met een andere wens"),
    WensStatus.INGETROKKEN: N_("Niet meer op de lijst"),
}
# What the gebiedsregisseur can answer; a no always has its reason.
ANTWOORDEN = {
    WensStatus.OPGEPAKT: N_("Opgepakt: wij gaan hiermee aan de slag"),
    WensStatus.NIET_NU: N_("Niet nu, omdat…"),
    WensStatus.VERVULD: N_("Vervuld: het is er"),
}
STATUS_KLEUREN = {
    WensStatus.OPEN: "grijs",
    WensStatus.OPGEPAKT: "petrol",
    WensStatus.NIET_NU: "oranje",
    WensStatus.VERVULD: "groen",
    WensStatus.SAMENGEVOEGD: "grijs",
    WensStatus.INGETROKKEN: "grijs",
}
# What stands in the list.
OP_DE_LIJST = (WensStatus.OPEN, WensStatus.OPGEPAKT, WensStatus.NIET_NU, WensStatus.VERVULD)
MAX_TITEL, MAX_TEKST, MAX_ANTWOORD = 120, 2_000, 1_000
