"""The people of the walk, each with an own browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime

import pytest
from flask import Flask

from tests.functional.persoon import Collega, Persoon
from tests.functional.route import Mensen, Route
from tests.functional.wereld import find_account, make_wereld
from vems.accounts.keuzes import Rol
from vems.core import clock


@pytest.fixture
def mensen(app: Flask, nu: datetime) -> Mensen:
    """Give everybody who has a part in the walk through Westerkade."""
    make_wereld()

    def collega(naam: str, rol: Rol) -> Collega:
        return Collega(app.test_client(), find_account(naam), rol)

    return Mensen(
        bezoeker=Persoon(app.test_client()),
        initiatiefnemer=Persoon(app.test_client(), "fenna.hoekema@bewoner.example.org"),
        partner=Persoon(app.test_client(), find_account("Evelien Mulder").email),
        begeleider=collega("Ruben de Wit", Rol.BEGELEIDER),
        coordinator=collega("Ingrid Kuipers", Rol.COORDINATOR),
        griffie=collega("Bas Verkerk", Rol.GRIFFIE),
        raadslid=collega("Eline van Dam", Rol.RAADSLID),
    )


@pytest.fixture
def route(mensen: Mensen, nu: datetime) -> Iterator[Route]:
    """Begin the story on the day at which the clock stands."""
    with ExitStack() as stil:
        yield Route(
            mensen,
            zet_klok=lambda moment: stil.enter_context(clock.freeze(moment)),
            begin=nu.date(),
        )
