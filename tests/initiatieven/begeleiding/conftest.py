"""Who most stories of guidance are about: a begeleider and a maker."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_gebruiker, make_medewerker
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    """Make the begeleider."""
    return make_medewerker()


@pytest.fixture
def anke(app: Flask) -> Gebruiker:
    """Make the maker, with an account."""
    return make_gebruiker(Rol.LID, "Anke Visser", "anke@test.example.org")
