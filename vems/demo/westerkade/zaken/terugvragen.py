"""Who comes with a question or an offer: a second look at a no, advice, help, a wish to follow."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.begeleiding.antwoord.tweede_blik import (
    appoint,
    ask_tweede_blik,
    decide_blik,
    find_blik,
    list_beoordelaars,
)
from initiatieven.begeleiding.keuzes import BlikUitkomst
from initiatieven.begeleiding.models import Antwoord, TweedeBlik
from initiatieven.koppelingen.hulpboden.registration import NieuwHulpbod, offer_hulp
from initiatieven.loket.taken.adviezen import NieuwAdvies, ask_advies
from initiatieven.markten.opvolging.adopties import NieuwAanbod, offer
from vems.accounts.keuzes import Rol
from vems.community.volgen import ask_to_follow, follow
from vems.core.actor import ANONIEM, Actor
from vems.core.clock import today
from vems.demo.westerkade.wereld import actor_of
from vems.demo.westerkade.zaak import Zaak

WATERTAP = "i004"
_GROEN, _RAADSLID = "m20", "r01"
_TON = (
    "Een regenton aan de gevel van de flat",
    "De bewoners willen het water van het dak opvangen voor de tuin. Mag een ton van 500 liter "
    "aan de gevel hangen, en wie maakt hem leeg voor de winter?",
)
_NIET_EENS = (
    "Er staat dat er geen waterleiding ligt. Bij de kiosk zit een kraan, die heb ik zelf gezien."
)
_BLIJFT = (
    "Die kraan is van de marktmeester en mag alleen op marktdagen open. Een eigen leiding kost "
    "meer dan er voor het plein is. Het nee blijft dus staan."
)
_SPITTEN = "Ik heb een schop en twee zaterdagen in het voorjaar. Ik help graag met spitten."
_POMP = "Ik heb nog een handpomp staan die jullie mogen hebben."
_ADOPTIE = (
    "Ik kom elk seizoen een middag meewerken en zorg dat de vraag over het water in de commissie "
    "komt."
)


def ask_advice(zaak: Zaak) -> None:
    """Ask the specialist of team Groen, who has not answered yet."""
    wouter = zaak.wereld.medewerkers[_GROEN]
    uiterlijk = zaak.wereld.kalender.over_werkdagen(6)
    ask_advies(zaak.initiatief, NieuwAdvies(wouter, *_TON, uiterlijk), door=zaak.begeleider)


def ask_again(zaak: Zaak) -> None:
    """Let the maker ask for a second look at the no."""
    antwoord = Antwoord.get(Antwoord.initiatief == zaak.initiatief)
    ask_tweede_blik(antwoord, vraag=_NIET_EENS, door=zaak.spreker)


def appoint_collega(zaak: Zaak) -> None:
    """Let the coordinator choose who looks again."""
    blik = _blik(zaak)
    appoint(blik, list_beoordelaars(blik.antwoord)[0], door=zaak.wereld.coordinator)


def uphold_no(zaak: Zaak) -> None:
    """Let the colleague find that the no stands."""
    blik = _blik(zaak)
    beoordelaar = blik.beoordelaar
    door = zaak.wereld.asked(beoordelaar.reference if beoordelaar else None)
    decide_blik(blik, uitkomst=BlikUitkomst.BLIJFT, uitleg=_BLIJFT, door=door)


def follow_it(zaak: Zaak) -> None:
    """Let a member follow it."""
    follow(zaak.initiatief.reference, door=_bram(zaak))


def follow_by_mail(zaak: Zaak) -> None:
    """Let somebody ask to follow it by e-mail, who has not confirmed yet."""
    initiatief = zaak.initiatief
    email = "r.smit@bewoner.example.org"
    ask_to_follow(initiatief.reference, email, titel=initiatief.titel, door=ANONIEM)


def offer_hands(zaak: Zaak) -> None:
    """Let a member offer to dig; nobody answered yet."""
    offer_hulp(zaak.initiatief, NieuwHulpbod(_SPITTEN), door=_bram(zaak))


def offer_pump(zaak: Zaak) -> None:
    """Let a visitor offer a pump, who has not confirmed the address yet."""
    bod = NieuwHulpbod(_POMP, naam="Rina Smit", email="r.smit@bewoner.example.org")
    offer_hulp(zaak.initiatief, bod, door=ANONIEM)


def offer_to_adopt(zaak: Zaak) -> None:
    """Let a council member offer to adopt it; the makers have not chosen yet."""
    offer(
        zaak.initiatief,
        NieuwAanbod(_ADOPTIE, today() + timedelta(days=200)),
        raadslid=zaak.wereld.raadsleden[_RAADSLID],
        door=zaak.wereld.raadslid(_RAADSLID),
    )


def _blik(zaak: Zaak) -> TweedeBlik:
    blik = find_blik(Antwoord.get(Antwoord.initiatief == zaak.initiatief))
    assert blik is not None
    return blik


def _bram(zaak: Zaak) -> Actor:
    return actor_of(zaak.wereld.leden[0], Rol.LID)


# What happens, and how many days ago, per case.
TERUG_DADEN = {
    WATERTAP: ((60, ask_again), (58, appoint_collega), (52, uphold_no)),
}
VOOR_DE_TUIN = (
    (30, follow_it),
    (2.4, offer_hands),
    (1.8, ask_advice),
    (1.6, offer_to_adopt),
    (0.4, follow_by_mail),
    (0.3, offer_pump),
)
