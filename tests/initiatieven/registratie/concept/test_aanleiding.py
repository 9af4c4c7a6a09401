"""Who comes for a goal or a wish finds it in the form, and claims it by handing in."""

import re
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.jobs import propose_for
from initiatieven.koppelingen.leven.doelen import list_bijdragen, list_claims
from initiatieven.registratie.concept.antwoorden import as_initiatief
from initiatieven.registratie.concept.concepten import find_concept, submit_concept
from initiatieven.registratie.models import Concept, Initiatief
from netwerk.programmas.keuzes import ProgrammaStatus
from netwerk.programmas.models import Programma
from netwerk.relaties.models import Relatie
from tests.browse import Page
from tests.factories.basis import make_wijk
from tests.factories.netwerk import make_doel, make_programma
from tests.netwerk.programmas.regisseur import make_noor
from tests.personas import submit
from vems.core.actor import ANONIEM
from vems.core.clock import now
from vems.core.reference import Reference
from vems.participatie.wensen.models import Wens

Browse = Callable[..., Page]
WAT = {"titel": "Soep op dinsdag", "omschrijving": "Wij koken.", "meerwaarde": "Gezellig."}
REST = {
    "waar": {"soort": "wijk", "wijk": "kersentuin"},
    "nodig": {"soorten": []},
    "over_u": {
        "naam": "Anke Visser",
        "email": "anke@test.example.org",
        "indiener_soort": "bewoner",
        "jonger_dan_16": "nee",
        "publiceren": "met_naam",
    },
}


@pytest.fixture(params=["doel", "wens"])
def ding(request: pytest.FixtureRequest, app: Flask) -> Reference:
    wijk = make_wijk()
    if request.param == "doel":
        return make_doel(make_programma(wijk)).reference
    wens = Wens.create(gebied=wijk, titel="Meer bankjes", is_openbaar=True, created_at=now())
    return wens.reference


def hand_in(ding: Reference, **wat: str) -> Initiatief:
    """Hand in a complete draft that came of a link."""
    moment = now()
    concept = Concept.create(
        token_hash="x" * 64,
        antwoorden={"wat": {**WAT, "aanleiding": str(ding), **wat}, **REST},
        created_at=moment,
        updated_at=moment,
    )
    data = as_initiatief(concept, partij=None, mijn_url="")
    return submit_concept(concept, data, door=ANONIEM)


def test_the_link_fills_in_what_it_is_for_and_where(client: FlaskClient, ding: Reference) -> None:
    pad = f"/initiatieven/nieuw?{ding.kind}={ding.key}"
    html = client.get(pad).get_data(as_text=True)
    assert str(ding) in html
    assert "De gebiedsregisseur leest het" in html
    submit(client, "/initiatieven/nieuw", {**WAT, "aanleiding": str(ding)}, page=pad)
    waar = client.get("/initiatieven/nieuw/waar").get_data(as_text=True)
    assert re.search(r'<input[^>]*value="kersentuin"[^>]*checked', waar)
    with client.session_transaction() as session:
        concept = find_concept(session["concept"])
    assert concept is not None
    assert concept.antwoorden["wat"]["aanleiding"] == str(ding)


@pytest.mark.parametrize("deel", ["doel=bestaat-niet", "wens=", "doel=" + "x" * 5000, "wens=%00"])
def test_a_link_to_nothing_is_the_plain_form(app: Flask, browse: Browse, deel: str) -> None:
    pagina = app.test_client().get(f"/initiatieven/nieuw?{deel}")
    assert pagina.status_code == 200
    assert "De gebiedsregisseur leest het" not in pagina.get_data(as_text=True)


def test_handing_in_claims_it(ding: Reference) -> None:
    initiatief = hand_in(ding)
    (relatie,) = Relatie.select().where(Relatie.van_key == initiatief.sleutel)
    assert (relatie.naar, relatie.zekerheid, relatie.is_openbaar) == (ding, 0.5, False)


def test_a_claimed_goal_waits_for_the_regisseur(app: Flask, browse: Browse) -> None:
    doel = make_doel(make_programma(make_wijk()))
    initiatief = hand_in(doel.reference)
    for _ in range(2):
        propose_for(initiatief.sleutel)
    assert [claim.doelwit for claim in list_claims()] == [doel.reference]
    assert list_bijdragen(initiatief) == [(doel.tekst, "Wacht op de gebiedsregisseur", "")]
    assert "Soep op dinsdag" in browse("/doelen", as_=make_noor())


@pytest.mark.parametrize("onzin", ["", "doel:", "mens:1", "doel:weg", ":", "x" * 5000])
def test_nonsense_claims_nothing(app: Flask, onzin: str) -> None:
    make_wijk()
    doel = Reference("doel", "bestaat-niet")
    hand_in(doel, aanleiding=onzin)
    assert not Relatie.select().exists()


def test_a_goal_of_a_concept_is_no_goal_yet(app: Flask) -> None:
    doel = make_doel(make_programma(make_wijk()))
    Programma.update(status=ProgrammaStatus.CONCEPT).execute()
    hand_in(doel.reference)
    assert not Relatie.select().exists()
