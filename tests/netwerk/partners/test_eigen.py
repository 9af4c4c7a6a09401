from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.partners.eigen import needs_confirmation
from netwerk.partners.models import Partner
from netwerk.relaties.eigen import read_werkveld
from netwerk.vraagenaanbod.models import Hulpaanbod
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_thema, make_wijk
from tests.factories.netwerk import make_partner, make_partnerlid
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.clock import today

Browse = Callable[..., Page]


@pytest.fixture
def partner(app: Flask) -> Partner:
    return make_partner()


@pytest.fixture
def marijke(client: FlaskClient, partner: Partner) -> FlaskClient:
    return log_in(client, make_partnerlid(partner))


def test_a_partner_sees_the_own_organisation(browse: Browse, partner: Partner) -> None:
    page = browse("/partners/eigen", as_=make_partnerlid(partner))
    assert "Stichting Groen Doen" in page
    assert "hulp met kennis" in page
    assert "Kersentuin" in page


@pytest.mark.parametrize("rol", [Rol.LID, Rol.PARTNER, Rol.RAADSLID])
def test_who_acts_for_no_organisation_finds_nothing(
    browse: Browse, partner: Partner, rol: Rol
) -> None:
    browse("/partners/eigen", as_=make_gebruiker(rol), status=404)


def test_an_employee_has_no_own_organisation(browse: Browse, partner: Partner) -> None:
    browse("/partners/eigen", as_=make_medewerker().gebruiker, status=404)


def test_the_profile_is_changed(marijke: FlaskClient, partner: Partner) -> None:
    submit(marijke, "/partners/eigen/profiel", {"omschrijving": "Wij maken tuinen.", "versie": "1"})
    assert Partner.get_by_id(partner.id).omschrijving == "Wij maken tuinen."


def test_an_old_form_keeps_both_texts(marijke: FlaskClient, partner: Partner) -> None:
    path = "/partners/eigen/profiel"
    submit(marijke, path, {"omschrijving": "De eerste", "versie": "1"})
    tweede = {"omschrijving": "De tweede", "contact_naam": "Kim Kok", "versie": "1"}
    antwoord = submit(marijke, path, tweede)
    assert antwoord.status_code == 409
    html = antwoord.get_data(as_text=True)
    for zin in ("De eerste", "De tweede", "Kim Kok", f'href="{path}"'):
        assert zin in html


@pytest.mark.parametrize(
    "data",
    [
        {"omschrijving": " "},
        {"omschrijving": "x" * 5000},
        {"omschrijving": "goed", "website": "geen adres"},
        {"omschrijving": "goed", "contact_email": "fout"},
        {"omschrijving": "goed", "contact_telefoon": "1"},
    ],
)
def test_a_wrong_profile_comes_back_with_what_was_typed(
    marijke: FlaskClient, partner: Partner, data: dict[str, object]
) -> None:
    antwoord = submit(marijke, "/partners/eigen/profiel", data)
    assert antwoord.status_code == 422
    for waarde in data.values():
        assert str(waarde) in antwoord.get_data(as_text=True)


def test_confirming_once_a_year(app: Flask, marijke: FlaskClient, partner: Partner) -> None:
    partner.bevestigd_op = today() - timedelta(days=366)
    partner.save()
    assert "Klopt uw profiel nog?" in marijke.get("/partners/eigen").get_data(as_text=True)
    submit(marijke, "/partners/eigen/bevestigen", {}, page="/partners/eigen")
    assert not needs_confirmation(Partner.get_by_id(partner.id))


def test_offering_something_twice_is_offering_it_once(
    marijke: FlaskClient, partner: Partner
) -> None:
    data = {"soort": "ruimte", "titel": "zaal voor 20", "aantal": "20", "sleutel": "abc"}
    for _ in range(2):
        submit(marijke, "/partners/eigen/aanbod", data)
    assert Hulpaanbod.select().where(Hulpaanbod.titel == "zaal voor 20").count() == 1


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"soort": "verzonnen", "titel": "zaal"},
        {"soort": "ruimte", "titel": "x" * 121},
        {"soort": "ruimte", "titel": "zaal", "aantal": "veel"},
        {"soort": "ruimte", "titel": "zaal", "capaciteit": "-1"},
    ],
)
def test_a_wrong_offer_comes_back(marijke: FlaskClient, data: dict[str, object]) -> None:
    assert submit(marijke, "/partners/eigen/aanbod", data).status_code == 422


def test_an_offer_is_changed_and_stopped(marijke: FlaskClient, partner: Partner) -> None:
    aanbod = Hulpaanbod.get()
    path = f"/partners/eigen/aanbod/{aanbod.sleutel}"
    submit(marijke, path, {"soort": "kennis", "titel": "grondanalyse"})
    assert Hulpaanbod.get_by_id(aanbod.id).titel == "grondanalyse"
    submit(marijke, f"{path}/stoppen", {}, page=path)
    assert not Hulpaanbod.get_by_id(aanbod.id).is_actief


def test_the_offer_of_another_does_not_exist(marijke: FlaskClient) -> None:
    make_partner("Ander Bureau")
    vreemd = Hulpaanbod.select().order_by(Hulpaanbod.id.desc()).get()
    assert marijke.get(f"/partners/eigen/aanbod/{vreemd.sleutel}").status_code == 404


def test_themes_and_areas_are_relations_that_begin_and_end(
    marijke: FlaskClient, partner: Partner
) -> None:
    make_thema("ontmoeten")
    make_wijk("molenwaard")
    submit(
        marijke,
        "/partners/eigen/werkveld",
        {"themas": ["ontmoeten"], "gebieden": ["kersentuin", "molenwaard"]},
    )
    veld = read_werkveld(partner)
    assert (veld.themas, veld.gebieden) == ({"ontmoeten"}, {"kersentuin", "molenwaard"})


@pytest.mark.parametrize("data", [{}, {"themas": ["groen"]}, {"themas": ["x"], "gebieden": ["y"]}])
def test_a_wrong_field_of_work_comes_back(marijke: FlaskClient, data: dict[str, object]) -> None:
    antwoord = submit(marijke, "/partners/eigen/werkveld", data)
    assert antwoord.status_code == 422
    assert "Kies ten minste" in antwoord.get_data(as_text=True)
