"""An initiatief that ends: its entry, its stand and the offers end with it, and all are told."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from initiatieven.begeleiding.fasen.verzetten import withdraw
from initiatieven.markten.deelname.plannen import list_stands
from initiatieven.markten.keuzes import AdoptieToestand, MarktToestand
from initiatieven.markten.models import Adoptie, Inzending, Kraam, Markt
from initiatieven.markten.opvolging.adopties import NieuwAanbod, choose, offer
from initiatieven.registratie.models import Initiatief
from initiatieven.toezeggingen.keuzes import ToezeggingStatus
from initiatieven.toezeggingen.models import Toezegging
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_kraam,
    make_markt,
    make_raadslid,
    raadslid_actor,
)
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")


def on_stand(toestand: MarktToestand) -> tuple[Markt, Initiatief]:
    markt = make_markt(toestand)
    return markt, make_kraam(markt).inzending.initiatief


def stop_it(initiatief: Initiatief) -> None:
    withdraw(initiatief, reden="Wij gaan verhuizen.", door=initiatiefnemer_actor(initiatief))


def test_the_stand_comes_free_and_the_griffie_is_told(app: Flask) -> None:
    griffie_actor()
    markt, initiatief = on_stand(MarktToestand.PROGRAMMA)
    stop_it(initiatief)
    assert Inzending.get().ingetrokken_op is not None
    assert Kraam.get(Kraam.nummer == 1).inzending is None
    assert Markt.get_by_id(markt.id).aantal_toegelaten == 0
    onderwerpen = [row.onderwerp for row in Uitgaand.select()]
    assert f"Kraam 01 van {markt.titel} is vrij" in onderwerpen


def test_a_stand_on_a_market_that_began_stays_and_says_so(app: Flask) -> None:
    markt, initiatief = on_stand(MarktToestand.MARKTDAG)
    stop_it(initiatief)
    assert Inzending.get().ingetrokken_op is None
    assert [stand.gestopt for stand in list_stands(markt)] == [True]


def test_offers_and_adoptions_end_and_the_promise_lapses(app: Flask) -> None:
    _, initiatief = on_stand(MarktToestand.MARKTDAG)
    gekozen, open_ = (
        offer(
            initiatief,
            NieuwAanbod("Ik help met een motie.", date(2027, 2, 1)),
            raadslid=lid,
            door=raadslid_actor(lid),
        )
        for lid in (make_raadslid(), make_raadslid("B. Yilmaz"))
    )
    choose(initiatief, [gekozen], door=initiatiefnemer_actor(initiatief))
    Adoptie.update(toestand=AdoptieToestand.AANGEBODEN).where(Adoptie.id == open_.id).execute()
    stop_it(initiatief)
    assert {adoptie.toestand for adoptie in Adoptie.select()} == {AdoptieToestand.GESTOPT}
    assert Toezegging.get().status is ToezeggingStatus.VERVALLEN
    eindes = Uitgaand.select().where(Uitgaand.onderwerp.startswith("De adoptie van"))
    assert eindes.count() == 2
    publiek = [
        sentence(rij)
        for rij in list_for(initiatief.reference, zichtbaarheden=[Zichtbaarheid.OPENBAAR])
    ]
    assert "De adoptie door E. van Dam (Groen Westerkade) eindigt: het initiatief is afgerond" in (
        publiek
    )
    assert not any("Yilmaz" in zin for zin in publiek)
