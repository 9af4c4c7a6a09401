"""Two plans that may be one: Anke's soup, which Ruben guides, and Fatima's table without e-mail."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor


@pytest.fixture
def medewerker(app: Flask) -> Medewerker:
    return make_medewerker()


@pytest.fixture
def ruben(medewerker: Medewerker) -> Actor:
    return Actor(rol="begeleider", naam="Ruben", als=frozenset({medewerker.reference}))


@pytest.fixture
def anke(app: Flask) -> Gebruiker:
    return make_gebruiker(Rol.LID, "Anke Visser", "anke@test.example.org")


@pytest.fixture
def soep(anke: Gebruiker, medewerker: Medewerker) -> Initiatief:
    return make_initiatief(
        "Soep in de buurt",
        openbaar=True,
        initiatiefnemer=anke.partij,
        begeleider=medewerker,
        fase=Fase.INTAKE,
    )


@pytest.fixture
def tafel(app: Flask) -> Initiatief:
    fatima = make_partij("Fatima el Idrissi", telefoon="06 12 34 56 78")
    return make_initiatief("Dinsdagtafel", openbaar=True, initiatiefnemer=fatima)
