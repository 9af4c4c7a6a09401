"""Large votes: the count in a fixed number of statements, a recount that is equal, races."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from tests.factories.raad import griffie_actor
from tests.factories.stemmen import make_stemming
from vems.core.actor import Actor
from vems.core.clock import freeze, now
from vems.core.database import database, write
from vems.core.exceptions import VemsError
from vems.participatie.stemmen.models import Kiezer, Stembiljet, Stemming, random_key
from vems.participatie.stemmen.stemmen import NieuweStem, list_opties, vote
from vems.participatie.stemmen.stemming import count_stemming, recount, write_telstaat
from vems.participatie.stemmen.uitslag import standen_of

pytestmark = pytest.mark.usefixtures("nu")


def fill(stemming: Stemming, aantal: int) -> None:
    """Put so many ballots in the box, a third for each plan but one more for the first."""
    opties = [optie.sleutel for optie in list_opties(stemming)]
    with write():
        for begin in range(0, aantal, 500):
            nummers = range(begin, min(begin + 500, aantal))
            Kiezer.insert_many(
                [
                    {"id": random_key(), "stemming": stemming, "wie": f"code:{n}", "belangen": []}
                    for n in nummers
                ]
            ).execute()
            Stembiljet.insert_many(
                [
                    {
                        "id": random_key(),
                        "stemming": stemming,
                        "keuzes": [opties[n % len(opties)]],
                        "bewijs": random_key(),
                        "wie": "",
                    }
                    for n in nummers
                ]
            ).execute()


def test_five_thousand_ballots_are_counted_within_a_second(app: Flask, queries: list[str]) -> None:
    """Read, delete and write anew at once, none per ballot; a tenth of a second of our own work."""
    stemming = make_stemming()
    fill(stemming, 5_000)
    before, begin = len(queries), time.process_time()
    with freeze(stemming.sluit_op):
        geteld = count_stemming(stemming, door=griffie_actor())
    assert time.process_time() - begin < 1
    assert len(queries) - before <= 25
    standen = standen_of(geteld)
    assert sum(stand.punten for stand in standen) == 5_000
    assert [stand.punten for stand in standen] == [1667, 1667, 1666]
    assert recount(geteld) == standen
    before = len(queries)
    recount(geteld)
    assert len(queries) - before <= 4
    assert len(write_telstaat(geteld).splitlines()) == 5_001
    assert Kiezer.select().count() == Stembiljet.select().count() == 5_000


def test_fifty_equal_votes_at_once_are_one_twenty_times(app: Flask) -> None:
    """Twenty voters who each press fifty times at once have twenty votes."""
    stemming = make_stemming()
    een = list_opties(stemming)[0].sleutel
    moment = now()

    def cast(wie: int) -> bool:
        with app.app_context(), database.obj.connection_context(), freeze(moment):
            try:
                vote(stemming, NieuweStem((een,)), door=Actor(rol="lid", gebruiker_id=wie))
            except VemsError:
                return False
            return True

    with ThreadPoolExecutor(10) as pool:
        for wie in range(1, 21):
            assert sum(pool.map(cast, [wie] * 50)) == 1
    assert Kiezer.select().count() == Stembiljet.select().count() == 20
