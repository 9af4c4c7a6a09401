"""Closed initiatives from a list: outside norms and figures, and nobody hears of it."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from initiatieven.begeleiding.inlezen import INITIATIEVEN
from initiatieven.begeleiding.models import FaseOvergang
from initiatieven.koppelingen.models import Koppelronde
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from netwerk.partners.keuzes import PartnerSoort
from netwerk.partners.registration import NieuwePartner, register_partner
from netwerk.relaties.models import Relatie
from tests.factories.basis import make_thema, make_wijk
from vems.core.actor import IMPORT
from vems.core.exceptions import Invalid, Refused
from vems.core.inlezen.bestand import read_tabel
from vems.core.inlezen.opdracht import Opdracht, Uitkomst
from vems.core.inlezen.perioden import read_period
from vems.core.inlezen.uitvoeren import read_in
from vems.core.outbox import Uitgaand

KOP = "dossier;titel;resultaat;jaar;aanvrager;wijk;beleidsterrein"
TUIN = "S-1;Een tuin;gerealiseerd;2016;Stichting Tuin;kersentuin;groen"


def read(*regels: str, volledig: bool = False) -> Uitkomst:
    tabel = read_tabel("\n".join((KOP, *regels, "")).encode(), "register.csv")
    opdracht = Opdracht("register", volledig=volledig)
    return read_in(tabel, INITIATIEVEN, opdracht, door=IMPORT)


@pytest.fixture
def stad(app: Flask) -> None:
    make_wijk("kersentuin")
    make_thema("groen")


@pytest.mark.usefixtures("stad")
def test_it_is_closed_taken_over_and_silent() -> None:
    partner = register_partner(NieuwePartner("Stichting Tuin", PartnerSoort.STICHTING), door=IMPORT)
    assert read(TUIN).nieuw == 1
    tuin = Initiatief.get()
    assert (tuin.fase, tuin.resultaat, tuin.bron) == (
        Fase.AFGEROND,
        Resultaat.GEREALISEERD,
        "import",
    )
    assert (tuin.beloofd_op, tuin.volgende_stap, tuin.is_openbaar) == (None, "", False)
    assert tuin.gebied.slug == "kersentuin"
    assert [zet.reden for zet in FaseOvergang.select()] == ["overgenomen"]
    assert not Uitgaand.select().exists()
    assert not Koppelronde.select().exists()
    (band,) = Relatie.select()
    assert (band.van, band.naar, band.soort.value) == (partner.reference, tuin.reference, "hielp")


@pytest.mark.usefixtures("stad")
def test_an_area_in_no_list_is_said_and_becomes_the_whole_city() -> None:
    uitkomst = read(TUIN, TUIN.replace("S-1", "S-2").replace("kersentuin", "Economische Zaken"))
    assert (uitkomst.nieuw, uitkomst.afgekeurd) == (2, [])
    (regel,) = uitkomst.opgemerkt
    assert regel.reden == (
        "Gebied onbekend: “Economische Zaken”. Wij nemen de hele gemeente als gebied."
    )
    assert {zaak.gebied.niveau.value for zaak in Initiatief.select()} == {"wijk", "gemeente"}


@pytest.mark.usefixtures("stad")
def test_people_share_one_party_without_a_name() -> None:
    read("S-1;Een;gerealiseerd;2016;(Particulier);;", "S-2;Twee;verlopen;2016;(naam verwijderd);;")
    partijen = {zaak.initiatiefnemer.naam for zaak in Initiatief.select()}
    assert partijen == {"Naam niet overgenomen"}
    assert len({zaak.initiatiefnemer_id for zaak in Initiatief.select()}) == 1


@pytest.mark.usefixtures("stad")
def test_a_changed_row_changes_the_initiatief_and_its_result() -> None:
    read(TUIN)
    assert read(TUIN.replace("Een tuin", "De tuin").replace("gerealiseerd", "verlopen")).gewijzigd
    tuin = Initiatief.get()
    assert (tuin.titel, tuin.resultaat) == ("De tuin", Resultaat.VERLOPEN)
    assert Relatie.select().count() == 0


@pytest.mark.usefixtures("stad")
def test_a_long_title_stands_whole_in_the_text() -> None:
    titel = "Een heel lange titel " * 6
    read(f"S-1;{titel};gerealiseerd;2016;;;")
    zaak = Initiatief.get()
    assert zaak.titel.endswith("…")
    assert titel.strip() in zaak.omschrijving


@pytest.mark.usefixtures("stad")
def test_it_never_ends_by_a_list() -> None:
    read(TUIN)
    with pytest.raises(Refused, match="geschiedenis"):
        read(TUIN, volledig=True)


@pytest.mark.parametrize(
    ("regel", "woord"),
    [
        ("S-1;;gerealiseerd;2016;;;", "titel"),
        ("S-1;Een;prima;2016;;;", "geen resultaat"),
        ("S-1;Een;gerealiseerd;ooit;;;", "geen dag of jaar"),
        ("S-1;Een;gerealiseerd;2099;;;", "toekomst"),
    ],
)
@pytest.mark.usefixtures("stad")
def test_what_is_wrong_is_said(regel: str, woord: str) -> None:
    uitkomst = read(regel)
    assert woord in uitkomst.afgekeurd[0].reden
    assert not Initiatief.select().exists()


@pytest.mark.parametrize(
    "waarde", ["2016-11-07", "2016-11-07 01:00:15.253", "7-11-2016", "7/11/2016"]
)
def test_days_are_read_as_offices_write_them(waarde: str) -> None:
    assert read_period(waarde) == (date(2016, 11, 7), date(2016, 11, 7))


@pytest.mark.parametrize("waarde", ["", "31-2-2016", "16", "morgen"])
def test_what_is_no_day_is_refused(waarde: str) -> None:
    with pytest.raises(Invalid):
        read_period(waarde)
