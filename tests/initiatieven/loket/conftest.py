"""Ruben, and a case of his."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_medewerker
from tests.initiatieven.loket.soep import make_soep


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the assigned begeleider."""
    return make_medewerker()


@pytest.fixture
def zaak(ruben: Medewerker) -> Initiatief:
    """Make a case of Ruben with something of everything in it."""
    return make_soep(ruben)
