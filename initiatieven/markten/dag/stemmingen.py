"""The votes of a market: prizes of council and public over the plans that stand there."""

from __future__ import annotations

from initiatieven.markten.deelname.plannen import Plan, list_stands
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Markt
from initiatieven.markten.permissions import may_manage, require
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.i18n import N_
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemming import (
    NieuweStemming,
    Optie,
    create_stemming,
    list_stemmingen,
    open_stemming,
)
from vems.participatie.stemmen.uitslag import find_winnaars

# From the programme on it is known who stands there; after the vote nothing is prepared any more.
VOOR_TE_BEREIDEN = frozenset(
    {MarktToestand.PROGRAMMA, MarktToestand.MARKTDAG, MarktToestand.STEMMING}
)


def prepare_stemming(markt: Markt, data: NieuweStemming, *, door: Actor) -> Stemming:
    """Prepare a vote over the plans on the stands; in the state of voting it opens at once."""
    require(may_manage(door))
    if markt.toestand not in VOOR_TE_BEREIDEN:
        raise Refused(N_("Een stemming maakt u als het programma bekend is."))
    with write():
        stemming = create_stemming(markt.reference, data, _options(markt), door=door)
        if markt.toestand is MarktToestand.STEMMING:
            open_stemming(stemming, door=door)
    return Stemming.get_by_id(stemming.id)


def open_stemmingen(markt: Markt, *, door: Actor) -> None:
    """Open what was prepared, when the market comes to the vote; inside its write()."""
    for stemming in list_stemmingen(markt.reference):
        open_stemming(stemming, door=door)


def list_prijzen(markt: Markt) -> dict[int, str]:
    """Give the prize that each counted vote brings, by initiatief id."""
    prijzen: dict[str, list[str]] = {}
    for stemming in list_stemmingen(markt.reference):
        for sleutel in find_winnaars(stemming):
            prijzen.setdefault(sleutel, []).append(stemming.titel)
    rows = Initiatief.select(Initiatief.id, Initiatief.sleutel).where(
        Initiatief.sleutel.in_(list(prijzen) or [""])
    )
    return {rij.id: ", ".join(prijzen[rij.sleutel])[:60] for rij in rows}


def _options(markt: Markt) -> list[Optie]:
    plannen = [plan for plan in list_stands(markt) if not plan.gestopt]
    sleutels = _keys_of(plannen)
    return [Optie(sleutels[plan.initiatief_id].reference, plan.titel) for plan in plannen]


def _keys_of(plannen: list[Plan]) -> dict[int, Initiatief]:
    ids = [plan.initiatief_id for plan in plannen]
    rows = Initiatief.select(Initiatief.id, Initiatief.sleutel).where(Initiatief.id.in_(ids or [0]))
    return {rij.id: rij for rij in rows}
