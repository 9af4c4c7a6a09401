"""The evening itself as a meeting: visitors sign up, and hear it when it moves or is called off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.markten.permissions import may_manage, require
from vems.agenda.bijeenkomsten import (
    NieuweBijeenkomst,
    find_bijeenkomst,
    plan_bijeenkomst,
)
from vems.agenda.models import Bijeenkomst
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.exceptions import Refused
from vems.core.i18n import N_

# Visitors can sign up from the call on: they need not wait for the programme.
AAN_TE_MELDEN = frozenset(
    {
        MarktToestand.OPROEP_OPEN,
        MarktToestand.SCREENING,
        MarktToestand.PROGRAMMA,
        MarktToestand.MARKTDAG,
    }
)


@dataclass(frozen=True, slots=True)
class Bezoekersplaatsen:
    """For how many visitors there is room, and until when they can sign up."""

    plaatsen: int
    aanmelden_tot: datetime


def open_aanmelding(markt: Markt, data: Bezoekersplaatsen, *, door: Actor) -> Bijeenkomst:
    """Let visitors sign up for a market, or change the number of places."""
    require(may_manage(door))
    if markt.toestand not in AAN_TE_MELDEN:
        raise Refused(N_("Aanmelden kan bij een markt die bekend is en nog komt."))
    return plan_bijeenkomst(
        markt.reference,
        NieuweBijeenkomst(
            titel=markt.titel,
            plek=markt.plek,
            begin=markt.begin,
            eind=markt.eind,
            aanmelden_tot=data.aanmelden_tot,
            plaatsen=data.plaatsen,
        ),
        door=door,
    )


def find_aanmelding_slug(markt: Markt) -> str:
    """Give the page where visitors sign up now, "" when they cannot."""
    if markt.toestand not in AAN_TE_MELDEN:
        return ""
    bijeenkomst = find_bijeenkomst(markt.reference)
    return bijeenkomst.slug if bijeenkomst and now() < bijeenkomst.aanmelden_tot else ""
