"""What a promise says of itself: who made it, and the last day it is due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from initiatieven.registratie.post import tell_maker
from initiatieven.toezeggingen.models import Toezegging
from vems.core.clock import amsterdam
from vems.core.i18n import N_, translate
from vems.core.teksten import require_text

MEESTE_TEKENS = 1000
MAP = "initiatieven/toezeggingen/mail"


def belover(toezegging: Toezegging) -> dict[str, str]:
    """Give who promised as an N_-marked `rol` and a `naam`, apart: so history stores it."""
    if toezegging.raadslid is not None:
        return {"rol": N_("Raadslid"), "naam": toezegging.raadslid.naam}
    return {"rol": N_("Wethouder"), "naam": toezegging.wethouder.naam}


def wie(toezegging: Toezegging) -> str:
    """Name who promised in the reader's language: "Raadslid E. van Dam"."""
    persoon = belover(toezegging)
    return f"{translate(persoon['rol'])} {persoon['naam']}"


def last_day(toezegging: Toezegging) -> date | None:
    """Give the day a promise is due: its own date, or that of the meeting."""
    if toezegging.uiterlijk_op is not None:
        return toezegging.uiterlijk_op
    return amsterdam(toezegging.vergadering.begin).date() if toezegging.vergadering else None


def checked_text(tekst: str) -> str:
    """Clean a text that everybody will read; Invalid without one or when it is too long."""
    return require_text(
        tekst,
        veld="tekst",
        leeg=N_("Schrijf de tekst op. Iedereen kan die lezen."),
        meeste=MEESTE_TEKENS,
    )


def tell_makers(
    toezegging: Toezegging, bericht: str, waarden: Mapping[str, Any], eenmalig: str
) -> None:
    """Tell the initiator news of a promise once; inside write()."""
    initiatief = toezegging.initiatief
    tell_maker(
        initiatief,
        f"{MAP}/{bericht}.txt",
        eenmalig=f"toezegging:{toezegging.sleutel}:{eenmalig}",
        over=toezegging.reference,
        belover=belover(toezegging),
        belofte=toezegging.tekst,
        **waarden,
    )
