"""Story B5: Ruben leaves on 1 January, and 23 initiators know by then who comes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.loket.keuzes import WisselToestand
from initiatieven.loket.models import Taak
from initiatieven.loket.overdracht.models import Wissel
from initiatieven.loket.overdracht.overname import run_wissels
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_partij
from tests.factories.initiatieven import make_initiatief
from tests.functional.persoon import Collega, Persoon
from tests.functional.route import Route
from tests.functional.wereld import find_account
from vems.accounts.keuzes import Rol
from vems.accounts.rollen import end_toegang
from vems.core.clock import at
from vems.core.outbox import Uitgaand

NIEUWJAAR = date(2027, 1, 1)
FENNA = "fenna.hoekema@bewoner.example.org"
THEMAS = ("sport", "groen", "cultuur", "zorg")


@pytest.fixture
def zaken(route: Route) -> list[Initiatief]:
    """Give Ruben 23 running cases about four themes; the first is Fenna's."""
    ruben = Medewerker.get(Medewerker.naam == "Ruben de Wit")
    route.wacht_tot(date(2026, 12, 14))
    return [
        make_initiatief(
            f"Plan {nummer:02}",
            themas=(THEMAS[nummer % len(THEMAS)],),
            initiatiefnemer=make_partij("Fenna Hoekema", FENNA if nummer == 0 else ""),
            begeleider=ruben,
            fase=Fase.VERKENNING,
            volgende_stap="Keuken bekijken",
            beloofd_op=date(2027, 1, 20),
        )
        for nummer in range(23)
    ]


def test_b5_ruben_leaves_and_nobody_is_lost(
    route: Route, app: Flask, zaken: list[Initiatief]
) -> None:
    """The spread is proposed, each new guide says yes, each initiator hears the name first."""
    zaak = zaken[0]
    route.kenmerk = zaak.identificatie
    ruben, ingrid = route.mensen.begeleider, route.mensen.coordinator
    ruben.log_in()
    _talks(route)
    ingrid.log_in()
    _asks_all(route)

    ruben.open("/loket")
    ruben.follow("23 overdrachten")
    ruben.sees("U draagt over", "Wacht op")
    ruben.follow("Plan 00")
    ruben.sees("Keuken bekijken: 20-01-2027")
    ruben.press("Bewaar het blad", {"Wat ligt gevoelig?": "De buurman van nummer 4 wil het niet."})

    opvolgers = _all_say_yes(route, app)
    nieuw = Wissel.get(Wissel.initiatief == zaak, Wissel.lopend == True).naar  # noqa: E712
    fenna = route.mensen.initiatiefnemer
    brief = fenna.mail(f"{nieuw.voornaam} gaat Plan 00 begeleiden")
    assert f"Vanaf vrijdag 1 januari 2027 helpt {nieuw.naam} u" in brief
    assert "belt u binnen vijf werkdagen" in brief
    assert "buurman" not in brief
    fenna.log_in()
    fenna.open("/mijn")
    fenna.sees("Ruben de Wit", f"{nieuw.voornaam} neemt het over en wordt uw begeleider")

    _last_day(route, app)
    route.zet_klok(at(NIEUWJAAR, 0) - timedelta(minutes=1))
    ruben.log_in()
    ruben.open(route.zaak)
    ruben.sees(FENNA)
    route.zet_klok(at(NIEUWJAAR, 0))
    ruben.is_refused(route.zaak)
    for _ in range(2):
        run_wissels()
        end_toegang()
    ruben.open("/loket")
    assert ruben.bladzijde.kop == "Inloggen" or "Log in" in ruben.tekst

    _meets(route, opvolgers[nieuw.naam])
    fenna.log_in()
    fenna.open("/mijn")
    fenna.sees(nieuw.naam, "Telefoongesprek: Kennismaken")


def _talks(route: Route) -> None:
    """An old contact, to be found again."""
    ruben = route.mensen.begeleider
    ruben.open(route.zaak)
    ruben.follow("Leg gesprek vast")
    ruben.press(
        "Leg gesprek vast",
        {
            "Hoe had u contact?": "Telefoongesprek",
            "Wij spraken elkaar": True,
            "Waar ging het over?": "De keuken",
            "Wat is er gezegd?": "De keuken is op dinsdag vrij.",
            "Wat spraken wij af?": "Wij bekijken samen de keuken.",
            "Wat is de volgende stap?": "Keuken bekijken",
            "Voor welke dag?": "2027-01-20",
        },
    )


def _asks_all(route: Route) -> None:
    """Ingrid takes the spread as it is proposed: by theme and load."""
    ingrid = route.mensen.coordinator
    ingrid.open("/loket")
    ingrid.follow("Wie heeft het druk?")
    ingrid.follow("Verdeel", bij="Ruben de Wit")
    ingrid.sees("Plan 22", "Kent Sport", "Heeft 0 open zaken")
    ingrid.press("Vraag deze overdrachten", status=422)
    ingrid.sees("Kies een dag die nog komt.")
    ingrid.press("Vraag deze overdrachten", {"Vanaf welke dag?": NIEUWJAAR.isoformat()})
    ingrid.sees("23 overdrachten gevraagd.", "Van collega’s", "Wacht op")
    mails = Uitgaand.select().where(Uitgaand.onderwerp.startswith("Neemt u "))
    aantal = Wissel.select(Wissel.naar).distinct().count()
    assert mails.count() == aantal > 3


