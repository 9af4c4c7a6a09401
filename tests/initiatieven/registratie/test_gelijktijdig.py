"""The same idea sent twenty times at once is one; different ones get different numbers."""

from __future__ import annotations

import threading

from flask import Flask

from initiatieven.registratie.models import Initiatief, Nummering
from initiatieven.registratie.registration import (
    NieuwInitiatief,
    register_initiatief,
)
from tests.initiatieven.registratie.indienen import nieuw
from vems.core.actor import ANONIEM
from vems.core.database import database
from vems.core.outbox import Uitgaand
from vems.partijen.models import Partij


def test_twenty_submits_at_once_make_one(app: Flask) -> None:
    data = nieuw(concept_token="b" * 64)
    start = threading.Barrier(20)
    sleutels: list[str] = []
    fouten: list[Exception] = []

    def send() -> None:
        with app.app_context(), database.obj.connection_context():
            start.wait()
            try:
                sleutels.append(register_initiatief(data, door=ANONIEM).sleutel)
            except Exception as fout:
                fouten.append(fout)

    threads = [threading.Thread(target=send) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not fouten
    assert len(sleutels) == 20
    assert len(set(sleutels)) == 1
    assert Initiatief.select().count() == Uitgaand.select().count() == 1
    assert Partij.select().count() == 1
    assert Nummering.get().laatste == 1


def test_different_submits_at_once_get_different_numbers(app: Flask) -> None:
    start = threading.Barrier(8)

    def send(data: NieuwInitiatief) -> None:
        with app.app_context(), database.obj.connection_context():
            start.wait()
            register_initiatief(data, door=ANONIEM)

    ideeen = [nieuw(titel=f"Idee {nummer}") for nummer in range(8)]
    threads = [threading.Thread(target=send, args=(idee,)) for idee in ideeen]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({i.identificatie for i in Initiatief.select()}) == 8
