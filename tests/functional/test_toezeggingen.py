"""Story R5 of a council member: watching promises, and the yearly account by its formula."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from flask import Flask

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Inzending
from initiatieven.toezeggingen.jobs import ask_news
from initiatieven.toezeggingen.keuzes import (
    VAN_DE_RAAD,
    VAN_HET_COLLEGE,
    ToezeggingSoort,
    ToezeggingStatus,
)
from initiatieven.toezeggingen.models import Toezegging
from initiatieven.toezeggingen.register import NieuweToezegging, record_toezegging
from initiatieven.toezeggingen.verslagen import report
from netwerk.raad.keuzes import Vergadersoort
from tests.factories.raad import griffie_actor, make_vergadering, make_wethouder
from tests.functional.raad import Raadsavond, make_avond
from vems.core.clock import at, freeze
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")
BELOFD, APRIL = date(2027, 1, 12), date(2027, 4, 10)
# Story R5: six kept, five running, two over date, one lapsed with a reason.
VERLOOP = (
    *[(date(2027, 3, 15), ToezeggingStatus.NAGEKOMEN)] * 6,
    *[(date(2027, 6, 1), ToezeggingStatus.LOPEND)] * 5,
    *[(date(2027, 4, 1), ToezeggingStatus.LOPEND)] * 2,
    (date(2027, 5, 1), ToezeggingStatus.VERVALLEN),
)


def make_promises(avond: Raadsavond) -> None:
    """Record the fourteen promises of the story, one of each kind first."""
    griffie, bakker = griffie_actor(), make_wethouder("Bakker")
    soorten = [soort for soort in ToezeggingSoort if soort is not ToezeggingSoort.ADOPTIE]
    for nummer, (dag, status) in enumerate(VERLOOP):
        soort = soorten[nummer % len(soorten)]
        van_college = soort in VAN_HET_COLLEGE or (nummer % 2 and soort not in VAN_DE_RAAD)
        data = NieuweToezegging(
            soort=soort,
            initiatief=avond.plannen[nummer % len(avond.plannen)],
            tekst=f"Belofte {nummer + 1:02}",
            wethouder=bakker if van_college else None,
            raadslid=None if van_college else avond.raadslid,
            uiterlijk_op=dag,
            markt=avond.markt,
            gedaan_op=at(BELOFD, 21),
        )
        with freeze(at(BELOFD, 21)):
            toezegging = record_toezegging(data, door=griffie)
        with freeze(at(date(2027, 3, 15), 20)):
            tekst = f"Zo staat het met {nummer + 1:02}."
            report(toezegging, status=status, tekst=tekst, door=griffie)


def test_r5_watching_promises(app: Flask) -> None:
    """Filter a wethouder, put one on an agenda, hear of the change, read the account."""
    avond = make_avond(app, MarktToestand.OPVOLGING)
    make_promises(avond)
    with freeze(at(APRIL, 10)):
        commissie = make_vergadering(Vergadersoort.COMMISSIE, "Commissie Stad en Wijk", dagen=5)
        eline, bezoeker, griffie = avond.eline, avond.bezoeker, avond.griffie
        eline.log_in()
        eline.open("/toezeggingen")
        eline.sees("14 toegezegd, 6 nagekomen, 2 over datum.", "Lopend 5", "Vervallen of anders 1")
        eline.sees("6 van de 9 die klaar of over datum zijn, zijn op tijd nagekomen.")
        eline.press("Toon", {"Door wie": "Wethouder Bakker"})
        eline.sees("Belofte 12")
        eline.sees_not("Belofte 13")
        eline.follow("Belofte 12")
        eline.follow("Zet op de agenda")
        eline.press("Zet op de agenda", {"Bij welke vergadering?": "Commissie Stad en Wijk"})
        eline.sees("De toezegging staat op de agenda.")
        bezoeker.open(f"/raad/vergaderingen/{commissie.sleutel}")
        bezoeker.sees("Belofte 12", "over datum")
        griffie.log_in()
        griffie.open("/toezeggingen/beheer")
        griffie.follow("Zet erbij hoe het staat", bij="Belofte 12")
        griffie.press(
            "Zet dit bericht erbij",
            {"Hoe staat het ervoor?": "Nagekomen", "Wat is er gebeurd?": "Alsnog gedaan."},
        )
        assert "Alsnog gedaan." in eline.mail("Een toezegging die u volgt")
        bezoeker.open("/toezeggingen")
        bezoeker.follow("Per jaar: wat is nagekomen?")
        bezoeker.sees("6 van 9 (67%)", "Niet nagekomen in 2027, en waarom", "Zo staat het met 14.")
        bestand = app.test_client().get("/toezeggingen/per-jaar.csv").get_data(as_text=True)
        rij = bestand.splitlines()[1].replace(";", ",").split(",")
        assert rij == ["2027", "14", "6", "1", "5", "1", "1", "9", "67"]


def test_r5_every_cycle_news_and_a_market_closes_when_all_is_told(app: Flask) -> None:
    """The griffie asks for news before the council meets, ends every promise, and closes."""
    avond = make_avond(app, MarktToestand.OPVOLGING)
    make_promises(avond)
    griffie = avond.griffie
    with freeze(at(APRIL, 10)):
        make_vergadering(dagen=-7)
        make_vergadering(dagen=8)
        ask_news()
        assert "Belofte 07" in avond.eline.mail("Nieuws gevraagd")
        griffie.log_in()
        griffie.open("/toezeggingen/beheer")
        griffie.sees("Over 7 toezeggingen is nog niets gemeld", "Nieuws nodig")
        griffie.open(f"/griffie/markten/{avond.markt.slug}/sluiten")
        griffie.sees("Belofte 07", "Plan 01")
        griffie.follow("Stuur het afsluitbericht")
        griffie.press(
            "Verstuur het afsluitbericht", {"Uw bericht aan alle deelnemers": "Dank voor uw plan."}
        )
    with freeze(at(APRIL + timedelta(days=60), 10)):
        for toezegging in Toezegging.select().where(Toezegging.status == ToezeggingStatus.LOPEND):
            report(
                toezegging,
                status=ToezeggingStatus.NIET_NAGEKOMEN,
                tekst="Het geld kwam er niet.",
                door=griffie_actor(),
            )
        griffie.log_in()
        griffie.open(f"/griffie/markten/{avond.markt.slug}/sluiten")
        griffie.sees("Er mist niets meer.")
        griffie.follow("Terug naar de markt")
        griffie.press("Sluit de markt af")
        assert avond.markt.toestand is MarktToestand.GESLOTEN
    assert not Inzending.select().where(Inzending.afsluiting_op.is_null()).exists()
    assert Uitgaand.select().where(Uitgaand.tekst.contains("Dank voor uw plan.")).count() == 12
