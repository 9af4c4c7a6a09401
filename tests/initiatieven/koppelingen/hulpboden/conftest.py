"""A public garden with a guide, and one offer of help."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.koppelingen.hulpboden.registration import (
    NieuwHulpbod,
    offer_hulp,
)
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.koppelingen.hulpboden.hulp import TEKST
from vems.core.actor import ANONIEM


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    return make_medewerker(e_mail="ruben@westerkade.example.org")


@pytest.fixture
def tuin(ruben: Medewerker) -> Initiatief:
    return make_initiatief(
        openbaar=True,
        fase=Fase.PLAN,
        begeleider=ruben,
        initiatiefnemer=make_partij("Anke Visser", "anke@voorbeeld.nl", "06 11 22 33 44"),
    )


@pytest.fixture
def bod(tuin: Initiatief) -> Hulpbod:
    data = NieuwHulpbod(TEKST, naam="Joris Bakker", telefoon="06 55 66 77 88")
    return offer_hulp(tuin, data, door=ANONIEM)
