"""Westerkade as the walk finds it: the whole network, one running initiative, no market yet."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.registratie.keuzes import Fase
from tests.factories.initiatieven import make_initiatief
from vems.accounts.models import Gebruiker
from vems.core import changes, clock
from vems.core.database import write
from vems.demo.laden import NETWERK
from vems.demo.westerkade.kalender import Kalender
from vems.demo.westerkade.wereld import Wereld

LOOKALIKE = "Geveltuinen in de Lindestraat"


def make_wereld() -> Wereld:
    """Make it, and let search and graph catch up."""
    wereld = Wereld(Kalender())
    with write(), clock.freeze(clock.now() - timedelta(days=500)):
        for load in NETWERK:
            load(wereld)
    make_initiatief(
        LOOKALIKE,
        gebied=wereld.gebied("kersentuin"),
        openbaar=True,
        fase=Fase.UITVOERING,
        omschrijving="Wij halen tegels weg en maken geveltuinen met bloemen voor de bijen.",
    )
    changes.catch_up()
    return wereld


def find_account(naam: str) -> Gebruiker:
    """Find the account of somebody of Westerkade by name."""
    return Gebruiker.get(Gebruiker.naam == naam)
