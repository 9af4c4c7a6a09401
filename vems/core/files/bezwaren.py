"""What is said of a document that is not kept."""

from __future__ import annotations

from vems.core.exceptions import Invalid
from vems.core.i18n import N_


def damaged() -> Invalid:
    """It is not whole, or not what it says."""
    return Invalid(N_("Dit document is beschadigd. Bewaar het opnieuw."), veld="bestand")


def swells() -> Invalid:
    """It becomes too large when somebody opens it."""
    return Invalid(N_("Dit document is te groot als het open gaat."), veld="bestand")


def holds_program() -> Invalid:
    """It runs something, or brings another file along."""
    return Invalid(
        N_("In dit bestand zit een programma of een ander bestand. Bewaar het zonder."),
        veld="bestand",
    )
