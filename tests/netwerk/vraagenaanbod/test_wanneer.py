"""When a need is for and an offer is there: asked at the desk, in the wizard, of partners."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient

from netwerk.vraagenaanbod.inlezen import AanbodLezer
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.wanneer import say_wanneer
from tests.factories.netwerk import make_partner, make_partnerlid
from tests.personas import log_in, submit
from vems.core.actor import SYSTEEM
from vems.core.exceptions import Invalid
from vems.core.i18n import in_taal


def test_an_organisation_says_when(app: Flask, client: FlaskClient) -> None:
    partner = make_partner(biedt=())
    log_in(client, make_partnerlid(partner))
    aanbod = {
        "soort": "ruimte",
        "titel": "Zaal",
        "aantal": "20",
        "vanaf": "2027-02-01",
        "tot": "2027-04-30",
        "dagdelen": ["woensdag ochtend", "maandag ochtend", "vrijdag nacht"],
    }
    assert submit(client, "/partners/eigen/aanbod", aanbod).status_code == 302
    rij = Hulpaanbod.get()
    assert (rij.vanaf, rij.tot) == (date(2027, 2, 1), date(2027, 4, 30))
    assert rij.dagdelen == ["maandag ochtend", "woensdag ochtend"]
    page = client.get("/partners/eigen").text
    assert "Van 1 februari 2027 tot en met 30 april 2027, maandag (ochtend)" in page
    verkeerd = submit(client, "/partners/eigen/aanbod", {**aanbod, "tot": "2027-01-01"})
    assert verkeerd.status_code == 422
    assert "De einddatum ligt voor de begindatum." in verkeerd.text
    assert client.get(f"/partners/eigen/aanbod/{rij.sleutel}").text.count(" checked") >= 3


def test_a_list_says_when(app: Flask) -> None:
    partner = make_partner(biedt=())
    rij = {
        "aanbod": "ruimte: zaal",
        "aanbod_aantal": "20",
        "aanbod_vanaf": "1-2-2027",
        "aanbod_tot": "2027-04-30",
        "aanbod_dagdelen": "dinsdag avond|woensdag",
    }
    lezer = AanbodLezer()
    lezer.apply(partner.reference, rij, frozenset(rij), door=SYSTEEM)
    aanbod = Hulpaanbod.get()
    assert (aanbod.aantal, aanbod.vanaf, aanbod.tot) == (20, date(2027, 2, 1), date(2027, 4, 30))
    assert aanbod.dagdelen[0] == "dinsdag avond"
    assert len(aanbod.dagdelen) == 4
    for veld, fout in (
        ("aanbod_vanaf", "morgen"),
        ("aanbod_dagdelen", "soms"),
        ("aanbod_aantal", "x"),
    ):
        anders = {**rij, "aanbod": "kennis: advies", veld: fout}
        with pytest.raises(Invalid) as error:
            lezer.apply(partner.reference, anders, frozenset(rij), door=SYSTEEM)
        assert error.value.veld == veld


def test_when_in_words() -> None:
    with in_taal("nl"):
        assert say_wanneer(None, None, ()) == ""
        assert say_wanneer(date(2027, 2, 1), None, ("dinsdag avond",)) == (
            "vanaf 1 februari 2027, dinsdag (avond)"
        )
        heel = ("dinsdag ochtend", "dinsdag middag", "dinsdag avond")
        assert say_wanneer(None, date(2027, 2, 1), heel) == "tot en met 1 februari 2027, dinsdag"
