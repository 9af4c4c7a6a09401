"""A garden that stands on the site since Tuesday."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.etalage.volgen import DINSDAG
from vems.community.nieuws import hand_out
from vems.core import clock


@pytest.fixture
def tuin(app: Flask) -> Initiatief:
    with clock.freeze(DINSDAG):
        plan = make_initiatief(openbaar=True, fase=Fase.PLAN)
        hand_out()
    return plan
