"""The register's pages: public, filtered, as a file; the griffie's forms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask

from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.keuzes import ToezeggingSoort
from initiatieven.toezeggingen.models import Toezegging, ToezeggingBericht
from initiatieven.toezeggingen.register import NieuweToezegging, record_toezegging
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import griffie_actor, make_raadslid, make_wethouder
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]


def a_promise(tekst: str = "Een zebrapad", dag: date = date(2026, 11, 1)) -> Toezegging:
    data = NieuweToezegging(
        ToezeggingSoort.TOEZEGGING,
        make_initiatief(f"Plan bij {tekst}", openbaar=True),
        tekst,
        wethouder=make_wethouder(),
        uiterlijk_op=dag,
    )
    return record_toezegging(data, door=griffie_actor())


def test_the_lead_says_the_figures_and_filters_narrow(app: Flask, browse: Browse) -> None:
    a_promise()
    a_promise("=HYPERLINK(1)", date(2026, 12, 30))
    page = browse("/toezeggingen")
    assert "2 toegezegd, 0 nagekomen, 1 over datum." in page
    late = browse("/toezeggingen?stand=over_datum&soort=toezegging")
    assert "Plan bij Een zebrapad" in late
    assert "HYPERLINK" not in late
    for odd in ("?stand=x&wie=%00&soort=<b>", "?pagina=99999999", "?pagina=-1"):
        browse(f"/toezeggingen{odd}")
    rows = app.test_client().get("/toezeggingen.csv").get_data(as_text=True)
    assert "'=HYPERLINK(1)" in rows


def test_a_promise_to_a_plan_that_left_the_site_leaves_too(app: Flask, browse: Browse) -> None:
    promise = a_promise()
    Initiatief.update(is_openbaar=False).execute()
    assert "Een zebrapad" not in browse("/toezeggingen")
    assert app.test_client().get(f"/toezeggingen/{promise.sleutel}").status_code == 404
    griffie = make_gebruiker(Rol.GRIFFIE)
    page = browse(f"/toezeggingen/{promise.sleutel}", as_=griffie, rol=Rol.GRIFFIE)
    assert "Plan bij" not in page


def test_the_griffie_records_once_and_reports_with_proof(app: Flask, browse: Browse) -> None:
    plan, lid = make_initiatief("Wijktuin", openbaar=True), make_raadslid()
    client = log_in(app.test_client(), make_gebruiker(Rol.GRIFFIE), Rol.GRIFFIE)
    data = {
        "sleutel": "bcdfghjkmnpqrs",
        "soort": "motie",
        "initiatief": plan.sleutel,
        "wie": str(lid.reference),
        "tekst": "Motie bij de kadernota",
        "uiterlijk_op": "2027-06-18",
    }
    for _ in range(2):
        assert submit(client, "/toezeggingen/nieuw", data).status_code == 302
    promise = Toezegging.get()
    page = f"/toezeggingen/{promise.sleutel}/bericht"
    bad = {"stand": "nagekomen", "tekst": "Aangenomen.", "bewijs_url": "javascript:alert(1)"}
    answer = submit(client, page, bad)
    assert answer.status_code == 422
    assert "Aangenomen." in answer.get_data(as_text=True)
    good = {**bad, "bewijs_url": "https://raad.example.org/motie"}
    assert submit(client, page, good).status_code == 302
    assert submit(client, page, good).status_code == 409
    assert ToezeggingBericht.select().count() == 1
    assert "Nagekomen" in browse(f"/toezeggingen/{promise.sleutel}")


@pytest.mark.parametrize("tekst", ["", "x" * 5000, "<b>\x00", "x" * 1_000_000])
def test_hostile_input_is_answered(app: Flask, tekst: str) -> None:
    promise = a_promise()
    client = log_in(app.test_client(), make_gebruiker(Rol.GRIFFIE), Rol.GRIFFIE)
    namen = ("soort", "initiatief", "wie", "tekst", "uiterlijk_op", "vergadering", "markt")
    made = submit(client, "/toezeggingen/nieuw", dict.fromkeys(namen, tekst[:200_000]))
    assert made.status_code == 422
    report = {"stand": tekst, "tekst": "Blijft staan", "bewijs_url": tekst}
    answer = submit(client, f"/toezeggingen/{promise.sleutel}/bericht", report)
    assert answer.status_code == 422
    assert "Blijft staan" in answer.get_data(as_text=True)


def test_pages_keep_their_query_budget(app: Flask, queries: list[str]) -> None:
    for nummer in range(5):
        a_promise(f"Belofte {nummer}")
    client = app.test_client()
    for path, budget in (("/toezeggingen", 5), (f"/toezeggingen/{Toezegging.get().sleutel}", 6)):
        client.get(path)
        before = len(queries)
        assert client.get(path).status_code == 200
        assert len(queries) - before <= budget + 4
