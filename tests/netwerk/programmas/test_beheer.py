"""The gebiedsregisseur keeps the programme of the own area; nobody else does."""

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.programmas.keuzes import ProgrammaSoort, ProgrammaStatus, Stoplicht
from netwerk.programmas.models import Actie, Doel, Meting, Prioriteit, Programma, Voortgangsbericht
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_thema, make_wijk
from tests.factories.netwerk import make_doel
from tests.netwerk.programmas.regisseur import make_eigen_programma, make_noor
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import today
from vems.core.history import Gebeurtenis

Browse = Callable[..., Page]

PROGRAMMA = {
    "titel": "Wijkagenda Kersentuin 2027",
    "soort": "wijkagenda",
    "gebied": "kersentuin",
    "hoe_ver": "lopend",
    "van_jaar": "2027",
    "tot_jaar": "2030",
    "ritme": "kwartaal",
    "ambitie": "Een groene wijk.",
}
DOEL = {
    "tekst": "Meer ontmoeting",
    "code": "KER-2",
    "thema": "groen",
    "indicator": "Activiteiten per maand",
    "eenheid": "activiteiten",
    "nulwaarde": "4",
    "streefwaarde": "12,5",
    "jaar": "2029",
}


@pytest.fixture
def noor(app: Flask) -> FlaskClient:
    gebruiker = make_noor()
    make_thema("groen")
    return log_in(app.test_client(), gebruiker)


@pytest.fixture
def programma(noor: FlaskClient) -> Programma:
    return make_eigen_programma(make_noor(naam="Ook Noor"))


def test_a_programme_is_set_up_with_goal_action_and_priority(noor: FlaskClient) -> None:
    antwoord = submit(noor, "/programmas/nieuw", {**PROGRAMMA, "sleutel": "abcdefgh12"})
    assert antwoord.status_code == 302
    submit(noor, "/programmas/nieuw", {**PROGRAMMA, "sleutel": "abcdefgh12"})
    programma = Programma.get()
    assert programma.soort is ProgrammaSoort.WIJKAGENDA
    plek = f"/programmas/{programma.slug}"
    submit(noor, f"{plek}/doelen/nieuw", {**DOEL, "sleutel": "doel1"})
    submit(noor, f"{plek}/doelen/nieuw", {**DOEL, "sleutel": "doel1"})
    doel = Doel.get()
    assert (doel.nulwaarde, doel.stand, doel.streefwaarde) == (4, 4, 12.5)
    actie = {"titel": "Koffie op het plein", "licht": "oranje", "budget": "500"}
    submit(noor, f"{plek}/doelen/{doel.sleutel}/acties", actie)
    assert Actie.get().stoplicht is Stoplicht.ORANJE
    voor = {"tekst": "Meer bankjes", "bron_soort": "gesprek", "aantal_mensen": "310"}
    submit(noor, f"{plek}/prioriteiten/nieuw", voor)
    assert Prioriteit.get().aantal_mensen == 310
    pagina = noor.get(plek).get_data(as_text=True)
    for woord in ("Meer bankjes", "310 mensen", "Koffie op het plein", "Meer ontmoeting"):
        assert woord in pagina
    assert "Wie helpt mee met dit doel?" in pagina


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("titel", "", "Vul een titel in."),
        ("titel", "x" * 500, "te lang"),
        ("soort", "onzin", "Kies uit de lijst."),
        ("gebied", "elders", "Kies uit de lijst."),
        ("van_jaar", "twee", "Vul een jaar in"),
        ("tot_jaar", "2026", "Het laatste jaar ligt voor het eerste."),
        ("tot_jaar", "99999999999999999999", "Vul een jaar in"),
        ("besluit_url", "javascript:alert(1)", "Begin met https://"),
        ("besluit_op", "gisteren", "Vul een dag in"),
        ("ambitie", "x" * 9000, "te lang"),
    ],
)
def test_bad_input_comes_back_in_dutch(noor: FlaskClient, veld: str, waarde: str, zin: str) -> None:
    antwoord = submit(noor, "/programmas/nieuw", {**PROGRAMMA, veld: waarde})
    assert antwoord.status_code == 422
    html = antwoord.get_data(as_text=True)
    assert zin in html
    assert not Programma.select().exists()


@pytest.mark.parametrize("getal", ["veel", "nan", "1e9", "--3", "9" * 40, "1.2.3,4"])
def test_a_number_nobody_can_read_is_asked_again(
    noor: FlaskClient, programma: Programma, getal: str
) -> None:
    pad = f"/programmas/{programma.slug}/doelen/nieuw"
    antwoord = submit(noor, pad, {**DOEL, "streefwaarde": getal})
    assert antwoord.status_code == 422
    assert "Vul een getal in" in antwoord.get_data(as_text=True)


