"""All cases to take along, as CSV and as a workbook: for the desk, and without contact data."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.basis import make_gebruiker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.tabellen import read_csv, read_xlsx
from tests.personas import log_in
from tests.queries import Queries
from vems.accounts.keuzes import Rol

PADEN = ("/loket/zaken.csv", "/loket/zaken.xlsx")


@pytest.fixture
def loket(app: Flask) -> FlaskClient:
    partij = make_partij("Anke Visser", "anke@test.example.org", "06 12 34 56 78")
    make_initiatief("De Tuin", openbaar=True, initiatiefnemer=partij)
    make_initiatief('=cmd|"/c calc"!A1', initiatiefnemer=partij)
    return log_in(app.test_client(), make_gebruiker(Rol.BEGELEIDER))


@pytest.mark.parametrize("pad", PADEN)
def test_the_desk_takes_all_cases_along(loket: FlaskClient, pad: str) -> None:
    antwoord = loket.get(pad)
    assert pad.rpartition("/")[2] in antwoord.headers["Content-Disposition"]
    kop, *rijen = read_xlsx(antwoord) if pad.endswith("xlsx") else read_csv(antwoord)
    assert [rij[1] for rij in rijen] == ['\'=cmd|"/c calc"!A1', "De Tuin"]
    tuin = dict(zip(kop, rijen[1], strict=True))
    assert (tuin["Fase"], tuin["Wijk"], tuin["Op de site"]) == ("Ontvangen", "Kersentuin", "Ja")
    alles = " ".join(cel for rij in rijen for cel in rij)
    assert "Anke" not in alles
    assert "@" not in alles


@pytest.mark.parametrize("pad", PADEN)
@pytest.mark.parametrize("rol", [Rol.LID, Rol.RAADSLID, Rol.VAKAMBTENAAR, Rol.PARTNER])
def test_others_do_not_find_it(app: Flask, pad: str, rol: Rol) -> None:
    assert log_in(app.test_client(), make_gebruiker(rol)).get(pad).status_code == 404
    assert app.test_client().get(pad).status_code == 302


def test_the_choice_of_the_page_goes_along(loket: FlaskClient) -> None:
    assert len(read_csv(loket.get("/loket/zaken.csv?fase=plan"))) == 1
    assert "/loket/zaken.xlsx?fase=ingediend" in loket.get("/loket/zaken?fase=ingediend").text


def test_a_table_costs_the_same_at_any_size(loket: FlaskClient, queries: Queries) -> None:
    loket.get(PADEN[0])
    queries.statements.clear()
    loket.get(PADEN[0])
    klein = len(queries)
    for nummer in range(20):
        make_initiatief(f"Plan {nummer}")
    queries.statements.clear()
    loket.get(PADEN[0])
    assert len(queries) == klein <= 7, queries.statements
