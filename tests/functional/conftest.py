"""The people of the walk, each with an own browser."""

from __future__ import annotations

from datetime import datetime

import pytest
from flask import Flask

from tests.functional.persoon import Collega, Persoon
from tests.functional.route import Mensen
from tests.functional.wereld import find_account, make_wereld
from vems.accounts.keuzes import Rol


@pytest.fixture
def mensen(app: Flask, nu: datetime) -> Mensen:
    """Give everybody who has a part in the walk through Westerkade."""
    make_wereld()

    def collega(naam: str, rol: Rol) -> Collega:
        return Collega(app.test_client(), find_account(naam), rol)

    return Mensen(
        bezoeker=Persoon(app.test_client()),
        initiatiefnemer=Persoon(app.test_client(), "anke.visser@bewoner.example.org"),
        partner=Persoon(app.test_client(), find_account("Evelien Mulder").email),
        begeleider=collega("Ruben de Wit", Rol.BEGELEIDER),
        coordinator=collega("Ingrid Kuipers", Rol.COORDINATOR),
        griffie=collega("Bas Verkerk", Rol.GRIFFIE),
        raadslid=collega("Eline van Dam", Rol.RAADSLID),
    )
