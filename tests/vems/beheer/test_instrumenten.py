"""The beheerder makes, changes and ends instruments with their rules; others do not."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.instrumenten.models import Instrument
from tests.browse import check_page
from tests.factories.basis import make_gebruiker, make_medewerker, make_thema, make_wijk
from tests.factories.netwerk import make_instrument
from tests.personas import csrf_of, log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.core.history import Gebeurtenis

BUDGET: dict[str, object] = {
    "naam": "Wijkbudget 2027",
    "omschrijving": "Geld van de wijk.",
    "soort": "geld",
    "voor_hulpvraag": ["geld", "materiaal"],
    "plafond": "39.700",
    "over": "39.700",
    "gebieden": ["kersentuin"],
    "themas": ["groen"],
    "doorlooptijd_werkdagen": "20",
}
REGEL = {"tekst": "U vraagt hooguit € 500.", "soort": "must", "toets": "bedrag_hoogstens"}


def look(client: FlaskClient, path: str) -> str:
    html = client.get(path).get_data(as_text=True)
    check_page(path, html)
    return html


@pytest.fixture
def lotte(app: Flask) -> FlaskClient:
    make_wijk("kersentuin")
    make_thema("groen")
    return log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER, "Lotte Bos"))


def test_from_nothing_to_ended(lotte: FlaskClient) -> None:
    noor = make_medewerker("Noor")
    antwoord = submit(lotte, "/beheer/instrumenten/nieuw", {**BUDGET, "eigenaar": noor.sleutel})
    assert antwoord.status_code == 302
    budget = Instrument.get()
    assert (budget.plafond, budget.gebieden, budget.eigenaar) == (39_700, ["kersentuin"], noor)
    plek = f"/beheer/instrumenten/{budget.code}"
    for waarden in (
        {**REGEL, "getal": "500", "versie": "1"},
        {"tekst": "Niemand verdient eraan.", "soort": "must", "toets": "winst", "ja_nee": "nee"},
        {"tekst": "Voor buren.", "soort": "must", "toets": "rechtsvorm", "vormen": ["groep"]},
        {"tekst": "Bewaar de bonnen.", "soort": "info", "toets": ""},
    ):
        versie = Instrument.get().versie
        antwoord = submit(
            lotte, f"{plek}/regels/nieuw", {"ja_nee": "ja", "versie": versie, **waarden}
        )
        assert antwoord.status_code == 302, antwoord.get_data(as_text=True)
    pagina = look(lotte, plek)
    for woord in (
        "De maker vraagt hoogstens € 500",
        "Nee",
        "een groep buren",
        "Bewaar de bonnen.",
        "nu versie 5",
    ):
        assert woord in pagina
    code = Instrument.get().regels[0]["code"]
    look(lotte, f"{plek}/regels/{code}")
    submit(lotte, f"{plek}/regels/{code}", {**REGEL, "getal": "750", "ja_nee": "ja", "versie": "5"})
    assert Instrument.get().regels[0]["waarde"] == "750"
    token = csrf_of(lotte.get(plek).get_data(as_text=True))
    for _twee_keer in range(2):
        lotte.post(f"{plek}/regels/{code}/weg", data={"csrf_token": token})
        lotte.post(f"{plek}/beeindigen", data={"csrf_token": token})
    budget = Instrument.get()
    assert (len(budget.regels), budget.versie) == (3, 7)
    assert budget.beeindigd_op
    assert "Wijkbudget 2027" not in lotte.get("/instrumenten").get_data(as_text=True)
    assert "beëindigd op" in look(lotte, "/beheer/instrumenten")
    lotte.post(f"{plek}/hervatten", data={"csrf_token": token})
    assert "Wijkbudget 2027" in lotte.get("/instrumenten").get_data(as_text=True)
    soorten = [rij.soort for rij in Gebeurtenis.select().order_by(Gebeurtenis.id)]
    assert soorten.count("instrument_beeindigd") == soorten.count("instrument_hervat") == 1


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("naam", "", "Vul een naam in."),
        ("naam", "x" * 500, "te lang"),
        ("naam", "Bestaat al", "Er is al een instrument met deze naam."),
        ("plafond", "veel", "Vul een heel getal in"),
        ("over", "-3", "Vul een bedrag in hele euro"),
        ("gebieden", ["elders"], "elders"),
        ("doorlooptijd_werkdagen", "5000", "Vul een aantal werkdagen in."),
        ("eigenaar", "niemand", "Kies uit de lijst."),
    ],
)
def test_bad_input_comes_back_in_dutch(
    lotte: FlaskClient, veld: str, waarde: object, zin: str
) -> None:
    make_instrument("Bestaat al")
    antwoord = submit(lotte, "/beheer/instrumenten/nieuw", {**BUDGET, veld: waarde})
    assert antwoord.status_code == 422
    html = antwoord.get_data(as_text=True)
    assert zin in html
    assert "Geld van de wijk." in html
    assert Instrument.select().count() == 1


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"tekst": ""}, "Schrijf de regel op."),
        ({"getal": ""}, "Vul een heel getal in"),
        ({"getal": "veel"}, "Vul een heel getal in"),
        ({"soort": "info"}, "Alleen wat moet, wordt getoetst."),
        ({"toets": "rechtsvorm"}, "Kies uit: bewoner"),
        ({"toets": "onzin"}, "Not a valid choice"),
    ],
)
def test_a_rule_that_cannot_be_kept_comes_back(
    lotte: FlaskClient, anders: dict[str, str], zin: str
) -> None:
    code = make_instrument("Bestaat al").code
    data = {**REGEL, "getal": "500", "ja_nee": "ja", "versie": "1", **anders}
    antwoord = submit(lotte, f"/beheer/instrumenten/{code}/regels/nieuw", data)
    assert antwoord.status_code == 422
    html = antwoord.get_data(as_text=True)
    if "onzin" not in anders.values():
        assert zin in html
    assert not Instrument.get().regels


def test_two_at_once_lose_nothing(lotte: FlaskClient) -> None:
    code = make_instrument("Budget").code
    pad = f"/beheer/instrumenten/{code}/wijzigen"
    eerste = {**BUDGET, "naam": "Budget A", "versie": "1"}
    assert submit(lotte, pad, eerste).status_code == 302
    tweede = submit(lotte, pad, {**eerste, "naam": "Budget B"})
    assert tweede.status_code == 409
    assert "Budget A" in tweede.get_data(as_text=True)
    assert "Budget B" in tweede.get_data(as_text=True)


def test_only_who_keeps_the_catalogue(app: Flask, queries: Queries) -> None:
    code = make_instrument("Budget").code
    for rol, status in ((Rol.COORDINATOR, 200), (Rol.BEGELEIDER, 404), (Rol.PARTNER, 404)):
        client = log_in(app.test_client(), make_gebruiker(rol, f"Een {rol.value}"))
        for pad in ("/beheer/instrumenten", f"/beheer/instrumenten/{code}"):
            queries.statements.clear()
            assert client.get(pad).status_code == status, (rol, pad)
            assert len(queries) <= 12, queries.statements
    assert app.test_client().get("/beheer/instrumenten").status_code == 302
