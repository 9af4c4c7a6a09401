"""The list to take along: what is public, of the choice on the page, and nothing that runs."""

from __future__ import annotations

import csv
import io

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.basis import make_wijk
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.tabellen import read_csv
from tests.queries import Queries


@pytest.fixture
def stad(app: Flask) -> None:
    make_wijk("haven")
    make_initiatief("De Tuin", openbaar=True)
    make_initiatief("=HYPERLINK(1)", openbaar=True, gebied=make_wijk("haven"))
    make_initiatief("Geheim plan")


def test_it_holds_the_public_facts_of_all(stad: None, client: FlaskClient) -> None:
    antwoord = client.get("/initiatieven.csv")
    assert antwoord.content_type == "text/csv; charset=utf-8"
    assert "attachment; filename=initiatieven.csv" in antwoord.headers["Content-Disposition"]
    kop, *rijen = read_csv(antwoord)
    assert kop[0] == "Titel"
    assert [rij[0] for rij in rijen] == ["'=HYPERLINK(1)", "De Tuin"]
    tuin = dict(zip(kop, rijen[1], strict=True))
    assert tuin["Onderwerp"] == "Groen"
    assert tuin["Fase"] == "Ontvangen"
    assert tuin["Mensen die dit steunen"] == "0"
    assert tuin["Adres op deze site"].startswith("http://localhost/initiatieven/")
    assert "Anke" not in antwoord.get_data(as_text=True)


def test_it_follows_the_filters_of_the_page(stad: None, client: FlaskClient) -> None:
    _, *rijen = read_csv(client.get("/initiatieven.csv?wijk=haven"))
    assert len(rijen) == 1
    assert "/initiatieven.csv?wijk=haven" in client.get("/initiatieven?wijk=haven").text


@pytest.mark.parametrize("vraag", ["wijk=x&fase=x", "q=%3B%22", "q=" + "a" * 500, "pagina=-1"])
def test_odd_questions_get_a_table(client: FlaskClient, vraag: str) -> None:
    tekst = client.get(f"/initiatieven.csv?{vraag}").get_data(as_text=True)
    assert len(list(csv.reader(io.StringIO(tekst), delimiter=";"))) == 1


@pytest.mark.parametrize("aantal", [2, 25])
def test_a_table_costs_the_same_at_any_size(
    client: FlaskClient, queries: Queries, aantal: int
) -> None:
    for nummer in range(aantal):
        make_initiatief(f"Plan {nummer}", openbaar=True)
    client.get("/initiatieven.csv")
    queries.statements.clear()
    client.get("/initiatieven.csv")
    assert len(queries) <= 5, queries.statements
