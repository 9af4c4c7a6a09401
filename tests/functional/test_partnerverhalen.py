"""Partners through the front door: profile and terms (P1), browsing the network (P3)."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta

import pytest
from flask import Flask

from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import Bron
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import end_relatie
from netwerk.relaties.verouderen import ask_eigenaars
from tests.factories.initiatieven import make_initiatief
from tests.functional.persoon import Collega, Persoon
from tests.functional.wereld import find_account, make_plan, make_wereld
from vems.accounts.keuzes import Rol
from vems.core import changes, clock
from vems.core.actor import SYSTEEM
from vems.core.outbox import Uitgaand
from vems.demo.westerkade.wereld import Wereld

HAVEN, BIEB = "Woonstichting De Haven", "Bibliotheek Westerkade"
KEUZE = {"Onderwerp": "Zorg en gezondheid: Eenzaamheid", "Wijk": "Bangertpolder"}
HELPERS = ("Kerk De Brug", "Wandelclub De Dijkloper", "Welzijn Westerkade", "Zorgkring Polder")
SAMEN, STIL = "Samen op de dijk", "Telefooncirkel in stilte"


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
    _a_year_later(app, wereld, marijke, nu)


def _a_year_later(app: Flask, wereld: Wereld, marijke: Persoon, nu: datetime) -> None:
    """One request to confirm; without an answer "niet bevestigd", and out of matching."""
    haven = Partner.get(Partner.naam == HAVEN)
    assert netwerkbeeld().kandidaten[haven.reference].beschikbaar
    with clock.freeze(nu + timedelta(days=366)):
        for _ in range(2):
            ask_eigenaars()
        vragen = Uitgaand.select().where(
            Uitgaand.aan == marijke.email, Uitgaand.tekst.contains("profiel")
        )
        assert vragen.count() == 1
        ingrid = Collega(app.test_client(), find_account("Ingrid Kuipers"), Rol.COORDINATOR)
        ingrid.log_in()
        ingrid.open("/partners/beheer")
        ingrid.sees_in_order("Niet bevestigd", HAVEN)
        assert not _is_proposed(wereld, haven)
        marijke.log_in()
        marijke.open("/partners/eigen")
        marijke.sees("Klopt uw profiel nog?", "Wij stellen u pas weer voor als u dit bevestigt.")
        marijke.press("Ja, dit klopt")
        marijke.sees("Dank u.")
        assert _is_proposed(wereld, haven)


def _is_proposed(wereld: Wereld, partner: Partner) -> bool:
    """Tell whether matching proposes an organisation to a garden that asks for money."""
    plan = make_plan(wereld, "i001")
    return (
        Koppeling.select()
        .where(Koppeling.initiatief == plan, Koppeling.doelwit_key == partner.sleutel)
        .exists()
    )


@pytest.fixture
def polder(wereld: Wereld) -> Wereld:
    """Two published plans on loneliness, one that is not, and nothing yet said of the library."""
    gebied = wereld.gebied("bangertpolder")
    for titel, openbaar in ((SAMEN, True), ("Koffie aan de dijk", True), (STIL, False)):
        make_initiatief(titel, gebied=gebied, themas=("eenzaamheid",), openbaar=openbaar)
    for eerder in Relatie.select().where(Relatie.naar_key == gebied.slug, Relatie.zekerheid < 1):
        end_relatie(eerder, door=SYSTEEM)
    changes.catch_up()
    return wereld


def test_p3_browsing_the_network_and_saying_what_is_missing(app: Flask, polder: Wereld) -> None:
    sandra, bezoeker = contact(app, "Sandra de Groot"), Persoon(app.test_client())
    sandra.follow("Netwerk")
    sandra.press("Toon", KEUZE)
    # the drawing counts who can be asked, the zeros too; who is there for all the city counts
    telling = "4 organisaties, 2 initiatieven, 1 doel en nog geen plek"
    sandra.sees(telling, "Minder alleen")
    sandra.follow("Lijst")
    sandra.sees(telling, "Minder alleen", SAMEN, "Koffie aan de dijk", *HELPERS)
    sandra.sees_not(STIL)
    sandra.press("Bewaar deze blik", {"Naam van deze blik": "Eenzaam in de polder"})
    _reads_the_file(sandra)

    # she says two things of the library; until it says so itself, nobody counts it
    bieb = Partner.get(Partner.naam == BIEB)
    for wat in ("werkt in Bangertpolder", "gaat over Zorg en gezondheid: Eenzaamheid"):
        sandra.open(f"/netwerk?om={bieb.reference}")
        sandra.follow("Weet u iets dat hier nog niet staat?")
        sandra.press("Stel voor", {"Wat klopt er volgens u ook?": wat})
        sandra.sees("Dank u. Wij vragen Bibliotheek Westerkade of dit klopt.")
    sandra.open("/netwerk")
    sandra.follow("Eenzaam in de polder")
    sandra.sees(telling)
    sandra.sees_not(BIEB)
    bezoeker.open(f"/partners/{bieb.slug}")
    assert "Bangertpolder" not in _werkt_in(bezoeker)

    # the library confirms, and now it shows as confirmed
    van_bieb = Persoon(app.test_client(), bieb.leden.get().gebruiker.email)
    van_bieb.log_in()
    for wat in ("Bangertpolder", "Eenzaamheid"):
        van_bieb.open("/partners/eigen")
        van_bieb.follow("Bekijk en bevestig")
        van_bieb.press("Klopt", bij=wat)
    sandra.open(sandra.adres)
    sandra.sees("5 organisaties, 2 initiatieven, 1 doel en nog geen plek", BIEB)
    open_ = Relatie.tot.is_null() & (Relatie.van_key == bieb.sleutel)
    gezegd = Relatie.get(open_, Relatie.naar_key == "bangertpolder")
    assert (gezegd.bron, gezegd.zekerheid, gezegd.is_openbaar) == (Bron.NETWERK, 1.0, True)
    assert gezegd.bevestigd_door == bieb.leden.get().gebruiker.naam
    bezoeker.open(f"/partners/{bieb.slug}")
    assert "Bangertpolder" in _werkt_in(bezoeker)


def _reads_the_file(wie: Persoon) -> None:
    """The CSV has the organisations with what they say, and nothing that is not public."""
    tekst = wie.client.get("/netwerk/uitvoer.csv").get_data(as_text=True)
    rijen = list(csv.DictReader(tekst.lstrip("\ufeff").splitlines()))
    eenzaam = {r["van_naam"] for r in rijen if r["naar"] == "thema:eenzaamheid"}
    assert {*HELPERS, SAMEN} <= eenzaam
    van_kerk = {(r["soort"], r["naar_naam"]) for r in rijen if r["van_naam"] == "Kerk De Brug"}
    assert {("actief_in", "Bangertpolder"), ("gaat_over", "Eenzaamheid")} <= van_kerk
    assert STIL not in tekst


def _werkt_in(wie: Persoon) -> str:
    """Give what the page of an organisation says of where it works."""
    return wie.tekst.split("Werkt in", 1)[1].split("Gaat over", 1)[0]
