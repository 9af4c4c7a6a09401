"""A programme through the front door: goals, the call for help, news and wishes (story B4)."""

from __future__ import annotations

from datetime import datetime

import pytest
from flask import Flask

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.programmas.models import Doel
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from tests.factories.basis import make_partij
from tests.factories.initiatieven import make_initiatief
from tests.functional.persoon import Collega, Persoon
from tests.functional.wereld import find_account, make_wereld
from vems.accounts.keuzes import Rol
from vems.core.clock import today
from vems.demo.westerkade.wereld import Wereld
from vems.partijen.models import Partij
from vems.partijen.registration import email_of

PLANNEN = ("Soep op dinsdag", "Breicafé de Kluwen", "Skaten op het plein")


@pytest.fixture
def wereld(app: Flask, nu: datetime) -> Wereld:
    return make_wereld()


@pytest.fixture
def ruben(app: Flask, wereld: Wereld) -> Collega:
    ruben = Collega(app.test_client(), find_account("Ruben de Wit"), Rol.BEGELEIDER)
    ruben.log_in()
    return ruben


@pytest.fixture
def noor(app: Flask, wereld: Wereld) -> Collega:
    wie = wereld.regisseur("kersentuin").naam
    noor = Collega(app.test_client(), find_account(wie), Rol.GEBIEDSREGISSEUR)
    noor.log_in()
    return noor


def make_plan(wereld: Wereld, titel: str, **anders: object) -> Initiatief:
    """Make a public plan in Kersentuin that Ruben guides."""
    ruben = Medewerker.get(Medewerker.naam == "Ruben de Wit")
    gebied = wereld.gebied("kersentuin")
    waarden = {"gebied": gebied, "openbaar": True, "begeleider": ruben, **anders}
    return make_initiatief(titel, **waarden)


def lid_of(app: Flask, titel: str) -> Persoon:
    """Give the browser of who handed a plan in."""
    partij = Partij.get_by_id(Initiatief.get(Initiatief.titel == titel).initiatiefnemer_id)
    return Persoon(app.test_client(), email_of(partij))


def test_b4_two_of_three_count_and_goal_four_still_calls(
    app: Flask, wereld: Wereld, ruben: Collega, noor: Collega
) -> None:
    bezoeker = Persoon(app.test_client())
    bezoeker.open("/wijken")
    bezoeker.follow("Kersentuin")
    bezoeker.sees("Meer ontmoeting", "7 van 12")
    for titel in PLANNEN:
        plan = make_plan(wereld, titel)
        ruben.open(f"/initiatieven/{plan.slug}/koppelingen")
        ruben.follow("Bij welk doel helpt dit?")
        ruben.press(
            "Bewaar",
            {
                "Bij welk doel helpt het?": _keuze("KER-2"),
                "Hoeveel?": "Dit is waar het vooral om gaat",
            },
        )
        ruben.sees("De gebiedsregisseur beslist of het meetelt.", "Wacht op de gebiedsregisseur")
    bezoeker.open("/wijken/kersentuin")
    bezoeker.sees("7 van 12")
    noor.follow("Doelen")
    noor.sees("3 initiatieven willen bijdragen.")
    noor.press("Bevestig", {"Hoeveel telt het mee?": "nul"}, bij=PLANNEN[0], status=422)
    noor.sees("Vul een getal in, bijvoorbeeld 12 of 2,5.")
    for titel in PLANNEN[:2]:
        noor.press("Bevestig", {"Hoeveel telt het mee?": "1"}, bij=titel)
    noor.follow("Weiger met reden", bij=PLANNEN[2])
    noor.press("Weiger met deze reden", {"Waarom?": "Dit hoort bij jongeren een eigen plek."})
    assert "jongeren een eigen plek" in lid_of(app, PLANNEN[2]).mail("telt niet mee")
    assert lid_of(app, PLANNEN[0]).mail("telt mee")
    assert "jongeren een eigen plek" in ruben.mail("telt niet mee")
    bezoeker.open("/wijken/kersentuin")
    bezoeker.sees("9 van 12", "2 initiatieven helpen mee")
    _two_are_confirmed_as_main_goal()
    noor.follow("Programma’s")
    noor.follow("Wijkprogramma Kersentuin")
    noor.follow("Noteer de stand", bij="Meer ontmoeting")
    noor.press(
        "Bewaar",
        {
            "Wat is het getal nu?": "10",
            "Hoe staat het ervoor?": "Op schema",
            "Hoe gaat het?": "Ook het koor zingt nu elke week.",
        },
    )
    doel = Doel.get(Doel.code == "KER-2").sleutel
    bezoeker.open(f"/wijken/kersentuin/doelen/{doel}")
    bezoeker.sees("10 van 12", "Er telt een initiatief mee.")
    bezoeker.sees("Bij het begin 4", "Door initiatieven die meedoen +2")
    bezoeker.sees("Verder geteld door de gemeente +4")
    bezoeker.open("/wijken/kersentuin")
    bezoeker.sees("opruimgroep Loopt achter Nog geen initiatief. Wie helpt mee met dit doel?")
    bezoeker.follow("Deel uw idee voor Schone straten")
    bezoeker.sees("U helpt mee met een doel: Schone straten.")


