"""Stands and pitches: one stand for one plan, and a buffer between two pitches."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.markt import change_markt
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.zaal.bevestigen import confirm
from initiatieven.markten.zaal.kramen import assign_all, assign_kraam, choose_stand, place
from initiatieven.markten.zaal.presentaties import is_free, pitch_slots
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
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")

MIN, DAG = timedelta(minutes=1), timedelta(days=1)


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


def test_twenty_races_for_one_stand_have_one_winner_each(app: Flask) -> None:
    markt, door = make_markt(MarktToestand.PROGRAMMA, capaciteit=40), griffie_actor()
    for nummer in range(1, 21):
        start, lost = threading.Barrier(2), []

        def take(entry: Inzending, nummer: int, start: threading.Barrier, lost: list[str]) -> None:
            with app.app_context(), database.obj.connection_context():
                start.wait()
                try:
                    assign_kraam(entry, nummer=nummer, door=door)
                except Refused as error:
                    lost.append(str(error))

        threads = [
            threading.Thread(target=take, args=(admitted(markt), nummer, start, lost))
            for _ in range(2)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(lost) == 1
        assert Kraam.select().where(Kraam.inzending.is_null(False)).count() == nummer


def test_two_on_each_others_stand_keep_their_pitch(app: Flask) -> None:
    markt, door = make_markt(MarktToestand.SCREENING, pitch_van=now() + 30 * DAG), griffie_actor()
    een, twee, drie = admitted(markt), admitted(markt), admitted(markt)
    for nummer, entry in enumerate((een, twee), start=1):
        assign_kraam(entry, nummer=nummer, door=door)
    place(een, nummer=2, door=door)
    eerste, tweede = Kraam.select().where(Kraam.nummer <= 2).order_by(Kraam.nummer)
    assert (eerste.inzending, tweede.inzending) == (twee, een)
    assert eerste.pitch_begin > tweede.pitch_begin
    place(een, nummer=3, door=door)
    with pytest.raises(Refused):
        place(drie, nummer=1, door=door)
    with pytest.raises(NotFound):
        place(een, nummer=99, door=door)


def test_a_stand_is_chosen_by_what_is_needed(app: Flask) -> None:
    kaal, stroom = Kraam(nummer=1, heeft=[]), Kraam(nummer=2, heeft=["stroom"])
    alles = Kraam(nummer=3, heeft=["stroom", "wand"])
    vrij = [alles, stroom, kaal]
    assert choose_stand(["tafel"], vrij) is kaal
    assert choose_stand(["stroom"], vrij) is stroom
    assert choose_stand(["wand", "water"], vrij) is alles


def test_nobody_hears_of_a_stand_before_the_programme_is_known(app: Flask) -> None:
    markt, door = make_markt(MarktToestand.SCREENING), griffie_actor()
    entry = admitted(markt)
    assign_all(markt, door=door)
    assert not Uitgaand.select().exists()
    change_markt(markt, MarktToestand.PROGRAMMA, door=door)
    assert Uitgaand.select().where(Uitgaand.onderwerp.startswith("Kraam 01 voor")).count() == 1
    assert Inzending.get_by_id(entry.id).bevestigen_voor == markt.begin - 7 * DAG


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
