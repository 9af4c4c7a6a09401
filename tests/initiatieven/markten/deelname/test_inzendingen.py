"""Entering: to the second, by the right person, once."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import enter, get_inzending, withdraw
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.registratie.keuzes import Publiceren
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.factories.raad import (
    as_actor,
    griffie_actor,
    initiatiefnemer_actor,
    make_inzending,
    make_kraam,
    make_markt,
)
from vems.accounts.keuzes import Rol
from vems.core.clock import freeze
from vems.core.database import database
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")


def test_the_call_closes_to_the_second(app: Flask) -> None:
    markt = make_markt()
    initiatief = make_initiatief(publiceren=Publiceren.MET_NAAM)
    door = initiatiefnemer_actor(initiatief)
    with freeze(markt.oproep_tot), pytest.raises(Refused, match="Meedoen kon tot"):
        enter(markt, initiatief, door=door)
    with freeze(markt.oproep_tot - timedelta(seconds=1)):
        assert enter(markt, initiatief, vraag="Grond", door=door).vraag == "Grond"


def test_only_the_initiator_or_the_desk_on_behalf_enters(app: Flask) -> None:
    markt = make_markt()
    ruben = make_medewerker()
    initiatief = make_initiatief(publiceren=Publiceren.MET_NAAM, begeleider=ruben)
    ander = initiatiefnemer_actor(make_initiatief("Ander"))
    for wrong in (ander, griffie_actor()):
        with pytest.raises(NotFound):
            enter(markt, initiatief, door=wrong)
    entry = enter(markt, initiatief, door=as_actor(ruben.gebruiker, Rol.BEGELEIDER, ruben))
    assert entry.initiatief == initiatief


def test_a_market_is_public_so_consent_comes_first(app: Flask) -> None:
    initiatief = make_initiatief(publiceren=Publiceren.NEE)
    with pytest.raises(Invalid):
        enter(make_markt(), initiatief, door=initiatiefnemer_actor(initiatief))


def test_twenty_double_submits_make_one_entry(app: Flask) -> None:
    markt = make_markt()
    initiatief = make_initiatief(publiceren=Publiceren.MET_NAAM)
    door = initiatiefnemer_actor(initiatief)
    keys: list[str] = []

    def submit() -> None:
        with app.app_context(), database.obj.connection_context():
            keys.append(enter(markt, initiatief, door=door).sleutel)

    threads = [threading.Thread(target=submit) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys) == 20
    assert len(set(keys)) == Inzending.select().count() == 1
    assert Uitgaand.select().count() == 1


def test_withdrawing_frees_place_and_stand_and_allows_a_new_entry(app: Flask) -> None:
    markt = make_markt()
    kraam = make_kraam(markt)
    entry = get_inzending(kraam.inzending.sleutel)
    withdraw(entry, door=initiatiefnemer_actor(entry.initiatief))
    assert Markt.get_by_id(markt.id).aantal_toegelaten == 0
    assert Kraam.get_by_id(kraam.id).inzending is None
    again = enter(markt, entry.initiatief, door=initiatiefnemer_actor(entry.initiatief))
    assert again.id == entry.id
    assert again.ingetrokken_op is None
    assert again.uitkomst is None


def test_withdrawing_stops_on_the_market_day(app: Flask) -> None:
    markt = make_markt(MarktToestand.MARKTDAG)
    entry = get_inzending(make_inzending(markt, uitkomst=Screening.TOEGELATEN).sleutel)
    with pytest.raises(Refused):
        withdraw(entry, door=initiatiefnemer_actor(entry.initiatief))
