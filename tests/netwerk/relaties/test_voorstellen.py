from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_wijk
from tests.factories.netwerk import make_partner, make_partnerlid
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core import changes
from vems.core.outbox import Uitgaand

Browse = Callable[..., Page]


@pytest.fixture
def bieb(app: Flask) -> Partner:
    """An organisation somebody may say more of."""
    make_wijk("molenwaard")
    return make_partner("Bibliotheek Westerkade")


@pytest.fixture
def welzijn(client: FlaskClient, bieb: Partner) -> FlaskClient:
    return log_in(client, make_partnerlid(make_partner("Welzijn Westerkade"), "Sam Welzijn"))


def _pad(bieb: Partner) -> str:
    return f"/netwerk/voorstel?om={bieb.reference}"


def _claim() -> Relatie:
    return Relatie.get(Relatie.bron == Bron.NETWERK)


def test_a_suggestion_waits_for_the_organisation_itself(
    welzijn: FlaskClient, bieb: Partner
) -> None:
    """P3: "bibliotheek is ook actief" is confirmed by the library before it counts."""
    lid = make_partnerlid(bieb, "Bea Boek")
    assert "werkt in Molenwaard" in welzijn.get(_pad(bieb)).get_data(as_text=True)
    antwoord = submit(welzijn, _pad(bieb), {"wat": "gebied:molenwaard"})
    assert antwoord.status_code == 302
    claim = _claim()
    assert (claim.soort, claim.zekerheid, claim.is_openbaar) == (
        RelatieSoort.ACTIEF_IN,
        0.5,
        False,
    )
    assert netwerkbeeld().kandidaten[bieb.reference].gebieden == {"kersentuin"}
    mail = Uitgaand.get()
    assert (mail.aan, "werkt in Molenwaard" in mail.tekst) == (bieb.contact_email, True)
    log_in(welzijn, lid)
    vraag = welzijn.get("/netwerk/bevestigen").get_data(as_text=True)
    assert "Wat anderen zeggen" in vraag
    assert "Klopt niet<" in vraag.partition("Wat anderen zeggen")[2]
    submit(welzijn, f"/netwerk/bevestigen/{claim.id}", {}, page="/netwerk/bevestigen")
    claim = _claim()
    assert (claim.zekerheid, claim.is_openbaar, claim.bevestigd_door) == (1.0, True, "Bea Boek")
    assert netwerkbeeld().kandidaten[bieb.reference].gebieden == {"kersentuin", "molenwaard"}


def test_the_public_network_does_not_show_what_waits(
    browse: Browse, welzijn: FlaskClient, bieb: Partner
) -> None:
    ander = Partner.get(Partner.naam == "Welzijn Westerkade")
    submit(welzijn, _pad(bieb), {"wat": str(ander.reference)})
    changes.catch_up()
    assert "werkt samen met Welzijn" not in browse(f"/netwerk?om={bieb.reference}")
    intern = browse(f"/netwerk?om={bieb.reference}", as_=make_gebruiker(Rol.COORDINATOR))
    assert "Nog niet bevestigd" in intern


def test_confirming_all_is_no_answer_to_what_another_says(
    welzijn: FlaskClient, bieb: Partner
) -> None:
    lid = make_partnerlid(bieb)
    submit(welzijn, _pad(bieb), {"wat": "gebied:molenwaard"})
    log_in(welzijn, lid)
    submit(welzijn, "/netwerk/bevestigen", {"relatie": [_claim().id]})
    submit(welzijn, "/partners/eigen/bevestigen", {}, page="/netwerk/bevestigen")
    assert not _claim().is_bevestigd


@pytest.mark.parametrize("wat", ["", "onzin", "gebied:kersentuin", "gebied:x", "medewerker:1"])
def test_what_is_not_in_the_list_comes_back(welzijn: FlaskClient, bieb: Partner, wat: str) -> None:
    antwoord = submit(welzijn, _pad(bieb), {"wat": wat, "toelichting": "zelf gezien"})
    assert antwoord.status_code == 422
    assert "zelf gezien" in antwoord.get_data(as_text=True)
    assert not Uitgaand.select().exists()


def test_twice_is_said_once(welzijn: FlaskClient, bieb: Partner) -> None:
    for _ in range(2):
        submit(welzijn, _pad(bieb), {"wat": "gebied:molenwaard"})
    assert Relatie.select().where(Relatie.bron == Bron.NETWERK).count() == 1


@pytest.mark.parametrize("om", ["", "onzin", "partner:x", "gebied:kersentuin"])
def test_about_nothing_nothing_is_said(welzijn: FlaskClient, bieb: Partner, om: str) -> None:
    assert welzijn.get(f"/netwerk/voorstel?om={om}").status_code == 404


def test_the_network_offers_it_around_an_organisation(browse: Browse, bieb: Partner) -> None:
    changes.catch_up()
    link = "Weet u iets dat hier nog niet staat?"
    assert link in browse(f"/netwerk?om={bieb.reference}", as_=make_medewerker().gebruiker)
    assert link not in browse(f"/netwerk?om={bieb.reference}", as_=make_gebruiker(Rol.LID))
