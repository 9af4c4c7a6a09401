"""Story I4: a motivated no, called first, looked at again by another coordinator, learned from."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.begeleiding.antwoord.opnieuw import BEL, remind_nu_niet
from initiatieven.loket.models import Taak
from tests.factories.basis import make_medewerker
from tests.functional.persoon import Collega, Persoon
from tests.functional.route import Route
from tests.functional.wereld import find_account
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.clock import at

HENK = "henk.postma@bewoner.example.org"
MAANDAG, DINSDAG, WOENSDAG = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
VRIJDAG = date(2026, 11, 27)
# Eight working days after the Friday on which Henk asked.
ACHT_DAGEN_LATER = date(2026, 12, 9)
OPNIEUW = date(2027, 10, 1)
NEE = {
    "Wat is het antwoord?": "Nee",
    "Waarom?": "Het Kerkplein wordt in het voorjaar van 2028 opnieuw gemaakt. Dan komt er een tap.",
    "Wat voor nee is het?": "Nee, wij kunnen dit niet steunen. Dit is geen besluit",
    "Wat is de reden?": "Het is al gepland",
    "Kan het later of anders wel?": "Nu niet, later misschien wel",
    "Vanaf welke dag kan het opnieuw?": "2027-10-01",
    "Met wie kan de initiatiefnemer erover praten?": "Ruben de Wit",
    "Sprak u niemand? Waarom lukte dat niet?": "-",
}
NAGELOPEN = (
    "Ik belde of sprak de initiatiefnemer, of deed daar moeite voor",
    "Ik zocht zelf naar wat wel kan: anders, later, elders of door een ander",
    "Ik vroeg na bij wie erover gaat of de reden klopt",
    "De initiatiefnemer leest waarom, zonder moeilijke woorden",
    "Er staat wat goed is aan het idee, en geen verwijt",
)
GEZEGD = "Ik had het liever eerder gehoord."
WAT_WEL = "Een mobiele tap op marktdagen, via het waterschap."


def test_i4_a_motivated_no(route: Route, app: Flask) -> None:
    """Nobody can send it before it is whole and approved; it stands, and still does some good."""
    ingrid = route.mensen.coordinator
    _comes_in(route)
    _is_told_no(route, app)

    henk = Persoon(app.test_client(), HENK)
    route.wacht_tot(VRIJDAG)
    henk.log_in()
    henk.open("/mijn")
    henk.sees("Nee", "opnieuw gemaakt", WAT_WEL, "Ruben de Wit helpt u.")
    henk.sees("Een tweede blik vragen kan tot 28 december 2026.")
    henk.follow("Een tweede blik")
    henk.press(
        "Vraag een tweede blik",
        {"Waarom bent u het er niet mee eens?": "Twee zomers zonder water is lang."},
    )
    assert "Wij kijken opnieuw" in henk.tekst
    assert "voor vrijdag 11 december" in henk.mail("Wij kijken opnieuw naar Watertap")

    ingrid.log_in()
    link = re.search(r"/loket/tweede-blik/\w+", ingrid.mail("Tweede blik"))
    assert link
    ingrid.open(link[0])
    ingrid.sees("Twee zomers zonder water is lang.")
    assert not {"Ruben de Wit", "Sjoerd Faber"} & set(_namen(ingrid))
    ingrid.press("Vraag deze collega", {"Wie kijkt opnieuw?": "Ingrid Kuipers"})
    route.wacht_tot(ACHT_DAGEN_LATER)
    ingrid.log_in()
    ingrid.open(link[0])
    ingrid.press(
        "Verstuur de uitkomst",
        {
            "Wat is de uitkomst?": "Het nee blijft staan",
            "Waarom?": "Twee keer graven is te duur. De tap staat nu in het plan voor 2028.",
        },
    )
    assert "De tap staat nu in het plan voor 2028." in henk.mail("Het nee blijft: Watertap")
    henk.log_in()
    henk.open("/mijn")
    henk.follow("Een tweede blik")
    henk.sees("Het nee blijft staan", "Twee keer graven is te duur.")

    _programme_takes_it_up(app)
    _told_when_the_day_comes(henk)
    _red_smiley_becomes_a_lesson(henk, ingrid)


def _comes_in(route: Route) -> None:
    ruben = route.mensen.begeleider
    route.wacht_tot(MAANDAG, 9)
    ruben.log_in()
    ruben.follow("Nieuw voor iemand")
    ruben.press(
        "Leg het idee vast",
        {
            "Hoe kwam het binnen?": "Aan de balie",
            "Hoe heet het idee?": "Watertap op het Kerkplein",
            "Wat wil men doen?": "Een tap met drinkwater op het plein. Dat kost € 9.400.",
            "Waar?": "Binnenstad",
            "Geld": True,
            "Naam": "Henk Postma",
            "E-mailadres": HENK,
        },
    )
    kenmerk = re.search(r"WK-2026-\d{4}", ruben.tekst)
    assert kenmerk, ruben.tekst
    route.kenmerk = kenmerk[0]
    ruben.open(route.zaak)
    ruben.follow("Beoordeel")
    ruben.press("Bewaar oordeel", {"Wat is het?": "Initiatief"})
    ruben.press("Leg begeleider vast", {"Wie gaat begeleiden?": "Ikzelf"})


def _is_told_no(route: Route, app: Flask) -> None:
    """He is called first; the no is refused until it is whole, and waits for a coordinator."""
    ruben = route.mensen.begeleider
    route.wacht_tot(DINSDAG)
    ruben.log_in()
    ruben.open(route.zaak)
    ruben.follow("Leg gesprek vast")
    ruben.press(
        "Leg gesprek vast",
        {
            "Hoe had u contact?": "Telefoongesprek",
            "Wij spraken elkaar": True,
            "Waar ging het over?": "Ons antwoord",
            "Wat is er gezegd?": "Het plein gaat in 2028 open. Henk is teleurgesteld.",
            "Wat spraken wij af?": "Henk krijgt de uitleg per e-mail.",
        },
    )
    sjoerd_ = make_medewerker("Sjoerd Faber", rol=Rol.COORDINATOR)
    ruben.open(route.zaak)
    ruben.follow("Antwoord ja of nee")
    ruben.press("Bewaar het antwoord", NEE, status=422)
    ruben.sees("Noem wat wel kan. Of kruis aan dat u niets vond.")
    ruben.press("Bewaar het antwoord", {"Wat kan wel?": WAT_WEL}, status=422)
    ruben.sees("Of schrijf in een hele zin waarom spreken niet lukte.")
    gesprek = "dinsdag 24 november, Telefoongesprek: Ons antwoord"
    ruben.press("Bewaar het antwoord", {"In welk gesprek zei u het?": gesprek}, status=422)
    ruben.sees("Loop de hele lijst na. Kruis aan wat u deed.")
    ruben.press("Bewaar het antwoord", dict.fromkeys(NAGELOPEN, True))
    ruben.open(f"{route.zaak}/antwoord")
    ruben.sees("Een nee gaat pas weg als een coördinator het goedkeurt.")
    sjoerd = Collega(app.test_client(), sjoerd_.gebruiker, Rol.COORDINATOR)
    sjoerd.log_in()
    sjoerd.open(f"{route.zaak}/antwoord")
    sjoerd.sees(gesprek, "Dit is geen besluit", "Nagelopen door Ruben de Wit", *NAGELOPEN)
    sjoerd.press("Keur het nee goed")
    route.wacht_tot(WOENSDAG)
    ruben.log_in()
    ruben.open(f"{route.zaak}/antwoord")
    ruben.press("Verstuur dit antwoord")
    tekst = Persoon(app.test_client(), HENK).mail("Ons antwoord op Watertap")
    for zin in ("het is al gepland", WAT_WEL, "vanaf 1 oktober 2027", "Ruben de Wit"):
        assert zin in tekst, tekst
    # thirty days end on Christmas Day, which is moved to the first ordinary day
    assert "Vraag voor 28 december 2026 een tweede blik." in tekst
    route.move("Sluit af: nee, met uitleg")


def _namen(wie: Persoon) -> list[str]:
    return re.findall(r'name="beoordelaar"[^>]*>\s*<label[^>]*><span>([^<]+)', wie.html)


def _programme_takes_it_up(app: Flask) -> None:
    pieter = Collega(app.test_client(), find_account("Pieter Langeveld"), Rol.GEBIEDSREGISSEUR)
    pieter.log_in()
    pieter.follow("Programma’s")
    pieter.follow("Wijkprogramma Binnenstad")
    pieter.follow("Actie erbij")
    pieter.press(
        "Bewaar",
        {
            "Wat wordt er gedaan?": "Een watertap bij het nieuwe Kerkplein",
            "Eerste jaar": "2028",
            "Hoe staat het ervoor?": "Op schema",
        },
    )
    bezoeker = Persoon(app.test_client())
    bezoeker.open("/wijken/binnenstad")
    bezoeker.follow("Lees het hele programma en hoe het gaat")
    bezoeker.sees("Een watertap bij het nieuwe Kerkplein")


def _told_when_the_day_comes(henk: Persoon) -> None:
    """The day before nothing is sent; on the day itself once, and Ruben rings."""
    with clock.freeze(at(OPNIEUW - timedelta(days=1), 12)):
        remind_nu_niet()
    with pytest.raises(AssertionError):
        henk.mail("Kan Watertap")
    with clock.freeze(at(OPNIEUW, 12)):
        for _ in range(2):
            remind_nu_niet()
    assert "Wij bellen u voor vrijdag 8 oktober." in henk.mail("Kan Watertap")
    taken = Taak.select().where(Taak.titel == BEL)
    assert [taak.eigenaar.naam for taak in taken] == ["Ruben de Wit"]


def _red_smiley_becomes_a_lesson(henk: Persoon, ingrid: Collega) -> None:
    henk.open("/mijn")
    henk.press("Niet goed")
    henk.press("Verstuur", {"Wilt u er iets bij zeggen?": GEZEGD})
    ingrid.open("/loket/meningen")
    ingrid.follow("Trek een les", bij="Watertap op het Kerkplein")
    ingrid.sees_not("Henk", "Postma")
    ingrid.press("Bewaar de les", {"Of: wat leren wij hiervan?": "Bel voor u een nee schrijft."})
    ingrid.sees("Niet goed", GEZEGD, "Les: Bel voor u een nee schrijft.")
    ingrid.sees_not("Henk", "Postma")
