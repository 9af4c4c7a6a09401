"""The votes of a market of Hoorn: council and public choose the same plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from initiatieven.markten.dag.stemmingen import list_prijzen, prepare_stemming
from initiatieven.markten.keuzes import MarktToestand
from tests.factories.raad import raadslid_actor
from vems.core.actor import Actor
from vems.core.clock import at, freeze
from vems.participatie.stemmen.keuzes import Gelijkregel, Stemgroep, Stemvorm
from vems.participatie.stemmen.stemmen import NieuweStem, list_opties, vote
from vems.participatie.stemmen.stemming import NieuweStemming, count_stemming, list_stemmingen

if TYPE_CHECKING:
    from tests.functional.hoorn import Hoorn


def vote_for_prizes(hoorn: Hoorn) -> dict[int, str]:
    """Vote as council and as public until the last day; both choose the same plan."""
    tot = at(hoorn.dag("online_stemmen_tot"), 23, 59)
    for naam, groep, vorm in zip(
        hoorn.verzonnen["prijzen"],
        (Stemgroep.RAAD, Stemgroep.PUBLIEK),
        (Stemvorm.PUNTEN, Stemvorm.EEN_STEM),
        strict=True,
    ):
        regels = NieuweStemming(naam, groep, vorm, Gelijkregel.EERSTE_PLAATSEN, hoorn.begin, tot)
        prepare_stemming(hoorn.markt, regels, door=hoorn.griffie)
    hoorn.go(MarktToestand.STEMMING)
    stemmingen = list_stemmingen(hoorn.markt.reference)
    raad, publiek = stemmingen
    opties = [optie.sleutel for optie in list_opties(raad)]
    vote(raad, NieuweStem(tuple(opties[:3])), door=raadslid_actor(hoorn.raadslid))
    opties = [optie.sleutel for optie in list_opties(publiek)]
    for nummer, keuze in enumerate((opties[0], opties[0], opties[1])):
        vote(publiek, NieuweStem((keuze,)), door=Actor(rol="lid", gebruiker_id=nummer + 1))
    with freeze(tot):
        for stemming in stemmingen:
            count_stemming(stemming, door=hoorn.griffie)
    return list_prijzen(hoorn.markt)
