"""What of the public story is news for who follows an initiatief, and of which kind."""

from __future__ import annotations

from initiatieven.begeleiding.events import AFGEROND, HEROPEND, NAAR_FASE
from initiatieven.koppelingen.events import SAMENWERKING
from initiatieven.markten.events import ADOPTIE_GEKOZEN, KRAAM_TOEGEWEZEN, PRIJS, UITKOMST
from initiatieven.registratie.events import MAKERSNIEUWS, PUBLICATIE_VERVANGEN
from initiatieven.toezeggingen.events import TOEZEGGING_BERICHT, TOEZEGGING_GEDAAN
from vems.community.keuzes import Nieuwssoort
from vems.community.nieuws import register_nieuws

STAPPEN = (*NAAR_FASE.values(), *AFGEROND.values(), HEROPEND)
OVERIG = (
    SAMENWERKING,
    PUBLICATIE_VERVANGEN,
    UITKOMST,
    KRAAM_TOEGEWEZEN,
    PRIJS,
    ADOPTIE_GEKOZEN,
    TOEZEGGING_GEDAAN,
    TOEZEGGING_BERICHT,
)


def register_all() -> None:
    """Tell followers' mail what is news."""
    register_nieuws(Nieuwssoort.STAP, *STAPPEN)
    register_nieuws(Nieuwssoort.MAKERS, MAKERSNIEUWS)
    register_nieuws(Nieuwssoort.OVERIG, *OVERIG)
