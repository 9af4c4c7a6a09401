"""A version holds checklists, step plans, promises and texts; a running case keeps its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from flask import Flask

from initiatieven.begeleiding.methode import list_bestanden, list_methoden, methode_of, normen_of
from initiatieven.begeleiding.methode.vergelijken import Verschil, compare, count_zaken
from initiatieven.loket.gesprek.standaardteksten import Standaardtekst, fill, list_keuzes
from initiatieven.loket.termijn.klok import promise_day
from initiatieven.registratie.keuzes import Fase
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.initiatieven import make_initiatief
from vems.core.actor import SYSTEEM
from vems.core.clock import today
from vems.instellingen.waarden import change_setting
from vems.termijnen.keuzes import NORMEN

Browse = Callable[..., Page]
OUD, NIEUW = sorted(list_bestanden(), key=lambda methode: methode.vanaf)
MAART = datetime(2026, 3, 1, tzinfo=UTC)


def test_every_version_promises_known_norms_and_has_a_text_for_each_fase(app: Flask) -> None:
    for methode in list_methoden():
        assert [norm.code for norm in normen_of(methode)] == list(methode.normen)
        assert set(methode.normen) <= set(NORMEN)
        for fase in set(Fase) - {Fase.CONCEPT, Fase.AFGEROND}:
            assert any(fase in tekst.fasen for tekst in methode.teksten.values())
        for tekst in methode.teksten.values():
            assert tekst.tekst % {"titel": "x", "dag": "y"}


def test_a_running_case_keeps_its_texts_and_its_promises(ruben: Medewerker, nu: datetime) -> None:
    oud = make_initiatief(begeleider=ruben, fase=Fase.INTAKE, ingediend_op=MAART)
    nieuw = make_initiatief(begeleider=ruben, fase=Fase.INTAKE)
    assert (methode_of(oud), methode_of(nieuw)) == (OUD, NIEUW)
    teksten = [
        fill("eerste_gesprek", zaak, voornaam="Fatima", afzender="Ruben") for zaak in (oud, nieuw)
    ]
    assert ["Ik bel u voor" in tekst for tekst in teksten] == [False, True]
    assert "te_laat" not in dict(list_keuzes(oud))
    assert "te_laat" in dict(list_keuzes(nieuw))
    assert fill("te_laat", oud, voornaam="", afzender="") == ""
    before = promise_day(oud, "eerste_contact"), promise_day(nieuw, "eerste_contact")
    change_setting("norm:eerste_contact", 3, vanaf=today(), door=SYSTEEM)
    assert promise_day(oud, "eerste_contact") == before[0]
    assert promise_day(nieuw, "eerste_contact") < before[1]


def test_the_preview_names_what_comes_goes_and_changes(app: Flask) -> None:
    nu_normen = normen_of(NIEUW)
    straks = [replace(nu_normen[0], aantal=3), *nu_normen[1:-1]]
    gevonden = compare(
        replace(NIEUW, teksten={"a": Standaardtekst("A", "Dag.")}),
        replace(
            NIEUW,
            checklijsten={**NIEUW.checklijsten, "plan": NIEUW.checklijsten["plan"][1:]},
            teksten={"a": Standaardtekst("A", "Hallo.")},
        ),
        normen=(nu_normen, straks),
    )
    assert [(v.onderdeel, v.soort, v.was, v.wordt) for v in gevonden[1:]] == [
        ("Beloften", "Anders", "2 werkdagen", "3 werkdagen"),
        ("Beloften", "Weg", "10 werkdagen", ""),
        ("Standaardteksten", "Anders", "Dag.", "Hallo."),
    ]
    assert [v.kort for v in gevonden] == ["", "2 werkdagen → 3 werkdagen", "10 werkdagen", ""]
    assert gevonden[0].soort == "Weg"
    assert compare(NIEUW, NIEUW, normen=(nu_normen, nu_normen)) == []


def test_the_two_versions_differ_as_the_newest_says(app: Flask) -> None:
    gevonden = compare(OUD, NIEUW, normen=(normen_of(OUD), normen_of(NIEUW)))
    assert ("Stappenplan: Zorg en ontmoeting", "Erbij") in {
        (v.onderdeel, v.soort) for v in gevonden
    }
    assert {v.wat for v in gevonden if v.onderdeel == "Standaardteksten"} == {
        "Na het eerste gesprek",
        "Wij zijn te laat",
    }
    assert Verschil("Beloften", "naar de volgende fase", "", "2 werkdagen") in gevonden


def test_cases_are_counted_by_the_version_they_keep(app: Flask) -> None:
    dagen = [date(2026, 3, 1), date(2026, 6, 30), NIEUW.vanaf]
    assert count_zaken(dagen) == {"2025-1": 2, "2026-2": 1}


def test_the_desk_reads_what_a_version_changes(
    ruben: Medewerker, nu: datetime, browse: Browse
) -> None:
    make_initiatief(begeleider=ruben, fase=Fase.PLAN, ingediend_op=MAART)
    page = browse("/loket/werkwijze", as_=ruben.gebruiker)
    assert "Eerste gesprek: 5 werkdagen" in page
    assert "Wij zijn te laat met nieuws over" in page
    assert "/loket/werkwijze/2026-2" in page.links
    page = browse("/loket/werkwijze/2026-2", as_=ruben.gebruiker)
    assert "Deze werkwijze geldt nu." in page
    assert "Met 2025-1: 1. Voor deze zaken verandert er niets." in page
    assert "Praat met wie dit al doet" in page
    assert "Dit is de eerste werkwijze." in browse("/loket/werkwijze/2025-1", as_=ruben.gebruiker)
    assert browse("/loket/werkwijze/1999-9", as_=ruben.gebruiker, status=404)
