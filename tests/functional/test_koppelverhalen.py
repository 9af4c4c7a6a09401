"""Who helps, through the front door: stories I3 (a match accepted) and B3 (scan to matches)."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from flask import Flask

from initiatieven.koppelingen.keuzes import KoppelingToestand, Verwerpreden
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief
from netwerk.partners.models import Partner
from tests.factories.basis import make_gebruiker, make_partij
from tests.functional.persoon import Collega, Persoon
from tests.functional.wereld import find_account, help_tuinen, make_plan, make_wereld
from vems.accounts.keuzes import Rol
from vems.core import history
from vems.demo.westerkade.wereld import Wereld

GROEN_DOEN, WOUTER = "Stichting Groen Doen", "Wouter Blom"
ANKE, NUMMER, ADRES = "Anke Visser", "06 1234 5678", "anke@bewoner.example.org"
EETREGELS = "Koken voor de buurt: regels voor eten"
AFSPRAAK = "dinsdag 8 december, 19.30 uur, in buurthuis De Kern"


@pytest.fixture
def wereld(app: Flask, nu: datetime) -> Wereld:
    return make_wereld()


@pytest.fixture
def ruben(app: Flask, wereld: Wereld) -> Collega:
    ruben = Collega(app.test_client(), find_account("Ruben de Wit"), Rol.BEGELEIDER)
    ruben.log_in()
    return ruben


def test_i3_a_match_is_accepted_and_nobody_saw_her_number_before(
    app: Flask, wereld: Wereld, ruben: Collega
) -> None:
    partij = make_partij(ANKE, ADRES, NUMMER)
    make_gebruiker(Rol.LID, ANKE, ADRES, partij=partij)
    help_tuinen(wereld, GROEN_DOEN, 3)
    plan = make_plan(
        wereld, "i001", initiatiefnemer=partij, aantal_initiatiefnemers=6, openbaar=True
    )
    anke = Persoon(app.test_client(), ADRES)
    evelien = Persoon(app.test_client(), find_account("Evelien Mulder").email)
    pagina = f"/initiatieven/{plan.slug}/koppelingen"

    # her guide sees soil advice first, by who works in her wijk; the official below it
    ruben.open(pagina)
    helpers = ruben.below("Wie kan helpen met kennis?")
    assert helpers.index(GROEN_DOEN) < helpers.index(WOUTER)
    ruben.sees(
        "Werkt in dezelfde wijk (Kersentuin)",
        "grondanalyse met uitleg in gewone taal",
        "In woorden:",
    )
    # and who may pay EUR 1,850: the rule that covers it before a voucher of EUR 500
    geld = ruben.below("Wie kan helpen met geld?")
    assert geld.index("Wijkbudget") < geld.index("€ 500 in plaats van € 1.850")
    for naam in (GROEN_DOEN, WOUTER):
        ruben.press("Geschikt", bij=naam)

    # she reads both without a score; yes to one, no to the other in her own words
    anke.log_in()
    anke.open(pagina)
    anke.sees_in_order(
        GROEN_DOEN,
        "Waarom deze Werkt in uw wijk (Kersentuin), hielp al 3 initiatieven die op het uwe lijken"
        " en biedt wat u zoekt: grondanalyse met uitleg in gewone taal.",
        "Hoe weten wij dit Opgegeven door de organisatie zelf, bevestigd op",
        "Wat kan tegenvallen",
        "Wouter, Groen en openbare ruimte",
        "weet veel van Groen en natuur",
    )
    assert anke.tekst.count("Waarom deze") == 2
    anke.sees_not("van 100", "Blom")
    anke.press("Ja, ik maak kennis", bij=GROEN_DOEN)
    anke.sees("U wilt kennismaken")
    anke.follow("Nee, liever niet", bij="Wouter")
    anke.press("Nee, liever niet", {"Waarom?": "Liever eerst met buren."})
    anke.sees("U wilt dit niet", "Liever eerst met buren.")

    # Groen Doen is asked, and reads no name, number or address
    ruben.open(pagina)
    ruben.follow("Stel de vraag", bij=GROEN_DOEN)
    ruben.press("Verstuur de vraag", {"Wat vraagt u?": "Kunt u de grond onderzoeken?"})
    geheim = (ANKE, NUMMER, ADRES)
    assert not any(woord in evelien.mail("Kunt u helpen?") for woord in geheim)
    evelien.log_in()
    evelien.open("/gevraagd")
    evelien.sees_not(*geheim)
    evelien.follow("Bekijk en antwoord", bij=plan.titel)
    evelien.sees("Kunt u de grond onderzoeken?", "Waarom wij aan u denken")
    evelien.sees_not(*geheim)
    evelien.press("Ja, wij helpen")
    evelien.sees_not(*geheim)
    anke.open(pagina)
    anke.sees_not("0999 55 21 47", "Evelien")
    wouter = Collega(app.test_client(), find_account(WOUTER), Rol.VAKAMBTENAAR)
    wouter.log_in()
    wouter.open("/gevraagd")
    wouter.sees_not(*geheim)

    # both get each other's number and a proposed day and place
    ruben.open(pagina)
    ruben.press(
        "Breng hen in contact",
        {"Wanneer en waar kunnen zij elkaar ontmoeten?": AFSPRAAK},
        bij=GROEN_DOEN,
    )
    ruben.sees("Beiden kregen elkaars gegevens.", AFSPRAAK)
    for wie, nummer in ((evelien, NUMMER), (anke, "0999 55 21 47")):
        mail = wie.mail(plan.titel)
        assert nummer in mail
        assert AFSPRAAK in mail
    evelien.open("/gevraagd")
    evelien.sees(ANKE, NUMMER)
    anke.open(pagina)
    anke.sees("Evelien Mulder", "0999 55 21 47", AFSPRAAK)
    stand = {k.doelwit_kind: k.toestand for k in plan.koppelingen if k.toestand in _BESLIST}
    assert stand == {"partner": _T.GEINTRODUCEERD, "medewerker": _T.AFGEWEZEN_INITIATIEFNEMER}


_T = KoppelingToestand
_BESLIST = (_T.GEINTRODUCEERD, _T.AFGEWEZEN_INITIATIEFNEMER)


def test_b3_from_the_scan_to_matches(app: Flask, wereld: Wereld, ruben: Collega) -> None:
    """The scores of the story are examples; order, reasons and who must be involved are not."""
    plan = make_plan(wereld, "i002")
    zaak, pagina = f"/loket/{plan.identificatie}", f"/initiatieven/{plan.slug}/koppelingen"

    ruben.open(zaak)
    ruben.follow("ACTIE-scan")
    ruben.press(
        "Bewaar de scan",
        {
            "Animo": "Hoog: vier vrouwen, elke dinsdag.",
            "Contacten": "Zwak met de moskee en de kerkzaal.",
            "Toerusting": "Geen keuken.",
            "Inbedding": "Regels voor eten zijn niet duidelijk.",
            "Empathie": "Goed.",
        },
    )
    ruben.sees_in_order(
        "Animo Hoog: vier vrouwen, elke dinsdag.",
        "Contacten Zwak met de moskee en de kerkzaal.",
        "Toerusting Geen keuken.",
        "Inbedding Regels voor eten zijn niet duidelijk.",
        "Empathie Goed.",
    )
    assert plan.koppelrondes.count() == 1

    # who must be involved stands apart and has no score; the kitchen comes before the Voedselbank
    ruben.open(pagina)
    ruben.press("Zoek opnieuw")
    assert plan.koppelrondes.count() == 2
    ruben.sees_in_order(
        "Wie moet erbij? Zonder score",
        "Noor Haddad",
        "Is verantwoordelijk voor Molenwaard, waar het initiatief ligt.",
        "Wie kan helpen met een ruimte?",
        "Buurthuis De Kern",
    )
    routering = ruben.tekst[ruben.tekst.index("Wie moet erbij?") : ruben.tekst.index("Wie kan he")]
    assert "van 100" not in routering
    assert _score(ruben, "Buurthuis De Kern") > _score(ruben, "Voedselbank Westerkade")
    ruben.sees("keuken en eetzaal voor 24 mensen", "Werkt in dezelfde wijk (Molenwaard)")

    # what there is to read about food is recommended, and asks nothing of anybody
    ruben.sees_in_order("Wat is handig om te lezen?", EETREGELS)
    ruben.sees("is handig om te lezen: uitleg van NVWA")
    ruben.press("Raad aan", bij=EETREGELS)
    ruben.sees("Aangeraden. De initiatiefnemer krijgt er bericht van.")
    ruben.sees_in_order("Dit loopt nu", EETREGELS, "Wie kan helpen met een ruimte?")

    # rejected with a reason from the list; it stays readable
    ruben.press(
        "Bewaar en verberg",
        {"Waarom past dit niet?": "De doelgroep is anders"},
        bij="Voedselbank Westerkade",
    )
    ruben.sees("De doelgroep is anders")
    voedselbank = _koppeling(plan, "Voedselbank Westerkade")
    assert (voedselbank.toestand, voedselbank.verwerpreden) == (
        _T.VERWORPEN,
        Verwerpreden.DOELGROEP_ANDERS,
    )

    # a church hall he knows himself, by hand and with why
    ruben.open(f"{pagina}/zoeken?naam=torenkerk")
    ruben.press(
        "Voeg toe",
        {
            "Wie voegt u toe?": "Torenkerk aan het Kerkplein",
            "Waarom past dit?": "De koster kookt zelf graag.",
        },
    )
    ruben.sees("Torenkerk aan het Kerkplein", "De koster kookt zelf graag.")
    toren = _koppeling(plan, "Torenkerk aan het Kerkplein")
    assert (toren.toestand, toren.ronde, toren.score) == (_T.GESCHIKT, None, None)

    # and how he guides in this phase
    ruben.open(f"{zaak}/aanpak")
    ruben.press(
        "Bewaar de stijl", {"Hoe begeleidt u in deze fase?": "Coproduceren: wij doen het samen"}
    )
    ruben.open(zaak)
    ruben.sees("Coproduceren")
    tijdlijn = history.list_for(plan.reference, zichtbaarheden=history.Zichtbaarheid)
    gebeurd = {g.soort: g.gegevens for g in tijdlijn}
    assert gebeurd["koppeling_verworpen"]["naam"] == "Voedselbank Westerkade"
    assert gebeurd["koppeling_toegevoegd"]["reden"] == "De koster kookt zelf graag."
    assert gebeurd["koppeling_aangeraden"]["naam"] == EETREGELS


def _koppeling(plan: Initiatief, naam: str) -> Koppeling:
    """Give the match with an organisation."""
    partner = Partner.get(Partner.naam == naam)
    return plan.koppelingen.where(Koppeling.doelwit_key == partner.sleutel).get()


def _score(wie: Persoon, naam: str) -> int:
    """Read the score on the card of somebody."""
    gevonden = re.search(rf"{re.escape(naam)}.*?(\d+) van 100", wie.below("Wie kan helpen met"))
    assert gevonden, f"no score with {naam}"
    return int(gevonden[1])
