"""The next version of the method: written part by part, checked, proposed, and kept by whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.methode import METHODE, as_methode, list_methoden, methode_of
from initiatieven.begeleiding.methode.maken import (
    as_inhoud,
    find_concept,
    list_verschillen,
    save_deel,
    start_concept,
)
from initiatieven.begeleiding.methode.models import Methodeconcept
from initiatieven.begeleiding.methode.nakijken import (
    clean_standaardtekst,
    clean_stappenplan,
    read_punten,
)
from initiatieven.loket.gesprek.standaardteksten import fill
from initiatieven.registratie.keuzes import Fase
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from tests.vems.beheer.voorstel import client_of, decide
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.actor import SYSTEEM
from vems.core.exceptions import Conflict, Invalid
from vems.instellingen.models import Voorstel

Browse = Callable[..., Page]
PAD = "/beheer/werkwijze"
CONCEPT = f"{PAD}/concept"
STAP = {"titel": "Bel de buren", "van": "makers", "dagen": 5}


def begin(client: FlaskClient) -> None:
    submit(client, f"{PAD}/nieuw", {}, page=PAD)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("Dag %(naam)s", "“%(naam)s” wordt niet ingevuld. Gebruik alleen %(titel)s, %(dag)s."),
        ("Dag %()s", "“%()s” wordt niet ingevuld."),
        ("Wij geven 10% korting.", "Schrijf “procent” voluit."),
        ("Over %(titel)d", "Schrijf “procent” voluit."),
        ("", "Vul dit in."),
        ("x" * 3_001, "te lang"),
    ],
)
def test_a_text_with_what_nobody_fills_in_is_refused(app: Flask, tekst: str, zin: str) -> None:
    with pytest.raises(Invalid) as fout:
        clean_standaardtekst("Naam", tekst, ())
    assert fout.value.veld == "tekst"
    assert zin in str(fout.value)


@pytest.mark.parametrize(
    ("rij", "veld"),
    [
        ({"titel": "", "van": "makers", "dagen": 5}, "stap-0-titel"),
        ({**STAP, "van": "opa"}, "stap-0-van"),
        ({**STAP, "dagen": None}, "stap-0-dagen"),
        ({**STAP, "dagen": -1}, "stap-0-dagen"),
        ({**STAP, "toelichting": "x" * 501}, "stap-0-toelichting"),
        ({"van": "makers"}, "stap-0-titel"),
    ],
)
def test_a_step_that_is_not_right_names_its_field(rij: dict[str, object], veld: str) -> None:
    with pytest.raises(Invalid) as fout:
        clean_stappenplan("Plan", "Voor iets.", [rij])
    assert fout.value.veld == veld


def test_points_and_steps_are_tidied() -> None:
    assert read_punten(" Bel.\r\n\nBel.\nKijk. ", "plan") == ["Bel.", "Kijk."]
    with pytest.raises(Invalid):
        read_punten("\n".join(map(str, range(21))), "plan")
    plan = clean_stappenplan("Plan", "Voor iets.", [STAP, {}, {**STAP, "code": "oud"}, STAP])
    assert [stap["code"] for stap in plan["stap"]] == ["bel_de_buren", "oud", "bel_de_buren_2"]


def test_a_version_is_the_same_after_writing_it_down(app: Flask) -> None:
    for methode in list_methoden():
        inhoud = {**as_inhoud(methode), "gewijzigd": methode.gewijzigd}
        assert as_methode(methode.versie, methode.vanaf, inhoud) == methode
    assert list_verschillen(as_inhoud(list_methoden()[0])) == []


def test_two_who_write_the_draft_lose_nothing(app: Flask) -> None:
    concept = start_concept(door=SYSTEEM)
    assert start_concept(door=SYSTEEM) == concept
    punten = concept.inhoud["checklijst"]
    save_deel(concept, "checklijst", {**punten, "plan": ["Bel."]}, versie=1, door=SYSTEEM)
    with pytest.raises(Conflict) as fout:
        save_deel(concept, "checklijst", {**punten, "plan": ["Mail."]}, versie=1, door=SYSTEEM)
    assert "Bel." in fout.value.theirs.values()
    assert "Mail." in fout.value.yours.values()


def test_a_new_version_by_two_people_counts_for_new_cases_only(
    app: Flask, browse: Browse, nu: datetime
) -> None:
    """From the button to the case: parts changed, proposed, approved, in force from a day."""
    ruben = make_medewerker()
    loopt = make_initiatief("Soep", begeleider=ruben, fase=Fase.INTAKE)
    client = client_of(app, Rol.COORDINATOR)
    begin(client)
    lijst = {fase: "\n".join(p) for fase, p in find_concept().inhoud["checklijst"].items()}
    submit(client, f"{CONCEPT}/checklijsten", {**lijst, "intake": "Zet koffie.", "versie": "1"})
    fout = submit(
        client,
        f"{CONCEPT}/tekst/nieuw",
        {"naam": "Koffie", "tekst": "Dag %(maker)s", "versie": "2"},
    )
    assert fout.status_code == 422
    assert "“%(maker)s” wordt niet ingevuld." in fout.text
    assert "Dag %(maker)s" in fout.text
    kijk = {"naam": "Koffie", "tekst": "Indien u wilt.", "versie": "2", "kijk": "1"}
    assert "liever “als” dan “indien”" in submit(client, f"{CONCEPT}/tekst/nieuw", kijk).text
    tekst = {"naam": "Koffie", "tekst": "Kom langs voor %(titel)s.", "versie": "2"}
    assert submit(client, f"{CONCEPT}/tekst/nieuw", tekst).status_code == 302
    stap = {f"stap-0-{naam}": waarde for naam, waarde in STAP.items()}
    plan = {"naam": "Kunst", "voor": "Een beeld.", "versie": "3", **stap}
    assert submit(client, f"{CONCEPT}/stappenplan/nieuw", plan).status_code == 302
    pagina = client.get(CONCEPT).text
    assert "Zet koffie." in pagina
    assert "Stappenplan: Kunst" in pagina
    leeg = submit(client, CONCEPT, {"gewijzigd": "", "reden": "Beter.", "vanaf": ""})
    assert leeg.status_code == 422
    voorstel_data = {"gewijzigd": "Koffie eerst.", "reden": "Beter.", "vanaf": "2026-12-01"}
    assert submit(client, CONCEPT, voorstel_data).status_code == 302
    voorstel = Voorstel.get(Voorstel.naam == METHODE.naam)
    beslisser = client_of(app, Rol.BEHEERDER)
    beeld = beslisser.get(f"/beheer/voorstellen/{voorstel.sleutel}").text
    assert "werkwijze 2026-3: Koffie eerst." in beeld
    assert "1 lopende zaak houdt de werkwijze die zij heeft." in beeld
    assert "Zet koffie." in beeld
    assert decide(client, voorstel, "goedkeuren") == 409
    assert decide(beslisser, voorstel, "goedkeuren") == 302
    assert find_concept() is None
    assert methode_of(loopt).versie == "2026-2"
    with clock.freeze(nu + timedelta(days=14)):
        nieuw = make_initiatief("Brood", begeleider=ruben, fase=Fase.INTAKE)
        assert (methode_of(loopt).versie, methode_of(nieuw).versie) == ("2026-2", "2026-3")
        assert methode_of(nieuw).vanaf == date(2026, 12, 1)
        assert methode_of(nieuw).checklijsten["intake"] == ("Zet koffie.",)
        assert "Kom langs voor Brood." in fill("koffie", nieuw, voornaam="", afzender="")
        assert fill("koffie", loopt, voornaam="", afzender="") == ""
        zaak = browse(f"/loket/{nieuw.identificatie}", as_=ruben.gebruiker)
        assert "2026-3" in zaak
        assert "Koffie eerst." in browse("/loket/werkwijze/2026-3", as_=ruben.gebruiker)


def test_the_pages_are_whole_and_for_who_may(app: Flask, browse: Browse) -> None:
    carla = make_gebruiker(Rol.COORDINATOR)
    client = log_in(app.test_client(), carla)
    assert client.get(CONCEPT).status_code == 404
    begin(client)
    for deel in ("checklijsten", "stappenplan/gebouw", "stappenplan/nieuw", "tekst/plan"):
        browse(f"{CONCEPT}/{deel}", as_=carla)
    browse(CONCEPT, as_=carla)
    assert "Er is een nieuwe versie in wording." in browse(PAD, as_=carla)
    for onbekend in ("stappenplan/zomaar", "tekst/zomaar"):
        browse(f"{CONCEPT}/{onbekend}", as_=carla, status=404)
    weg = submit(client, f"{CONCEPT}/tekst/plan", {"versie": "1", "weg": "1"})
    assert weg.status_code == 302
    assert "plan" not in find_concept().inhoud["tekst"]
    niets = {"gewijzigd": "Niets.", "reden": "Zomaar.", "vanaf": "2099-01-01"}
    assert submit(client, CONCEPT, niets).status_code == 422
    browse(PAD, as_=make_gebruiker(Rol.TOEZICHT))
    browse(PAD, as_=make_gebruiker(Rol.BEGELEIDER), status=404)
    submit(client, f"{PAD}/weg", {}, page=CONCEPT)
    assert Methodeconcept.select().count() == 0


def test_plans_texts_and_steps_are_put_in_order_without_a_script(app: Flask, nu: datetime) -> None:
    """Buttons move one place; the preview says it, and the next version has it."""
    client = client_of(app, Rol.COORDINATOR)
    begin(client)
    voor = list(list_methoden()[0].teksten)
    tweede = f"{CONCEPT}/tekst/{voor[1]}/volgorde"
    omhoog, omlaag = {"omhoog": "1"}, {"omlaag": "1"}
    assert submit(client, tweede, {**omhoog, "versie": "1"}, page=CONCEPT).status_code == 302
    assert submit(client, tweede, {**omhoog, "versie": "2"}, page=CONCEPT).status_code == 302
    assert submit(client, tweede, {**omlaag, "versie": "1"}, page=CONCEPT).status_code == 409
    eerste_plan = list(list_methoden()[0].sjablonen)[0]
    plan = f"{CONCEPT}/stappenplan/{eerste_plan}"
    assert submit(client, f"{plan}/volgorde", {**omlaag, "versie": "3"}, page=CONCEPT).status_code
    stap = list_methoden()[0].sjablonen[eerste_plan].stappen[0].code
    pagina = submit(client, f"{plan}/{stap}/volgorde", {**omlaag, "versie": "4"}, page=plan)
    assert pagina.status_code == 302
    for fout in (f"tekst/{voor[0]}x", "normen/triage", f"stappenplan/{eerste_plan}/zomaar"):
        antwoord = submit(client, f"{CONCEPT}/{fout}/volgorde", omhoog, page=CONCEPT)
        assert antwoord.status_code == 404, fout
    verschillen = {(v.onderdeel, v.wat) for v in list_verschillen(find_concept().inhoud)}
    assert {onderdeel for onderdeel, wat in verschillen if wat == "Volgorde"} == {
        "Standaardteksten",
        "Stappenplannen",
        f"Stappenplan: {list_methoden()[0].sjablonen[eerste_plan].naam}",
    }
    voorstel_data = {"gewijzigd": "Andere volgorde.", "reden": "Handiger.", "vanaf": "2026-12-01"}
    assert submit(client, CONCEPT, voorstel_data).status_code == 302
    voorstel = Voorstel.get(Voorstel.naam == METHODE.naam)
    assert decide(client_of(app, Rol.BEHEERDER), voorstel, "goedkeuren") == 302
    straks = list_methoden()[0]
    assert list(straks.teksten) == [voor[1], voor[0], *voor[2:]]
    assert list(straks.sjablonen)[1] == eerste_plan
    assert straks.sjablonen[eerste_plan].stappen[1].code == stap
