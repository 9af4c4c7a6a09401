"""Questions of the beheerder about food, in a gemeente with one wijk and one instrument."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.extravragen.keuzes import Formulier, Vraagsoort
from initiatieven.extravragen.maken import NieuweVraag, add_vraag
from initiatieven.extravragen.models import Extravraag
from netwerk.instrumenten.models import Instrument
from netwerk.instrumenten.registration import NieuwInstrument, register_instrument
from netwerk.themas.models import Thema
from tests.factories.basis import make_thema, make_wijk
from tests.initiatieven.registratie.wizard import Browser
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import freeze, now

BEHEER = Actor(rol="beheerder", naam="Bo")

Maker = Callable[..., Extravraag]


@pytest.fixture
def eten(app: Flask) -> Thema:
    make_wijk("kersentuin")
    return make_thema("eten", synoniemen=["soep", "koken"])


@pytest.fixture
def budget(app: Flask) -> Instrument:
    return register_instrument(NieuwInstrument(naam="Buurtbudget", soort="subsidie"), door=SYSTEEM)


@pytest.fixture
def vraag(eten: Thema) -> Maker:
    """Make a question about food that has been asked for a week."""

    def make(zin: str, soort: Vraagsoort = Vraagsoort.TEKST, **anders: object) -> Extravraag:
        waarden = {"formulier": Formulier.IDEE, "onderwerp": eten, **anders}
        with freeze(now() - timedelta(days=7)):
            return add_vraag(NieuweVraag(zin, soort, **waarden), door=BEHEER)

    return make


@pytest.fixture
def wie(app: Flask, eten: Thema) -> Browser:
    return Browser(app.test_client())
