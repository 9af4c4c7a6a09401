"""The votes of Westerkade: of the past market, counted, and of the market where people vote now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from initiatieven.markten.dag.stemmingen import prepare_stemming
from initiatieven.markten.deelname.inzendingen import enter
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.registratie.models import Initiatief
from vems.core.actor import ANONIEM
from vems.core.clock import at, now
from vems.demo.westerkade.markten.marktdagen import Marktdagen
from vems.demo.westerkade.markten.marktverloop import change, get_markt, prepare
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Zaak
from vems.demo.westerkade.zaken.teksten import say_costs
from vems.participatie.stemmen.keuzes import Gelijkregel, Stemgroep, Stemtoestand, Stemvorm
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemmen import NieuweStem, list_opties, vote
from vems.participatie.stemmen.stemming import (
    NieuweStemming,
    count_stemming,
    list_stemmingen,
    make_deurcodes,
)

AANWEZIG, BEZOEKERS = 29, 96
_VORMEN = {Stemgroep.RAAD: Stemvorm.PUNTEN, Stemgroep.PUBLIEK: Stemvorm.EEN_STEM}


def prepare_prizes(wereld: Wereld, markt: str, *, sluit: datetime) -> None:
    """Prepare the prizes of council and public of a market, from now on until `sluit`."""
    for groep, vorm in _VORMEN.items():
        naam = "Raadsprijs" if groep is Stemgroep.RAAD else "Publieksprijs"
        regels = NieuweStemming(naam, groep, vorm, Gelijkregel.EERSTE_PLAATSEN, now(), sluit)
        prepare_stemming(get_markt(wereld, markt), regels, door=wereld.griffie)


def cast_votes(wereld: Wereld, markt: str, favoriet: dict[Stemgroep, int]) -> None:
    """Let members and visitors vote; most of them for the favourite, by initiatief id."""
    for stemming in list_stemmingen(get_markt(wereld, markt).reference):
        kans = Random(f"{markt}{stemming.groep.value}")
        opties = _with_favourite(stemming, favoriet.get(stemming.groep, 0))
        if stemming.groep is Stemgroep.RAAD:
            for lid in kans.sample(sorted(wereld.raadsleden), AANWEZIG):
                keuzes = _points(kans, opties)
                vote(stemming, NieuweStem(keuzes), door=wereld.raadslid(lid))
        else:
            for code in make_deurcodes(stemming, BEZOEKERS, door=wereld.griffie):
                een = opties[0] if kans.random() < 0.3 else kans.choice(opties)
                vote(stemming, NieuweStem((een,), deurcode=code), door=ANONIEM)


def count_votes(wereld: Wereld, markt: str) -> dict[Stemgroep, int]:
    """Count what closed; gives the points of the winner per group."""
    punten = {}
    for stemming in list_stemmingen(get_markt(wereld, markt).reference):
        geteld = count_stemming(stemming, door=wereld.griffie)
        assert geteld.toestand is Stemtoestand.GETELD
        punten[geteld.groep] = int(geteld.uitslag[0]["punten"])
    return punten


def tell_stemming(wereld: Wereld, zaken: dict[str, Zaak], dagen: Marktdagen) -> Verhaal:
    """Tell the market where people vote today: held, the result still to come."""
    rij = dagen.rij
    slug = rij["slug"]
    for nummer, (sleutel, inzending) in enumerate(rij["inzendingen"].items()):
        yield dagen.oproep_van + timedelta(days=2, hours=nummer * 5)
        zaak = zaken[sleutel]
        door = zaak.lid or wereld.coordinator
        enter(
            get_markt(wereld, slug),
            zaak.initiatief,
            vraag=inzending["vraag"],
            kosten=say_costs(zaak),
            door=door,
        )
    yield from prepare(wereld, dagen, zaken)
    yield dagen.begin
    change(wereld, slug, MarktToestand.MARKTDAG)
    yield dagen.op(3)
    prepare_prizes(wereld, slug, sluit=at(wereld.kalender.dag(3), 20))
    change(wereld, slug, MarktToestand.STEMMING)
    yield dagen.op(3) + timedelta(minutes=20)
    cast_votes(wereld, slug, {})


def _with_favourite(stemming: Stemming, initiatief_id: int) -> list[str]:
    """List the options, the favourite first."""
    opties = list_opties(stemming)
    sleutel = Initiatief.get_by_id(initiatief_id).sleutel if initiatief_id else ""
    opties.sort(key=lambda optie: optie.ding_key != sleutel)
    return [optie.sleutel for optie in opties]


def _points(kans: Random, opties: Sequence[str]) -> tuple[str, ...]:
    """Choose three: the favourite first for half of the members."""
    if kans.random() < 0.5:
        return (opties[0], *kans.sample(opties[1:], 2))
    return tuple(kans.sample(list(opties), 3))
