"""An organisation on old terms keeps its own profile, and opens nothing else until it renews."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.partners.eigen import EERST_AKKOORD
from netwerk.partners.keuzes import VOORWAARDEN_VERSIE
from netwerk.partners.models import Partner
from tests.factories.basis import make_wijk
from tests.factories.netwerk import make_partner, make_partnerlid
from tests.personas import log_in, submit

DICHT = ("/gevraagd", "/gedeeld", "/wijken/kersentuin/bord", "/partners/eigen/ruimtes")
EIGEN = (
    "/partners/eigen",
    "/partners/eigen/profiel",
    "/partners/eigen/werkveld",
    "/partners/eigen/aanbod",
    "/partners/voorwaarden",
    "/netwerk/bevestigen",
)


@pytest.fixture
def partner(app: Flask) -> Partner:
    make_wijk("kersentuin")
    return make_partner()


@pytest.fixture
def marijke(client: FlaskClient, partner: Partner) -> FlaskClient:
    return log_in(client, make_partnerlid(partner))


def test_access_stops_with_old_terms_and_comes_back(marijke: FlaskClient, partner: Partner) -> None:
    assert [marijke.get(pad).status_code for pad in DICHT] == [200] * len(DICHT)
    Partner.update(voorwaarden_versie=VOORWAARDEN_VERSIE - 1).execute()
    for pad in DICHT:
        antwoord = marijke.get(pad)
        assert (antwoord.status_code, antwoord.location) == (302, "/partners/eigen"), pad
    assert [marijke.get(pad).status_code for pad in (*EIGEN, "/", "/partners")] == [200] * (
        len(EIGEN) + 2
    )
    pagina = marijke.get("/partners/eigen").get_data(as_text=True)
    assert EERST_AKKOORD in pagina
    assert not [pad for pad in ("/bord", "/gedeeld/", "eigen/ruimtes") if pad in pagina]
    submit(marijke, "/partners/eigen/bevestigen", {}, page="/partners/eigen")
    assert EERST_AKKOORD not in marijke.get("/partners/eigen").get_data(as_text=True)
    assert [marijke.get(pad).status_code for pad in DICHT] == [200] * len(DICHT)


def test_nothing_is_sent_on_old_terms(marijke: FlaskClient, partner: Partner) -> None:
    Partner.update(voorwaarden_versie=1).execute()
    antwoord = submit(marijke, "/gevraagd/bestaatniet/ja", {}, page="/partners/eigen")
    assert antwoord.status_code == 409
    assert EERST_AKKOORD in antwoord.get_data(as_text=True)


def test_who_also_acts_for_one_that_renewed_goes_on_for_that_one(
    marijke: FlaskClient, partner: Partner
) -> None:
    ander = make_partner("Buurthuis De Kern")
    lid = partner.leden.get()
    ander.leden.model.create(partner=ander, gebruiker=lid.gebruiker)
    Partner.update(voorwaarden_versie=1).where(Partner.id == partner.id).execute()
    assert marijke.get("/gevraagd").status_code == 200
