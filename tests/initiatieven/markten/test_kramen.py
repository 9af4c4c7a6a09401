"""Stands and pitches: one stand for one plan, and a buffer between two pitches."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.inzendingen import get_inzending
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.kramen import assign_all, assign_kraam, confirm, is_free, pitch_slots
from initiatieven.markten.models import Inzending, Kraam, Markt
from tests.factories.raad import (
    griffie_actor,
    initiatiefnemer_actor,
    make_inzending,
    make_kraam,
    make_markt,
)
from vems.core.clock import now
from vems.core.database import database
from vems.core.exceptions import Invalid, NotFound, Refused

pytestmark = pytest.mark.usefixtures("nu")

MIN = timedelta(minutes=1)


def admitted(markt: Markt) -> Inzending:
    entry = make_inzending(markt, uitkomst=Screening.TOEGELATEN, reden="Goed.")
    return get_inzending(entry.sleutel)


def test_pitches_follow_each_other_with_a_buffer() -> None:
    van = now()
    markt = Markt(pitch_van=van, pitch_minuten=5, pauze_minuten=2)
    assert pitch_slots(markt, 3) == [van, van + 7 * MIN, van + 14 * MIN]
    assert pitch_slots(Markt(pitch_van=None), 3) == []
    taken = [(van, van + 5 * MIN)]
    assert not is_free(van + 6 * MIN, markt, taken)
    assert is_free(van + 7 * MIN, markt, taken)


def test_a_pitch_in_another_ones_buffer_is_refused(app: Flask) -> None:
    markt, door = make_markt(MarktToestand.PROGRAMMA), griffie_actor()
    first, second = admitted(markt), admitted(markt)
    assign_kraam(first, nummer=1, pitch_begin=markt.begin, door=door)
    with pytest.raises(Invalid) as error:
        assign_kraam(second, nummer=2, pitch_begin=markt.begin + 9 * MIN, door=door)
    assert error.value.veld == "pitch"
    assign_kraam(second, nummer=2, pitch_begin=markt.begin + 10 * MIN, door=door)


def test_moving_frees_the_old_stand(app: Flask) -> None:
    markt, door = make_markt(MarktToestand.PROGRAMMA), griffie_actor()
    entry = admitted(markt)
    assign_kraam(entry, nummer=1, door=door)
    assign_kraam(entry, nummer=3, door=door)
    assert [k.nummer for k in Kraam.select().where(Kraam.inzending == entry)] == [3]


def test_twenty_races_for_one_stand_have_one_winner(app: Flask) -> None:
    markt, door = make_markt(MarktToestand.PROGRAMMA, capaciteit=20), griffie_actor()
    entries = [admitted(markt) for _ in range(20)]
    lost: list[str] = []

    def take(entry: Inzending) -> None:
        with app.app_context(), database.obj.connection_context():
            try:
                assign_kraam(entry, nummer=7, door=door)
            except Refused as error:
                lost.append(str(error))

    threads = [threading.Thread(target=take, args=(entry,)) for entry in entries]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(lost) == 19
    assert Kraam.select().where(Kraam.inzending.is_null(False)).count() == 1


def test_all_at_once_leaves_nobody_without(app: Flask) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    for _ in range(3):
        admitted(markt)
    assert assign_all(markt, door=griffie_actor()) == 3
    assert assign_all(markt, door=griffie_actor()) == 0


def test_only_the_makers_confirm_and_only_with_a_stand(app: Flask) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA)
    entry = admitted(markt)
    with pytest.raises(Refused):
        confirm(entry, door=initiatiefnemer_actor(entry.initiatief))
    with pytest.raises(NotFound):
        confirm(entry, door=griffie_actor())
    make_kraam(markt, 2, entry)
    confirm(entry, door=initiatiefnemer_actor(entry.initiatief))
    assert Inzending.get_by_id(entry.id).bevestigd_op is not None
