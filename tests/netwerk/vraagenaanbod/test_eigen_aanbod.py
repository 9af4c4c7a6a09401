"""Own offers of an organisation: how much and when, on the own page and the public one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.partners.models import Partner
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.registration import (
    NieuwHulpaanbod,
    change_hulpaanbod,
    refill_aanbod,
    take_from,
)
from tests.browse import Page
from tests.factories.netwerk import make_aanbod, make_partner, make_partnerlid
from tests.personas import log_in, submit
from vems.core.actor import SYSTEEM
from vems.core.clock import AMSTERDAM, freeze

Browse = Callable[..., Page]
NIEUW = "/partners/eigen/aanbod"
ZAAL = {"soort": "ruimte", "titel": "De grote zaal"}


@pytest.fixture
def partner(app: Flask, nu: datetime) -> Partner:
    partner = make_partner()
    Hulpaanbod.delete().execute()
    return partner


@pytest.fixture
def marijke(client: FlaskClient, partner: Partner) -> FlaskClient:
    return log_in(client, make_partnerlid(partner))


@pytest.mark.parametrize(
    ("soort", "aantal", "zin"),
    [
        (HulpSoort.GELD, 1500, "€ 1.500"),
        (HulpSoort.RUIMTE, 20, "Voor 20 mensen"),
        (HulpSoort.MENSEN, 1, "1 persoon"),
        (HulpSoort.MATERIAAL, 4, "4 stuks"),
    ],
)
def test_everybody_reads_how_much_is_offered(
    browse: Browse, partner: Partner, soort: HulpSoort, aantal: int, zin: str
) -> None:
    make_aanbod(partner.reference, soort, aantal=aantal)
    assert zin in browse(f"/partners/{partner.slug}")


def test_what_is_over_is_said_to_the_owner_and_shown_to_nobody_else(
    browse: Browse, partner: Partner
) -> None:
    make_aanbod(partner.reference, titel="Vlaggen", tot=date(2020, 1, 1))
    assert "Vlaggen" not in browse(f"/partners/{partner.slug}")
    eigen = browse("/partners/eigen", as_=make_partnerlid(partner))
    assert "Vlaggen" in eigen
    assert "Voorbij: wij stellen dit niet meer voor." in eigen


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("aantal", "0", "Vul een getal van 1 tot 10 miljoen in."),
        ("aantal", "-3", "Vul een getal van 1 tot 10 miljoen in."),
        ("capaciteit", "0", "Vul een getal van 1 tot 10 miljoen in."),
        ("capaciteit", "20000000", "Vul een getal van 1 tot 10 miljoen in."),
        ("aantal", "twintig", "Vul een heel getal in, bijvoorbeeld 20."),
        ("tot", "2020-01-01", "Deze dag is al voorbij."),
    ],
)
def test_what_cannot_be_is_said_once(
    marijke: FlaskClient, veld: str, waarde: str, zin: str
) -> None:
    antwoord = submit(marijke, NIEUW, {**ZAAL, veld: waarde})
    assert antwoord.status_code == 422
    html = antwoord.get_data(as_text=True)
    assert zin in html
    assert "Ongeldig getal" not in html
    assert "De grote zaal" in html
    assert not Hulpaanbod.select().exists()


def test_two_tabs_do_not_overwrite_each_other(marijke: FlaskClient, partner: Partner) -> None:
    aanbod = make_aanbod(partner.reference, HulpSoort.RUIMTE, titel="Zaal")
    pad = f"{NIEUW}/{aanbod.sleutel}"
    assert 'name="versie" type="hidden" value="1"' in marijke.get(pad).get_data(as_text=True)
    beide = {"soort": "ruimte", "versie": "1"}
    submit(marijke, pad, {**beide, "titel": "Zaal met keuken"})
    antwoord = submit(marijke, pad, {**beide, "titel": "Zaal met podium"})
    assert antwoord.status_code == 409
    html = antwoord.get_data(as_text=True)
    assert "Zaal met keuken" in html
    assert "Zaal met podium" in html
    assert Hulpaanbod.get().titel == "Zaal met keuken"


def test_what_was_given_before_it_became_yearly_stays_given(partner: Partner) -> None:
    with freeze(datetime(2025, 6, 1, 12, tzinfo=AMSTERDAM)):
        aanbod = make_aanbod(partner.reference, capaciteit=4)
    take_from(aanbod, door=SYSTEEM)
    aanbod = Hulpaanbod.get()
    data = NieuwHulpaanbod(HulpSoort.KENNIS, "Les", capaciteit=4, per_jaar=True)
    change_hulpaanbod(aanbod, data, versie=aanbod.versie, door=SYSTEEM)
    refill_aanbod()
    assert Hulpaanbod.get().over == 3


def test_one_lot_of_things_is_said_by_its_title(browse: Browse, partner: Partner) -> None:
    make_aanbod(partner.reference, HulpSoort.MATERIAAL, titel="Kruiwagens te leen", aantal=1)
    page = browse(f"/partners/{partner.slug}")
    assert "Kruiwagens te leen" in page
    assert "stuk" not in page
