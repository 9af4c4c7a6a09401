"""How an answer is shown to one reader: on the page of the case where it is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.begeleiding.antwoord.tweede_blik import may_read_blik, select_blikken
from initiatieven.begeleiding.models import Antwoord, TweedeBlik
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown

ANTWOORD = N_("Antwoord")
TWEEDE_BLIK = N_("Tweede blik")


def load_antwoorden(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show answers by key, in one query; only who guides or decides has the page."""
    rijen = (
        Antwoord.select(Antwoord, Initiatief)
        .join(Initiatief)
        .where(Antwoord.sleutel.in_(list(keys)))
    )
    return {
        rij.sleutel: Shown(
            rij.reference,
            rij.initiatief.titel,
            f"/loket/{rij.initiatief.identificatie}/antwoord",
            translate(ANTWOORD),
            zichtbaar=may(actor, "antwoord", "w", rij.initiatief),
        )
        for rij in rijen
    }


def load_blikken(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show second looks by key, in one query."""
    return {
        rij.sleutel: Shown(
            rij.reference,
            rij.antwoord.initiatief.titel,
            f"/loket/tweede-blik/{rij.sleutel}",
            translate(TWEEDE_BLIK),
            zichtbaar=may_read_blik(actor, rij),
        )
        for rij in select_blikken().where(TweedeBlik.sleutel.in_(list(keys)))
    }
