"""Partners through the front door: profile and terms (P1), browsing the network (P3)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from flask import Flask

from netwerk.partners.models import Partner
from netwerk.relaties.verouderen import ask_eigenaars
from tests.functional.persoon import Persoon
from tests.functional.wereld import find_account, make_wereld
from vems.core import changes, clock
from vems.core.outbox import Uitgaand
from vems.demo.westerkade.wereld import Wereld

HAVEN, WELZIJN, BIEB = "Woonstichting De Haven", "Welzijn Westerkade", "Bibliotheek Westerkade"


@pytest.fixture
def wereld(app: Flask, nu: datetime) -> Wereld:
    return make_wereld()


def contact(app: Flask, naam: str) -> Persoon:
    """Log in as the contact of an organisation."""
    persoon = Persoon(app.test_client(), find_account(naam).email)
    persoon.log_in()
    return persoon


def test_p1_profile_terms_and_a_year_later(app: Flask, wereld: Wereld, nu: datetime) -> None:
    Partner.update(voorwaarden_versie=2, bevestigd_op=nu.date()).execute()
    marijke, bezoeker = contact(app, "Marijke Stolk"), Persoon(app.test_client())
    marijke.follow("Onze organisatie")
    marijke.sees(HAVEN, "Klopt uw profiel nog?")
    marijke.follow("Lees de afspraken, versie 3")
    marijke.sees("Versie 3.", "U krijgt namen en telefoonnummers pas als beide kanten ja zeiden.")
    marijke.open("/partners/eigen")
    marijke.follow("Wijzig", bij="Waar en waarover u werkt")
    marijke.press("Bewaar", {"Wonen": True, "Kersentuin": True, "Molenwaard": True})
    marijke.follow("Bied nog iets")
    marijke.press(
        "Bewaar aanbod",
        {
            "Wat biedt u?": "Geld",
            "Beschrijf het in een paar woorden": "waardebon voor een buurtactiviteit",
            "Voor hoeveel mensen, of hoeveel euro?": "500",
            "Hoe vaak kan het?": "40",
        },
    )
    marijke.sees("waardebon voor een buurtactiviteit", "nog 40 keer")
    marijke.press("Ja, dit klopt")
    marijke.sees("Dank u. Uw profiel geldt weer een jaar.")
    bezoeker.open(f"/partners/{Partner.get(Partner.naam == HAVEN).slug}")
    bezoeker.sees(HAVEN, "Kersentuin", "waardebon voor een buurtactiviteit")
    bezoeker.sees_not("marijke@de-haven.example.org")
    _a_year_later(marijke, nu)


def _a_year_later(marijke: Persoon, nu: datetime) -> None:
    """One request to confirm, and until then the profile says so."""
    with clock.freeze(nu + timedelta(days=366)):
        for _ in range(2):
            ask_eigenaars()
        vragen = Uitgaand.select().where(
            Uitgaand.aan == marijke.email, Uitgaand.tekst.contains("profiel")
        )
        assert vragen.count() == 1
        marijke.log_in()
        marijke.open("/partners/eigen")
        marijke.sees("Klopt uw profiel nog?", "Wij stellen u pas weer voor als u dit bevestigt.")
        marijke.press("Ja, dit klopt")
        marijke.sees("Dank u.")


def test_p3_browsing_the_network_and_saying_what_is_missing(
    app: Flask, wereld: Wereld, nu: datetime
) -> None:
    sandra = contact(app, "Sandra de Groot")
    sandra.follow("Netwerk")
    sandra.press("Toon", {"Onderwerp": "Zorg en gezondheid", "Wijk": "Bangertpolder"})
    sandra.sees("1 doel", "nog geen plek", "Minder alleen")
    sandra.follow("Lijst")
    sandra.sees("Minder alleen")
    sandra.press("Bewaar deze blik", {"Naam van deze blik": "Eenzaam in de polder"})
    sandra.sees("Eenzaam in de polder")
    bestand = sandra.client.get("/netwerk/uitvoer.csv").get_data(as_text=True)
    assert WELZIJN in bestand

    bieb = Partner.get(Partner.naam == BIEB)
    sandra.open(f"/netwerk?om={bieb.reference}")
    sandra.follow("Weet u iets dat hier nog niet staat?")
    sandra.press("Stel voor", {"Wat klopt er volgens u ook?": "werkt in Havenkwartier"})
    changes.catch_up()
    bezoeker = Persoon(app.test_client())
    bezoeker.open(f"/partners/{bieb.slug}")
    assert "Havenkwartier" not in _werkt_in(bezoeker)
    eigenaar = bieb.leden.get().gebruiker
    van_bieb = Persoon(app.test_client(), eigenaar.email)
    van_bieb.log_in()
    van_bieb.open("/partners/eigen")
    van_bieb.follow("Bekijk en bevestig")
    van_bieb.press("Klopt", bij="Havenkwartier")
    bezoeker.open(f"/partners/{bieb.slug}")
    assert "Havenkwartier" in _werkt_in(bezoeker)


def _werkt_in(wie: Persoon) -> str:
    """Give what the page of an organisation says of where it works."""
    return wie.tekst.split("Werkt in", 1)[1].split("Gaat over", 1)[0]
