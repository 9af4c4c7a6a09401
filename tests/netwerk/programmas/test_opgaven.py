"""Challenges of the city: written down, changed, ended and resumed by who keeps programmes."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.programmas.models import Opgave
from tests.browse import check_page
from tests.factories.basis import make_gebruiker
from tests.factories.netwerk import make_programma
from tests.netwerk.programmas.regisseur import make_noor
from tests.personas import csrf_of, log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.history import Gebeurtenis

OPGAVE = {"titel": "Iedereen doet mee", "schaal": "stad", "omschrijving": "Niemand alleen."}


def look(client: FlaskClient, path: str) -> str:
    html = client.get(path).get_data(as_text=True)
    check_page(path, html)
    return html


@pytest.fixture
def noor(app: Flask) -> FlaskClient:
    return log_in(app.test_client(), make_noor())


def test_from_nothing_to_ended_and_back(noor: FlaskClient) -> None:
    for _twee_keer in range(2):
        antwoord = submit(noor, "/opgaven/nieuw", {**OPGAVE, "sleutel": "opgave1"})
        assert antwoord.status_code == 302
    opgave = Opgave.get()
    assert (opgave.code, opgave.titel) == ("O1", "Iedereen doet mee")
    submit(noor, "/opgaven/nieuw", {**OPGAVE, "titel": "Een groene stad", "sleutel": "opgave2"})
    assert Opgave.get(titel="Een groene stad").code == "O2"
    pad = f"/opgaven/{opgave.sleutel}"
    nieuw = {**OPGAVE, "titel": "Iedereen telt mee", "code": "O1", "versie": "1"}
    assert submit(noor, f"{pad}/wijzigen", nieuw).status_code == 302
    assert submit(noor, f"{pad}/wijzigen", {**nieuw, "titel": "Anders"}).status_code == 409
    make_programma(opgave=opgave)
    tekst = look(noor, "/opgaven/beheer")
    assert "Iedereen telt mee" in tekst
    assert "1 programma" in tekst
    assert "Iedereen telt mee" in noor.get("/programmas/nieuw").get_data(as_text=True)
    token = csrf_of(noor.get("/opgaven/beheer").get_data(as_text=True))
    for _twee_keer in range(2):
        noor.post(f"{pad}/beeindigen", data={"csrf_token": token})
    assert "beëindigd op" in look(noor, "/opgaven/beheer")
    assert "Iedereen telt mee" not in noor.get("/programmas/nieuw").get_data(as_text=True)
    noor.post(f"{pad}/hervatten", data={"csrf_token": token})
    assert Opgave.get_by_id(opgave.id).beeindigd_op is None
    soorten = [
        rij.soort
        for rij in Gebeurtenis.select()
        .where(Gebeurtenis.onderwerp_key == opgave.sleutel)
        .order_by(Gebeurtenis.id)
    ]
    assert soorten == ["opgave_erbij", "opgave_gewijzigd", "opgave_beeindigd", "opgave_hervat"]


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("titel", "", "Vul een titel in."),
        ("titel", "x" * 300, "te lang"),
        ("code", "o1", "Er is al een opgave met deze code."),
        ("schaal", "heelal", "Kies uit de lijst."),
        ("portefeuillehouder", "niemand", "Kies uit de lijst."),
        ("omschrijving", "x" * 9000, "te lang"),
    ],
)
def test_bad_input_comes_back_in_dutch(noor: FlaskClient, veld: str, waarde: str, zin: str) -> None:
    submit(noor, "/opgaven/nieuw", {**OPGAVE, "sleutel": "eerste"})
    antwoord = submit(noor, "/opgaven/nieuw", {**OPGAVE, "sleutel": "twee", veld: waarde})
    assert antwoord.status_code == 422
    assert zin in antwoord.get_data(as_text=True)
    assert Opgave.select().count() == 1


def test_only_who_keeps_them(app: Flask) -> None:
    for rol, status in ((Rol.BEHEERDER, 200), (Rol.COORDINATOR, 200), (Rol.BEGELEIDER, 404)):
        client = log_in(app.test_client(), make_gebruiker(rol, f"Een {rol.value}"))
        assert client.get("/opgaven/beheer").status_code == status
    assert app.test_client().get("/opgaven/beheer").status_code == 302
