"""The figures of evaluate, worked out by hand."""

from __future__ import annotations

import pytest

from tools.evaluate.metrics import (
    Judged,
    macro_f1,
    mean,
    mean_recall,
    mean_reciprocal_rank,
)

FIRST = Judged(["a", "b", "c"], ["a"])
SECOND = Judged(["a", "b", "c"], ["b"])
NEVER = Judged(["a", "b", "c"], ["z"])
TWO = Judged(["x", "b", "y", "a"], ["a", "b"])


def test_reciprocal_rank() -> None:
    # 1, 1/2, 0 and 1/2: 2 / 4
    assert mean_reciprocal_rank([FIRST, SECOND, NEVER, TWO]) == 0.5


@pytest.mark.parametrize(("most", "expected"), [(1, 0.25), (2, 0.625), (None, 0.75)])
def test_recall_is_the_part_of_what_is_right(most: int | None, expected: float) -> None:
    # among the first two: 1, 1, 0 and one of two
    assert mean_recall([FIRST, SECOND, NEVER, TWO], most) == expected


def test_average_precision() -> None:
    # b on place 2: 1/2; a on place 4: 2/4; over two
    assert TWO.average_precision == 0.5
    assert NEVER.average_precision == 0


def test_macro_f1_counts_every_label_the_same() -> None:
    # a: chosen 3, right 1, hit 1: 2/4. b: right 1, no hit: 0. z: 0. a, b of TWO: chose x: 0.
    assert macro_f1([FIRST, SECOND, NEVER]) == mean([0.5, 0, 0])
    assert macro_f1([FIRST]) == 1


def test_nothing_gives_nothing() -> None:
    assert mean([]) == 0
    assert mean_reciprocal_rank([]) == 0
