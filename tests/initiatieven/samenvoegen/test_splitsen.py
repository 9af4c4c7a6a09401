"""One plan that is two: a part becomes a case of its own, once, with the same maker and guide."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.registratie.keuzes import Fase, Publiceren
from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.splitsen import Deel, split_off
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core import history
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid
from vems.core.outbox import Uitgaand

TEKST = "Elke zaterdag een ruilkast met boeken naast de tuin."


@pytest.fixture
def medewerker(app: Flask) -> Medewerker:
    return make_medewerker()


@pytest.fixture
def ruben(medewerker: Medewerker) -> Actor:
    return Actor(rol="begeleider", naam="Ruben", als=frozenset({medewerker.reference}))


@pytest.fixture
def tuin(medewerker: Medewerker) -> Initiatief:
    anke = make_partij("Anke Visser", "anke@test.example.org")
    return make_initiatief(
        openbaar=True, initiatiefnemer=anke, begeleider=medewerker, fase=Fase.INTAKE
    )


def deel(titel: str = "Ruilkast", tekst: str = TEKST) -> Deel:
    return Deel(titel, tekst, sleutel())


def soorten(initiatief: Initiatief) -> list[str]:
    rijen = history.list_for(initiatief.reference, zichtbaarheden=list(Zichtbaarheid))
    return [rij.soort for rij in rijen][::-1]


def test_a_part_becomes_a_case_with_the_same_maker_and_guide(
    tuin: Initiatief, ruben: Actor
) -> None:
    data = deel()
    kast = split_off(tuin, data, door=ruben)
    assert split_off(tuin, data, door=ruben) == kast
    kast = Initiatief.get_by_id(kast.id)
    assert kast.identificatie != tuin.identificatie
    assert kast.initiatiefnemer_id == tuin.initiatiefnemer_id
    assert kast.begeleider_id == tuin.begeleider_id
    assert kast.gebied_id == tuin.gebied_id
    assert (kast.fase, kast.publiceren) == (Fase.INGEDIEND, Publiceren.NEE)
    assert "deel_afgesplitst" in soorten(tuin)
    assert "afgesplitst_van" in soorten(kast)
    onderwerpen = {mail.onderwerp for mail in Uitgaand.select()}
    assert "Wij hebben uw idee: Ruilkast" in onderwerpen


def test_bad_words_and_closed_plans_are_refused(tuin: Initiatief, ruben: Actor) -> None:
    for fout in (deel(""), deel("x" * 81), deel(tekst="")):
        with pytest.raises(Invalid):
            split_off(tuin, fout, door=ruben)
    Initiatief.update(fase=Fase.AFGEROND).execute()
    with pytest.raises(Refused):
        split_off(Initiatief.get_by_id(tuin.id), deel(), door=ruben)
    assert Initiatief.select().count() == 1


@pytest.mark.parametrize("rol", ["", "lid", "begeleider", "raadslid", "partner"])
def test_others_split_nothing(tuin: Initiatief, rol: str) -> None:
    with pytest.raises(NotFound):
        split_off(tuin, deel(), door=Actor(rol=rol))


def test_the_page_and_both_cases(
    tuin: Initiatief, client: FlaskClient, browse: Callable[..., Page]
) -> None:
    sanne = make_gebruiker(Rol.COORDINATOR, "Sanne Jansen", "sanne@test.example.org")
    zaak = f"/loket/{tuin.identificatie}"
    assert f"{zaak}/splitsen" in browse(zaak, as_=sanne).html
    browse(f"{zaak}/splitsen", as_=sanne)
    log_in(client, sanne)
    assert submit(client, f"{zaak}/splitsen", {"titel": ""}).status_code == 422
    velden = {"titel": "Ruilkast", "omschrijving": TEKST}
    assert submit(client, f"{zaak}/splitsen", velden).location == zaak
    kast = Initiatief.get(Initiatief.titel == "Ruilkast")
    assert kast.identificatie in browse(zaak, as_=sanne)
    assert tuin.identificatie in browse(f"/loket/{kast.identificatie}", as_=sanne)
