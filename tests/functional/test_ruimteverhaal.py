"""A room through the front door: story P2, from the question to three Tuesdays left."""

from __future__ import annotations

from datetime import datetime

import pytest
from flask import Flask

from initiatieven.koppelingen.leven import judge
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.basis import make_gebruiker, make_partij
from tests.functional.persoon import Collega, Persoon
from tests.functional.wereld import find_account, make_plan, make_wereld
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.actor import SYSTEEM
from vems.core.reference import Reference
from vems.demo.westerkade.wereld import Wereld

ANKE, NUMMER, ADRES = "Anke Visser", "06 1234 5678", "anke@bewoner.example.org"
DE_HAVEN, TIJD = "Woonstichting De Haven", "dinsdag, 17.00 tot 20.00 uur"
VOORWAARDE = "Keuken schoon opleveren"


@pytest.fixture
def wereld(app: Flask, nu: datetime) -> Wereld:
    return make_wereld()


@pytest.fixture
def marijke(app: Flask, wereld: Wereld) -> Persoon:
    marijke = Persoon(app.test_client(), find_account("Marijke Stolk").email)
    marijke.log_in()
    return marijke


@pytest.fixture
def ruben(app: Flask, wereld: Wereld) -> Collega:
    ruben = Collega(app.test_client(), find_account("Ruben de Wit"), Rol.BEGELEIDER)
    ruben.log_in()
    return ruben


@pytest.fixture
def plan(app: Flask, wereld: Wereld) -> Initiatief:
    partij = make_partij(ANKE, ADRES, NUMMER)
    make_gebruiker(Rol.LID, ANKE, ADRES, partij=partij)
    plan = make_plan(wereld, "i002", initiatiefnemer=partij)
    Hulpvraag.update(aantal=20).where(Hulpvraag.soort == "ruimte").execute()
    return plan


def test_p2_a_room_for_six_weeks_and_three_tuesdays_left(
    app: Flask, plan: Initiatief, marijke: Persoon, ruben: Collega
) -> None:
    anke = Persoon(app.test_client(), ADRES)
    pagina = f"/initiatieven/{plan.slug}/koppelingen"
    _give_free(marijke)

    # Haven 12 is proposed and fits: her guide asks for it without a name
    _ask_for_room(ruben, anke, pagina)
    geheim = (ANKE, NUMMER, ADRES)
    assert not any(woord in marijke.mail("Kunt u helpen?") for woord in geheim)

    # she reads what is asked and why, and says yes for six weeks, on a condition
    marijke.open("/gevraagd")
    marijke.follow("Bekijk en antwoord")
    marijke.sees("20 mensen, dinsdag 17-20 u, vanaf 12 januari", "Waarom wij aan u denken")
    marijke.sees_not(*geheim)
    keuze = f"Haven 12: {TIJD} (9 dinsdagen over)"
    te_lang = {"Biedt u een ruimte op vaste dagen?": keuze, "Vanaf welke datum?": "2027-01-12"}
    marijke.press("Ja, wij helpen", te_lang | {"Hoeveel weken achter elkaar?": "10"}, status=422)
    marijke.sees("Zo lang staat deze tijd niet open.")
    marijke.press(
        "Ja, wij helpen",
        {"Hoeveel weken achter elkaar?": "6", "Heeft u een voorwaarde?": VOORWAARDE},
    )
    marijke.sees("Wij houden de dagen vast", "Wacht op een ja", VOORWAARDE)
    marijke.sees_not(*geheim)

    # the makers read days and condition and say yes: only now contact data move
    ruben.open(pagina)
    ruben.sees_not("Breng hen in contact")
    assert VOORWAARDE in anke.mail("Past deze ruimte bij")
    anke.open(pagina)
    anke.sees("Haven 12", "6 keer", "dinsdag 12 januari tot en met dinsdag 16 februari", VOORWAARDE)
    anke.press("Ja, de ruimte past")
    anke.sees("Afgesproken. U kreeg elkaars gegevens.", "Marijke Stolk")
    assert NUMMER in marijke.mail("Maak kennis met")
    assert "Haven 12, 6 keer vanaf dinsdag 12 januari 2027, 17.00 tot 20.00 uur" in anke.mail(
        plan.titel
    )

    # the network of the desk knows where they are; everybody's does not say it
    changes.catch_up("graaf")
    graaf, band = app.extensions["graaf"], (plan.reference, Reference("plek", "haven-12"))
    assert "gebruikt" in {b["soort"] for b in graaf.intern.graph.get_edge_data(*band).values()}
    openbaar = graaf.openbaar.graph
    assert "gebruikt" not in {soort for _, _, soort in openbaar.edges(data="soort")}

    # three Tuesdays left, and her calendar says who comes
    marijke.open("/partners/eigen")
    marijke.sees("3 dinsdagen over")
    marijke.follow("Haven 12")
    marijke.sees("dinsdag 12 januari", plan.titel, "Afgesproken", "vrij")
    ics = marijke.client.get(f"{marijke.adres}/agenda.ics").text
    assert ics.count("BEGIN:VEVENT") == 6
    assert "DTSTART:20270112T160000Z" in ics
    _one_day_off(marijke, anke, pagina)


def _give_free(marijke: Persoon) -> None:
    marijke.open("/partners/eigen/ruimtes")
    marijke.follow("Haven 12")
    tijd = {
        "Welke dag?": "dinsdag",
        "Van": "17.00",
        "Tot": "20.00",
        "Vanaf welke datum?": "2027-01-12",
        "Tot en met welke datum?": "2027-03-09",
    }
    marijke.press("Geef vrij", tijd | {"Tot": "16.00"}, status=422)
    marijke.sees("De eindtijd ligt voor de begintijd.")
    marijke.press("Geef vrij", tijd)
    marijke.sees(TIJD, "9 dinsdagen over")


def _ask_for_room(ruben: Collega, anke: Persoon, pagina: str) -> None:
    judge(Koppeling.get(Koppeling.doelwit_key == "haven-12"), geschikt=True, door=SYSTEEM)
    anke.log_in()
    anke.open(pagina)
    anke.press("Ja, ik maak kennis", bij="Haven 12")
    ruben.open(pagina)
    ruben.follow("Stel de vraag", bij="Haven 12")
    vraag = "Initiatief zoekt ruimte, 20 mensen, dinsdag 17-20 u, vanaf 12 januari."
    ruben.press("Verstuur de vraag", {"Wat vraagt u?": vraag})


def _one_day_off(marijke: Persoon, anke: Persoon, pagina: str) -> None:
    """She calls one Tuesday off with a reason: it is free again, and the makers read why."""
    anke.open(pagina)
    anke.follow("Bekijk alle dagen")
    marijke.open(anke.adres)
    marijke.press("Zeg af", {"Wat zegt u af?": "dinsdag 26 januari"}, status=422)
    marijke.press("Zeg af", {"Wat zegt u af?": "dinsdag 26 januari", "Waarom?": "De kraan lekt."})
    marijke.sees_not("<li>dinsdag 26 januari</li>")
    assert "De kraan lekt." in anke.mail("Afgezegd: Haven 12")
    assert "STATUS:CANCELLED" in anke.client.get(f"{anke.adres}.ics").text
    marijke.open("/partners/eigen/ruimtes")
    marijke.sees("4 dinsdagen over")
