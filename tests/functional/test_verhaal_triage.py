"""Story B2 (triage): what is no initiative goes on warmly; makers who look alike may meet."""

from __future__ import annotations

import re
from datetime import date

from initiatieven.registratie.keuzes import Fase
from netwerk.gebieden.models import Gebied
from tests.factories.basis import make_partij
from tests.factories.initiatieven import make_initiatief
from tests.functional.persoon import Persoon
from tests.functional.route import Route
from vems.core import changes
from vems.core.clock import at

MAANDAG = date(2026, 11, 23)
BEKEND = "WK-2026-0098"


def write_down(ruben: Persoon, titel: str, tekst: str, naam: str, email: str) -> str:
    """Write down what somebody tells at the telephone; gives the number."""
    ruben.open("/loket/nieuw")
    ruben.press(
        "Leg het idee vast",
        {
            "Hoe kwam het binnen?": "Per telefoon",
            "Hoe heet het idee?": titel,
            "Wat wil men doen?": tekst,
            "Waar?": "Molenwaard",
            "Naam": naam,
            "E-mailadres": email,
        },
    )
    kenmerk = re.search(r"WK-2026-\d{4}", ruben.tekst)
    assert kenmerk, ruben.tekst
    return kenmerk[0]


def judge(ruben: Persoon, kenmerk: str, soort: str) -> None:
    """Decide what it is."""
    ruben.open(f"/loket/{kenmerk}")
    ruben.follow("Beoordeel")
    ruben.press("Bewaar oordeel", {"Wat is het?": soort})


def test_b2_triage(route: Route) -> None:
    """A report goes to the MOR, a challenge to the college, and two apps stay two."""
    ruben = route.mensen.begeleider
    route.wacht_tot(MAANDAG, 9)
    ruben.log_in()
    _tegels(route, ruben)
    _plantsoen(ruben)
    _buurtapp(ruben)


def _tegels(route: Route, ruben: Persoon) -> None:
    """Loose tiles: the MOR accepts within the hour, and the resident is told both times."""
    wiebe = Persoon(ruben.client, "wiebe@bewoner.example.org")
    kenmerk = write_down(
        ruben, "Losse tegels Molenstraat", "Er liggen tegels los.", "Wiebe Postma", wiebe.email
    )
    judge(ruben, kenmerk, "Melding openbare ruimte")
    ruben.open(f"/loket/{kenmerk}")
    ruben.sees("Overdragen aan het meldpunt openbare ruimte")
    ruben.follow("Draag over")
    wat = {"Wat vraagt u, en wat moet de ontvanger weten?": "Voor nummer 12."}
    ruben.press("Vraag het", wat)
    ruben.sees("Leg het ja vast")
    assert "Tot zij ja zeggen, blijft het bij ons" in wiebe.mail("Meldpunt openbare ruimte")
    ruben.open(f"/loket/{kenmerk}")
    ruben.press("Neem over")
    ruben.follow("Volgende fase")
    ruben.sees_not("Opgepakt door een ander loket")
    route.zet_klok(at(MAANDAG, 9, 50))
    ruben.log_in()
    ruben.open(f"/loket/{kenmerk}/overdragen")
    ruben.follow("Leg het ja vast")
    ruben.press("Leg het ja vast", {"Nummer bij de ontvanger": "MOR-88213"})
    post = wiebe.mail("Meldpunt openbare ruimte pakt het op")
    assert "MOR-88213" in post
    assert "U hoeft niets te doen" in post
    ruben.press(
        "Wijzig de fase", {"Wat gaat er gebeuren?": "Sluit af: opgepakt door een ander loket"}
    )
    ruben.open(f"/loket/{kenmerk}")
    ruben.sees("Een ander loket nam het over", "Geen: wij vulden alles in", "Heropen")
    ruben.follow("Draag over")
    ruben.sees("MOR-88213")


def _plantsoen(ruben: Persoon) -> None:
    """Keeping a green for less money: the right to challenge, a route of its own."""
    kenmerk = write_down(
        ruben,
        "Onderhoud plantsoen zelf doen voor minder geld",
        "Wij nemen het snoeien over van de gemeente.",
        "Truus Bakker",
        "truus@bewoner.example.org",
    )
    judge(ruben, kenmerk, "Uitdaagrecht")
    ruben.open(f"/loket/{kenmerk}")
    ruben.sees("Uitdaagrecht: een taak overnemen", "Voorleggen aan het college")


def _buurtapp(ruben: Persoon) -> None:
    """Two apps against burglary: side by side, both makers asked to meet, nothing merged."""
    fatima = Persoon(ruben.client, "fatima@bewoner.example.org")
    make_initiatief(
        "Buurtapp voor een oogje in het zeil",
        identificatie=BEKEND,
        gebied=Gebied.get(Gebied.slug == "molenwaard"),
        themas=("veiligheid",),
        omschrijving="Met een app houden buren samen een oogje in het zeil tegen inbraak.",
        initiatiefnemer=make_partij("Fatima el Idrissi", fatima.email),
        fase=Fase.VERKENNING,
    )
    changes.catch_up()
    joris = Persoon(ruben.client, "joris@bewoner.example.org")
    kenmerk = write_down(
        ruben,
        "Buurt-app",
        "Een app waarmee buren een oogje in het zeil houden tegen inbraak.",
        "Joris Vos",
        joris.email,
    )
    ruben.open(f"/loket/{kenmerk}")
    ruben.follow("Beoordeel")
    ruben.follow("Bekijk wat erop lijkt")
    ruben.sees("Buurt-app", BEKEND, "Ook in Molenwaard.", "Zelfde onderwerp", "Het gaat ook over")
    ruben.follow("Vraag of zij kennismaken", bij="Buurtapp voor een oogje in het zeil")
    ruben.sees("Dit plan", "Het andere plan", "De plannen blijven apart.")
    waarom = "U wilt allebei een app tegen inbraak."
    ruben.press("Vraag beide makers", {"Waarom is het goed dat zij elkaar kennen?": waarom})
    for maker, ander in ((fatima, "Joris"), (joris, "Fatima")):
        post = maker.mail("Wilt u kennismaken")
        assert waarom in post
        assert ander not in post
        adres = re.search(r"https?://[^/]+(/samen/antwoord/\S+)", post)
        assert adres, post
        maker.open(adres[1])
        maker.press("Ja, dat wil ik")
        maker.sees("Dank u.")
    ruben.open(f"/loket/{kenmerk}")
    ruben.sees("Beide makers willen kennismaken.", "Ontvangen")
    ruben.open(f"/loket/{BEKEND}")
    ruben.sees_not("samengevoegd")
