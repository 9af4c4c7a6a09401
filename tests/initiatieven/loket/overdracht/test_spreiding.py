"""Who could take over which case: by load, theme, and who is there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.loket.overdracht.spreiding import propose_spreiding, spread
from initiatieven.loket.voorraad.drukte import Drukte
from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from vems.accounts.keuzes import Rol
from vems.core.clock import today

pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider who leaves."""
    return make_medewerker()


def test_the_spread_weighs_load_and_theme(app: Flask, ruben: Medewerker) -> None:
    druk, rustig = make_medewerker("Bea Druk"), make_medewerker("Cor Rustig")
    zaken = [make_initiatief(f"Plan {n}") for n in range(4)]
    ploeg = [Drukte(druk, open=12), Drukte(rustig, open=6)]
    zonder = spread(zaken, ploeg, {}, {})
    assert [v.naar.naam for v in zonder if v.naar] == ["Cor Rustig"] * 4
    themas = {zaken[0].id: {"Groen"}}
    kennis = {druk.sleutel: {"Groen"}}
    licht = [Drukte(druk, open=7), Drukte(rustig, open=6)]
    eerste = spread(zaken, licht, themas, kennis)[0]
    assert eerste.naar == druk
    assert eerste.waarom == "Kent Groen en heeft 7 open zaken"
    assert spread(zaken, [], {}, {})[0].naar is None
    make_medewerker("Noor Gebied", Rol.GEBIEDSREGISSEUR)
    assert {v.naar for v in propose_spreiding(zaken, ruben)} <= {druk, rustig}


def test_the_spread_leaves_out_who_is_away_before_the_call_is_due(
    app: Flask, ruben: Medewerker
) -> None:
    zaken = [make_initiatief("Plan")]
    weg, later, terug = (make_medewerker(naam) for naam in ("A Weg", "B Later", "C Terug"))
    # away from the day after tomorrow; in a month; and back since yesterday
    for wie, van, tot in ((weg, 2, 20), (later, 30, 40), (terug, -9, -1)):
        Medewerker.update(
            afwezig_van=today() + timedelta(days=van), afwezig_tot=today() + timedelta(days=tot)
        ).where(Medewerker.id == wie.id).execute()
    assert propose_spreiding(zaken, ruben)[0].naar == later
    Medewerker.update(afwezig_van=None, afwezig_tot=today()).where(
        Medewerker.id == later.id
    ).execute()
    assert propose_spreiding(zaken, ruben)[0].naar == terug
