"""A garden of Anke's that Ruben guides, on the site."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor


@pytest.fixture
def anke(app: Flask) -> Gebruiker:
    return make_gebruiker(Rol.LID, "Anke Visser", "anke@test.example.org")


@pytest.fixture
def medewerker(app: Flask) -> Medewerker:
    return make_medewerker()


@pytest.fixture
def ruben(medewerker: Medewerker) -> Actor:
    return Actor(
        rol="begeleider",
        naam="Ruben de Wit",
        gebruiker_id=7_001,
        als=frozenset({medewerker.reference}),
    )


@pytest.fixture
def tuin(anke: Gebruiker, medewerker: Medewerker) -> Initiatief:
    return make_initiatief(openbaar=True, initiatiefnemer=anke.partij, begeleider=medewerker)


@pytest.fixture
def maker(anke: Gebruiker) -> Actor:
    return Actor(rol="lid", naam=anke.naam, gebruiker_id=anke.id, partij_id=anke.partij_id)
