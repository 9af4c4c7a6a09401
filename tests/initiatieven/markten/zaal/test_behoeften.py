"""What a stand needs and who stands there: said by the makers, forgotten a month later."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.keuzes import Behoefte, MarktToestand, Screening
from initiatieven.markten.models import Inzending, Kraamdeelnemer
from initiatieven.markten.zaal.behoeften import (
    Kraamwensen,
    NieuweDeelnemer,
    forget_deelnemers,
    list_namen,
    record_wensen,
    say_nodig,
)
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_inzending,
    make_markt,
    make_raadslid,
    raadslid_actor,
)
from vems.core.clock import freeze
from vems.core.exceptions import Invalid, NotFound

pytestmark = pytest.mark.usefixtures("nu")
ANKE, SEM = NieuweDeelnemer("Anke Visser", foto=True), NieuweDeelnemer("Sem", is_kind=True)


def entry() -> Inzending:
    markt = make_markt(MarktToestand.PROGRAMMA)
    row = make_inzending(markt, uitkomst=Screening.TOEGELATEN, reden="Goed.")
    return get_inzending(row.sleutel)


def test_needs_and_people_take_the_place_of_the_earlier_ones(app: Flask) -> None:
    inzending = entry()
    maker = initiatiefnemer_actor(inzending.initiatief)
    wensen = Kraamwensen((Behoefte.STROOM, Behoefte.WAND), " een plank ", (ANKE,))
    for door in (maker, griffie_actor(), maker):
        record_wensen(inzending, wensen, door=door)
    (anke,) = list_namen([inzending.id])[inzending.id]
    assert (anke.naam, anke.foto, anke.is_kind) == ("Anke Visser", True, False)
    rij = Inzending.get_by_id(inzending.id)
    assert say_nodig(rij.nodig, rij.nodig_anders) == (
        "Stroom, Een wand om iets op te hangen, een plank"
    )


def test_a_child_needs_a_parent_who_agrees(app: Flask) -> None:
    inzending = entry()
    door = initiatiefnemer_actor(inzending.initiatief)
    with pytest.raises(Invalid) as error:
        record_wensen(inzending, Kraamwensen(deelnemers=(ANKE, SEM)), door=door)
    assert error.value.veld == "ouders_akkoord"
    assert not Kraamdeelnemer.select().exists()
    record_wensen(inzending, Kraamwensen(deelnemers=(SEM,), ouders_akkoord=True), door=door)
    assert Kraamdeelnemer.get().is_kind


def test_a_stranger_says_nothing(app: Flask) -> None:
    inzending, ander = entry(), entry()
    for door in (
        initiatiefnemer_actor(ander.initiatief),
        raadslid_actor(make_raadslid()),
    ):
        with pytest.raises(NotFound):
            record_wensen(inzending, Kraamwensen(), door=door)


def test_a_month_later_the_names_are_gone(app: Flask) -> None:
    inzending = entry()
    record_wensen(inzending, Kraamwensen(deelnemers=(ANKE,)), door=griffie_actor())
    forget_deelnemers()
    assert Kraamdeelnemer.select().count() == 1
    with freeze(inzending.markt.eind + timedelta(days=31)):
        forget_deelnemers()
    assert not Kraamdeelnemer.select().exists()
