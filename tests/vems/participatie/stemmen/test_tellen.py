"""The count: places, ties, and that it is quick; no database."""

from __future__ import annotations

from random import Random
from time import process_time

import pytest

from vems.participatie.stemmen.keuzes import Gelijkregel
from vems.participatie.stemmen.tellen import Stand, lot, tel

OPTIES = ("bloesem", "soep", "tap")


def count(biljetten: list[list[str]], gelijk: Gelijkregel, zaad: str = "z") -> list[Stand]:
    return tel(biljetten, opties=OPTIES, punten=(3, 2, 1), gelijk=gelijk, zaad=zaad)


def test_three_two_and_one_point() -> None:
    standen = count([["soep", "tap", "bloesem"], ["soep", "bloesem", "tap"]], Gelijkregel.LOT)
    assert [(s.optie, s.punten, s.eerste, s.plaats) for s in standen][0] == ("soep", 6, 2, 1)
    assert sum(stand.punten for stand in standen) == 12


def test_equal_points_go_to_most_first_places() -> None:
    """Story R4: a tie at 41 points. Eleven firsts beat ten."""
    bloesem = [["bloesem"]] * 11 + [["soep", "bloesem"]] * 4
    soep = [["soep"]] * 6 + [["tap", "soep"]] * 5 + [["bloesem"]] * 0
    standen = count([*bloesem, *soep, ["tap", "tap", "soep"]], Gelijkregel.EERSTE_PLAATSEN)
    assert [(s.optie, s.punten, s.eerste) for s in standen[:2]] == [
        ("bloesem", 41, 11),
        ("soep", 41, 10),
    ]
    assert [s.plaats for s in standen] == [1, 2, 3]


@pytest.mark.parametrize("zaad", ["a", "b", "c"])
def test_the_lot_is_one_that_everybody_can_redo(zaad: str) -> None:
    standen = count([], Gelijkregel.LOT, zaad)
    assert [s.optie for s in standen] == sorted(OPTIES, key=lambda optie: lot(zaad, optie))


def test_a_shared_place_is_followed_by_the_one_after() -> None:
    standen = count([["bloesem"], ["soep"]], Gelijkregel.GEDEELD)
    assert [s.plaats for s in standen] == [1, 1, 3]


def test_what_is_no_option_counts_for_nothing() -> None:
    assert sum(stand.punten for stand in count([["vals", "soep"]], Gelijkregel.LOT)) == 2


def test_five_thousand_ballots_cost_less_than_a_second_of_processor() -> None:
    kans = Random(1)
    opties = [f"plan{nummer}" for nummer in range(12)]
    biljetten = [kans.sample(opties, 3) for _ in range(5000)]
    begin = process_time()
    tel(biljetten, opties=opties, punten=(3, 2, 1), gelijk=Gelijkregel.LOT, zaad="z")
    assert process_time() - begin < 1