def _all_say_yes(route: Route, app: Flask) -> dict[str, Collega]:
    """Each new guide reads the sheets and says yes; one case is refused and asked of another."""
    opvolgers = {}
    eerste = Wissel.get(Wissel.initiatief == Initiatief.get(Initiatief.titel == "Plan 01"))
    for naar in Medewerker.select().where(Medewerker.id.in_(Wissel.select(Wissel.naar))):
        collega = Collega(app.test_client(), find_account(naar.naam), Rol.BEGELEIDER)
        opvolgers[naar.naam] = collega
        collega.log_in()
        collega.open("/loket")
        if naar == eerste.naar:
            collega.open("/loket/wissels")
            collega.follow("Plan 01")
            collega.press("Zeg nee", {"Waarom niet?": "Het is mijn eigen straat."})
            collega.sees("De coördinator weet het.")
        collega.open("/loket/wissels")
        collega.press("Ja, ik neem deze zaken over")
        collega.sees("Kies eerst welke zaken u overneemt.")
        kenmerken = [
            wissel.initiatief.identificatie
            for wissel in Wissel.select().where(
                Wissel.naar == naar, Wissel.toestand == WisselToestand.GEVRAAGD
            )
        ]
        alle = {f"Ik neem {kenmerk} over": True for kenmerk in kenmerken}
        collega.press("Ja, ik neem deze zaken over", alle)
        collega.sees("U zei ja", "Van Ruben de Wit naar")
        collega.sees_not("Wacht op uw ja")
    ingrid = route.mensen.coordinator
    ingrid.open("/loket/drukte")
    ingrid.follow("Verdeel", bij="Ruben de Wit")
    ander = next(naam for naam in opvolgers if naam != eerste.naar.naam)
    ingrid.press(
        "Vraag deze overdrachten",
        {"Vanaf welke dag?": NIEUWJAAR.isoformat(), "Plan 01": ander},
    )
    opvolgers[ander].open("/loket/wissels")
    kenmerk = eerste.initiatief.identificatie
    opvolgers[ander].press("Ja, ik neem deze zaken over", {f"Ik neem {kenmerk} over": True})
    return opvolgers


def _last_day(route: Route, app: Flask) -> None:
    """The beheerder writes down his last day; nothing changes before it is over."""
    lotte = Collega(app.test_client(), find_account("Lotte Brinkman"), Rol.BEHEERDER)
    lotte.log_in()
    lotte.open("/beheer/gebruikers?q=Ruben")
    lotte.follow("Ruben de Wit")
    lotte.press("Bewaar de laatste dag", {"Laatste werkdag": "2026-12-01"}, status=422)
    lotte.sees("Kies een dag vanaf vandaag.")
    lotte.press("Bewaar de laatste dag", {"Laatste werkdag": "2026-12-31"})
    lotte.sees("donderdag 31 december", "Toegang stopt na 31-12-2026")


def _meets(route: Route, opvolger: Persoon) -> None:
    """The new guide has the sheet, the old contacts and five working days to ring."""
    opvolger.log_in()
    opvolger.open(route.zaak)
    opvolger.sees(FENNA, "De keuken is op dinsdag vrij.", "Ruben de Wit", "Bel om kennis te maken")
    opvolger.follow("Lees het overdrachtsblad")
    opvolger.sees("De buurman van nummer 4 wil het niet.", "Keuken bekijken: 20-01-2027")
    bellen = Taak.get(Taak.titel == "Bel om kennis te maken", Taak.initiatief == _zaak(route))
    assert bellen.uiterlijk_op == date(2027, 1, 8)
    opvolger.open("/loket/taken")
    opvolger.sees("Bel om kennis te maken", "vrijdag 8 januari")
    opvolger.open(f"{route.zaak}/gesprek?taak={bellen.sleutel}")
    opvolger.press(
        "Leg gesprek vast",
        {
            "Hoe had u contact?": "Telefoongesprek",
            "Wij spraken elkaar": True,
            "Waar ging het over?": "Kennismaken",
            "Wat is er gezegd?": "Fenna weet wie ik ben.",
        },
    )
    opvolger.sees("Het gesprek is vastgelegd.")
    opvolger.sees_not("Bel om kennis te maken</a>")


def _zaak(route: Route) -> Initiatief:
    zaak = Initiatief.get(Initiatief.identificatie == route.kenmerk)
    assert Initiatief.select().where(Initiatief.begeleider == zaak.begeleider).count() >= 1
    ruben = Medewerker.get(Medewerker.naam == "Ruben de Wit")
    assert not Initiatief.select().where(Initiatief.begeleider == ruben).exists()
    return zaak
