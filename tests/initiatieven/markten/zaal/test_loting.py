"""The lot: a print before, a seed after, and an order that anybody finds again."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from flask import Flask

from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.markt import change_markt
from initiatieven.markten.models import Kraam
from initiatieven.markten.zaal.loting import draw_order, find_loting, order_by_lot
from tests.factories.raad import griffie_actor, make_inzending, make_kraam, make_markt
from vems.core.clock import now
from vems.core.exceptions import Conflict, Refused

pytestmark = pytest.mark.usefixtures("nu")


def test_the_print_is_there_from_the_call_on(app: Flask) -> None:
    markt = make_markt(MarktToestand.VOORBEREIDING)
    assert find_loting(markt) is None
    change_markt(markt, MarktToestand.OPROEP_OPEN, door=griffie_actor())
    loting = find_loting(markt)
    assert loting is not None
    assert loting.afdruk == hashlib.sha256(loting.zaad.encode()).hexdigest()
    assert loting.getrokken_op is None


def test_anybody_counts_the_order_again(app: Flask) -> None:
    begin = now() + timedelta(days=30)
    markt = make_markt(MarktToestand.SCREENING, capaciteit=8, pitch_van=begin)
    kramen = [make_kraam(markt, nummer) for nummer in range(1, 9)]
    with_stand = {kraam.inzending.sleutel for kraam in kramen}
    loting = draw_order(markt, door=griffie_actor())
    assert set(loting.volgorde) == with_stand
    lot = {c: hashlib.sha256(f"{loting.zaad}:{c}".encode()).hexdigest() for c in with_stand}
    assert loting.volgorde == sorted(with_stand, key=lambda code: lot[code])
    rows = Kraam.select().order_by(Kraam.pitch_begin)
    assert [kraam.inzending.sleutel for kraam in rows] == loting.volgorde
    assert [kraam.pitch_begin for kraam in rows] == [
        begin + nummer * timedelta(minutes=10) for nummer in range(8)
    ]


def test_the_lot_is_drawn_once(app: Flask) -> None:
    markt = make_markt(MarktToestand.PROGRAMMA, pitch_van=now() + timedelta(days=30))
    make_kraam(markt)
    draw_order(markt, door=griffie_actor())
    with pytest.raises(Conflict):
        draw_order(markt, door=griffie_actor())


def test_there_is_no_lot_without_stands_pitches_or_when_the_day_has_come(app: Flask) -> None:
    for markt in (
        make_markt(MarktToestand.PROGRAMMA, pitch_van=now()),
        make_markt(MarktToestand.PROGRAMMA),
        make_markt(MarktToestand.MARKTDAG, pitch_van=now()),
    ):
        make_inzending(markt, uitkomst=Screening.TOEGELATEN, reden="Goed.")
        with pytest.raises(Refused):
            draw_order(markt, door=griffie_actor())


def test_another_seed_gives_another_order() -> None:
    codes = [str(nummer) for nummer in range(12)]
    assert order_by_lot("a", codes) != order_by_lot("b", codes)