def _two_are_confirmed_as_main_goal() -> None:
    """Linked as `hoofd`, confirmed by Noor today; the third is no relation and keeps its reason."""
    doel = Doel.get(Doel.code == "KER-2")
    banden = Relatie.select().where(
        Relatie.soort == RelatieSoort.DRAAGT_BIJ_AAN,
        Relatie.naar_key == doel.sleutel,
        Relatie.tot.is_null(),
        Relatie.zekerheid == 1,
        Relatie.van_kind == "initiatief",
    )
    titels = {Initiatief.get(Initiatief.sleutel == band.van_key).titel for band in banden}
    assert titels == set(PLANNEN[:2])
    assert {(b.gewicht, b.bevestigd_door, b.bevestigd_op) for b in banden} == {
        (1.0, "Noor Haddad", today())
    }
    nee = Koppeling.get(Koppeling.toestand == KoppelingToestand.GEWEIGERD)
    assert (nee.initiatief.titel, nee.reden) == (
        PLANNEN[2],
        "Dit hoort bij jongeren een eigen plek.",
    )


def test_the_programme_tells_what_how_far_and_why_it_is_late(
    app: Flask, wereld: Wereld, noor: Collega
) -> None:
    bezoeker = Persoon(app.test_client())
    bezoeker.open("/wijken")
    bezoeker.follow("Waar werkt de stad aan?")
    bezoeker.sees_in_order(
        "Een stad waar iedereen meedoet", "Stadsagenda Westerkade samen", "Wijkprogramma Kersentuin"
    )
    bezoeker.sees("Wijkagenda Molenwaard", "Uitvoeringsprogramma Kersentuin", "Wijkagenda")
    bezoeker.follow("Bekijk Wijkprogramma Kersentuin 2026–2029")
    bezoeker.sees(
        "Het nieuws over dit programma is te laat.",
        "Wat gaat voor?",
        "900 deuren",
        "612 mensen",
        "Hoe doen bewoners mee?",
        "Elk kwartaal",
    )
    noor.follow("Programma’s")
    noor.follow("Schrijf hoe het gaat", bij="Wijkprogramma Kersentuin")
    noor.press("Bewaar", {"Hoe staat het ervoor?": "Vraagt aandacht"}, status=422)
    noor.sees("Schrijf in een paar zinnen hoe het gaat.")
    noor.press("Bewaar", {"Wat is er gebeurd, en wat komt er nu?": "De bomen komen in maart."})
    bezoeker.open(bezoeker.adres)
    bezoeker.sees("De bomen komen in maart.", "Vraagt aandacht")
    bezoeker.sees_not("is te laat")


def test_a_wish_is_told_answered_and_taken_up_by_residents(
    app: Flask, wereld: Wereld, ruben: Collega, noor: Collega
) -> None:
    partij = make_partij("Sanne Kok", "sanne.kok@bewoner.example.org")
    zaak = make_plan(
        wereld,
        "Een kraan bij de speeltuin",
        openbaar=False,
        publiceren=Publiceren.MET_NAAM,
        initiatiefnemer=partij,
    )
    ruben.open(f"/loket/{zaak.identificatie}")
    ruben.follow("Beoordeel")
    ruben.press("Bewaar oordeel", {"Wat is het?": "Wens"})
    sanne = Persoon(app.test_client(), "sanne.kok@bewoner.example.org")
    assert "/wensen/" in sanne.mail("Uw wens staat op de lijst van Kersentuin")
    buur = Persoon(app.test_client(), find_account("Bram Steenbergen").email)
    buur.log_in()
    buur.open("/wijken/kersentuin")
    buur.follow("Een kraan bij de speeltuin")
    buur.sees("Gevraagd door Sanne.", "1 mens wil dit")
    buur.sees_not("Kok")
    buur.press("Dit wil ik ook")
    buur.sees("2 mensen willen dit")
    noor.follow("Wensen")
    noor.follow("Antwoord", bij="Een kraan bij de speeltuin")
    noor.press(
        "Bewaar",
        {"Wat doet de gemeente?": "Niet nu, omdat…", "Waarom?": "Wij graven er pas in 2028."},
    )
    assert "Wij graven er pas in 2028." in sanne.mail("Antwoord op uw wens: Niet nu")
    buur.open(buur.adres)
    buur.sees("Niet nu", "Wij graven er pas in 2028.")
    buur.follow("Maak er een initiatief van")
    buur.sees("U gaat aan de slag met een wens: Een kraan bij de speeltuin.")


def _keuze(code: str) -> str:
    doel = Doel.get(Doel.code == code)
    return f"{doel.tekst} ({doel.programma.titel})"
