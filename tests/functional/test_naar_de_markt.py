"""Story I5: Wijktuin De Bloesem goes to the market, and what became of it afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.markten.models import Inzending, Kraam
from initiatieven.toezeggingen.keuzes import ToezeggingSoort, ToezeggingStatus
from initiatieven.toezeggingen.register import NieuweToezegging, record_toezegging
from initiatieven.toezeggingen.verslagen import report
from netwerk.raad.models import Vergadering
from tests.factories.raad import (
    griffie_actor,
)
from tests.functional.marktverhaal import (
    ANDER,
    AVOND,
    BESLUIT,
    RAAD,
    SLUIT,
    TITEL,
    Verhaal,
    make_verhaal,
)
from vems.core.actor import ANONIEM
from vems.core.clock import at, freeze
from vems.core.outbox import Uitgaand
from vems.participatie.stemmen.models import Stemming
from vems.participatie.stemmen.stemmen import NieuweStem, list_opties, vote
from vems.participatie.stemmen.stemming import make_deurcodes

ADOPTIE = "Ik help met een motie bij de kadernota en een gesprek met de wethouder."
STEMMEN = (212, 231)


@pytest.fixture
def verhaal(app: Flask) -> Verhaal:
    return make_verhaal(app)


def test_i5_to_the_market_and_after(app: Flask, verhaal: Verhaal) -> None:
    """Enter, be admitted, confirm a stand, be adopted, come second, and see the promise kept."""
    with freeze(SLUIT - timedelta(minutes=1)):
        _enter(verhaal)
    with freeze(BESLUIT):
        _be_admitted(verhaal)
        _say_what_is_needed(verhaal)
        _get_stand_seven(verhaal)
    with freeze(at(AVOND, 20)):
        _be_adopted(verhaal)
    with freeze(at(AVOND, 21)):
        _open_the_vote(verhaal)
        _vote(verhaal)
    with freeze(at(AVOND + timedelta(days=1), 9)):
        _count(verhaal)
    _see_the_promise_kept(verhaal)


def test_i5_a_second_late_is_too_late(app: Flask, verhaal: Verhaal) -> None:
    """The call closes to the second."""
    with freeze(SLUIT):
        verhaal.anke.log_in()
        verhaal.anke.open(f"/markten/{verhaal.markt.slug}/meedoen")
        verhaal.anke.sees("De oproep is gesloten sinds 14 november, 23.59")


def _enter(verhaal: Verhaal) -> None:
    anke = verhaal.anke
    anke.log_in()
    anke.open("/markten")
    anke.follow("Markt 2026-2")
    anke.follow("Doe mee")
    anke.press(
        "Doe mee met de markt",
        {
            "Wat vraagt u van de raad?": "Mogen wij de grond drie jaar lenen?",
            "Ik weet dat een markt openbaar is": True,
        },
    )
    anke.open("/mijn")
    anke.sees("Markt 2026-2", "Het panel kijkt na de sluitdatum.")


def _be_admitted(verhaal: Verhaal) -> None:
    griffie = verhaal.griffie
    griffie.log_in()
    griffie.open(verhaal.beheer)
    griffie.press("Begin met de screening")
    for titel in (TITEL, ANDER):
        griffie.open(verhaal.beheer)
        griffie.follow(titel)
        griffie.press("Leg de uitkomst vast", {"Uitkomst": "Toegelaten", "Reden": "Concreet plan."})
    assert "mag naar Markt 2026-2" in verhaal.anke.mail("is toegelaten")


def _say_what_is_needed(verhaal: Verhaal) -> None:
    anke = verhaal.anke
    anke.log_in()
    anke.open("/mijn")
    anke.follow("Zeg wat u nodig heeft")
    anke.press("Bewaar", {"Stroom": True, "Een wand om iets op te hangen": True})
    anke.sees("De griffie weet wat u nodig heeft")


def _get_stand_seven(verhaal: Verhaal) -> None:
    griffie, anke = verhaal.griffie, verhaal.anke
    griffie.open(f"{verhaal.beheer}/kramen")
    griffie.press("Verdeel de kramen op volgorde")
    assert Kraam.get(Kraam.inzending == _entry()).nummer == 7
    griffie.follow(TITEL)
    griffie.sees("Stroom, Een wand om iets op te hangen")
    griffie.press("Wijs de kraam toe", {"Kraam": "07", "Presentatie": f"{AVOND}T19:50"})
    griffie.open(verhaal.beheer)
    griffie.press("Maak het programma bekend")
    assert "19.50 uur" in anke.mail("Kraam 07 voor")
    anke.open("/mijn")
    anke.sees("U heeft kraam 07", "presentatie 19.50 uur")
    anke.press("Ja, wij komen")
    verhaal.bezoeker.open(f"/markten/{verhaal.markt.slug}/programma")
    verhaal.bezoeker.sees("19.50 uur", TITEL)


def _be_adopted(verhaal: Verhaal) -> None:
    verhaal.griffie.log_in()
    verhaal.griffie.open(verhaal.beheer)
    verhaal.griffie.press("Begin de marktdag")
    for lid, tekst in zip(verhaal.leden, (ADOPTIE, "Ik vraag er aandacht voor."), strict=True):
        lid.log_in()
        lid.open(f"/markten/{verhaal.markt.slug}/kraam/7")
        lid.sees(TITEL)
        lid.follow("Adopteer dit plan")
        lid.press(
            "Bied adoptie aan",
            {
                "Wat gaat u doen?": tekst,
                "Voor welke dag?": "2027-02-01",
                "Ik sta achter deze tekst.": True,
            },
        )
    anke = verhaal.anke
    anke.log_in()
    anke.open("/mijn")
    anke.sees("2 raadsleden willen u helpen")
    anke.follow("Kies wie u helpt")
    anke.press(
        "Kies deze raadsleden", {"Eline van Dam": True, "Ik ben het eens met de tekst.": True}
    )
    verhaal.bezoeker.open(verhaal.pagina)
    verhaal.bezoeker.sees("Geadopteerd door", "Eline van Dam", "geen belofte van geld")


def _open_the_vote(verhaal: Verhaal) -> None:
    griffie = verhaal.griffie
    griffie.log_in()
    griffie.open(f"{verhaal.beheer}/stemming")
    griffie.press(
        "Maak de stemming",
        {
            "Naam van de prijs": "Publieksprijs",
            "Wie stemmen er?": "Bewoners stemmen",
            "Hoe stemmen zij?": "Eén stem",
            "Wat beslist bij een gelijke stand?": "Het lot",
            "Stemmen kan vanaf": f"{AVOND}T21:00",
            "Stemmen kan tot": f"{AVOND}T22:00",
        },
    )
    griffie.open(verhaal.beheer)
    griffie.press("Open de stemming")


def _vote(verhaal: Verhaal) -> None:
    stemming = Stemming.get()
    opties = {optie.naam: optie.sleutel for optie in list_opties(stemming)}
    for naam, aantal in zip((TITEL, ANDER), STEMMEN, strict=True):
        for code in make_deurcodes(stemming, aantal, door=griffie_actor()):
            vote(stemming, NieuweStem((opties[naam],), deurcode=code), door=ANONIEM)


def _count(verhaal: Verhaal) -> None:
    verhaal.griffie.log_in()
    verhaal.griffie.open(f"{verhaal.beheer}/stemming")
    verhaal.griffie.press("Tel de stemmen")
    verhaal.bezoeker.open(f"/stemmen/{Stemming.get().sleutel}/uitslag")
    verhaal.bezoeker.sees(f"{ANDER} Plaats: 1 Stemmen: 231", f"{TITEL} Plaats: 2 Stemmen: 212")


def _see_the_promise_kept(verhaal: Verhaal) -> None:
    """In March with the date of the council; each cycle brings news, until it was kept."""
    raad = Vergadering.create(titel="Raad over de kadernota", begin=at(RAAD, 20))
    with freeze(at(date(2027, 1, 12), 10)):
        toezegging = record_toezegging(
            NieuweToezegging(
                soort=ToezeggingSoort.MOTIE,
                initiatief=_entry().initiatief,
                tekst="Een motie bij de kadernota.",
                raadslid=verhaal.van_dam,
                vergadering=raad,
                markt=verhaal.markt,
            ),
            door=griffie_actor(),
        )
    for dag, status, tekst in (
        (date(2027, 3, 9), ToezeggingStatus.LOPEND, "De motie is geschreven."),
        (date(2027, 5, 11), ToezeggingStatus.LOPEND, "Drie fracties steunen de motie."),
        (RAAD, ToezeggingStatus.NAGEKOMEN, "De raad nam de motie aan."),
    ):
        with freeze(at(dag, 22)):
            toezegging = report(toezegging, status=status, tekst=tekst, door=griffie_actor())
            assert Uitgaand.select().where(
                Uitgaand.aan == verhaal.anke.email, Uitgaand.tekst.contains(tekst)
            )
            verhaal.anke.log_in()
            verhaal.anke.open(verhaal.pagina)
            verhaal.anke.sees("Een motie bij de kadernota.", "18 juni")
            verhaal.anke.sees("Nagekomen" if status is ToezeggingStatus.NAGEKOMEN else "Lopend")


def _entry() -> Inzending:
    return Inzending.get(Inzending.vraag.startswith("Mogen wij"))