def test_a_measurement_moves_the_bar_and_an_older_one_does_not(
    noor: FlaskClient, programma: Programma
) -> None:
    doel = make_doel(programma, nulwaarde=4, stand=4, streefwaarde=12)
    pad = f"/programmas/{programma.slug}/doelen/{doel.sleutel}/meten"
    submit(noor, pad, {"stand": "7", "licht": "groen", "toelichting": "Drie erbij."})
    oud = {"stand": "5", "licht": "rood", "toelichting": "Toen.", "gemeten_op": "2026-01-05"}
    submit(noor, pad, oud)
    doel = Doel.get_by_id(doel.id)
    assert (doel.stand, doel.stoplicht, doel.toelichting) == (7, Stoplicht.GROEN, "Drie erbij.")
    assert Meting.select().count() == 2
    morgen = {**oud, "gemeten_op": date(today().year + 1, 1, 1).isoformat()}
    assert submit(noor, pad, morgen).status_code == 422
    gebeurd = [rij.soort for rij in Gebeurtenis.select().order_by(Gebeurtenis.id)]
    assert gebeurd.count("programma_meting") == 2


def test_an_old_form_keeps_both_texts(noor: FlaskClient, programma: Programma) -> None:
    pad = f"/programmas/{programma.slug}/wijzigen"
    submit(noor, pad, {**PROGRAMMA, "titel": "De eerste", "versie": "1"})
    antwoord = submit(noor, pad, {**PROGRAMMA, "titel": "De tweede", "versie": "1"})
    assert antwoord.status_code == 409
    html = antwoord.get_data(as_text=True)
    assert "De eerste" in html
    assert "De tweede" in html


def test_goal_and_action_are_changed(noor: FlaskClient, programma: Programma) -> None:
    doel = make_doel(programma)
    plek = f"/programmas/{programma.slug}"
    pad = f"{plek}/doelen/{doel.sleutel}/wijzigen"
    submit(noor, pad, {**DOEL, "tekst": "Nog meer ontmoeting", "versie": "1"})
    assert Doel.get_by_id(doel.id).tekst == "Nog meer ontmoeting"
    submit(noor, f"{plek}/doelen/{doel.sleutel}/acties", {"titel": "Koffie", "licht": "groen"})
    actie = Actie.get()
    nieuw = {"titel": "Koffie en thee", "licht": "rood", "versie": "1"}
    submit(noor, f"{plek}/acties/{actie.sleutel}", nieuw)
    assert Actie.get_by_id(actie.id).titel == "Koffie en thee"


def test_a_report_is_read_by_everybody_once(
    noor: FlaskClient, programma: Programma, browse: Browse
) -> None:
    pad = f"/programmas/{programma.slug}/bericht"
    bericht = {"licht": "oranje", "tekst": "De bankjes komen in mei.", "sleutel": "eenkeer"}
    for _ in range(2):
        assert submit(noor, pad, bericht).status_code == 302
    assert Voortgangsbericht.select().count() == 1
    pagina = browse(f"/programmas/{programma.slug}")
    assert "De bankjes komen in mei." in pagina
    assert "Vraagt aandacht" in pagina
    leeg = submit(noor, pad, {"licht": "", "tekst": " "})
    assert leeg.status_code == 422


def test_a_priority_is_taken_off_twice_without_harm(
    noor: FlaskClient, programma: Programma
) -> None:
    plek = f"/programmas/{programma.slug}"
    submit(noor, f"{plek}/prioriteiten/nieuw", {"tekst": "Bankjes", "bron_soort": "gesprek"})
    weg = f"{plek}/prioriteiten/{Prioriteit.get().sleutel}/weg"
    for _ in range(2):
        assert submit(noor, weg, {}, page=f"{plek}/beheer").status_code == 302
    assert not Prioriteit.select().exists()


def test_a_concept_is_for_who_keeps_it(
    noor: FlaskClient, programma: Programma, browse: Browse
) -> None:
    Programma.update(status=ProgrammaStatus.CONCEPT).execute()
    pad = f"/programmas/{programma.slug}"
    assert noor.get(pad).status_code == 200
    browse(pad, status=404)
    assert programma.titel not in browse("/programmas")


PADEN = ("beheer", "wijzigen", "bericht", "doelen/nieuw", "prioriteiten/nieuw")


@pytest.mark.parametrize("deel", PADEN)
def test_another_area_does_not_exist_for_a_regisseur(
    app: Flask, programma: Programma, deel: str, browse: Browse
) -> None:
    ander = make_noor("molenwaard", "Piet")
    browse(f"/programmas/{programma.slug}/{deel}", as_=ander, status=404)
    browse(f"/programmas/{programma.slug}/{deel}", as_=make_gebruiker(Rol.LID), status=404)


def test_nobody_sets_up_a_programme_elsewhere(noor: FlaskClient) -> None:
    make_wijk("molenwaard")
    antwoord = submit(noor, "/programmas/nieuw", {**PROGRAMMA, "gebied": "molenwaard"})
    assert antwoord.status_code == 422
    assert not Programma.select().exists()


def test_an_editor_keeps_all_and_the_coordinator_the_city(
    programma: Programma, browse: Browse
) -> None:
    pad = f"/programmas/{programma.slug}/beheer"
    browse(pad, as_=make_gebruiker(Rol.REDACTEUR))
    browse(pad, as_=make_medewerker("Ingrid", Rol.COORDINATOR).gebruiker, status=404)
