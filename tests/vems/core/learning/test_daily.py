"""What is learned once a day: again the next day, and never lost by a mistake."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import timedelta

import pytest
from flask import Flask

from vems.core import clock
from vems.core.learning import daily
from vems.core.learning.daily import Daily


def test_it_learns_once_and_again_the_next_day(app: Flask) -> None:
    rows = [1]
    kept: Daily[int, int] = Daily(lambda: list(rows), sum)
    assert kept.get() == 1
    rows.append(2)
    assert kept.get() == 1
    with clock.freeze(clock.now() + timedelta(days=1)):
        assert kept.get() == 3


def test_it_learns_again_when_what_it_depends_on_changed(app: Flask) -> None:
    depends: list[object] = [object()]
    rows = [1]
    kept: Daily[int, int] = Daily(lambda: list(rows), sum, depends_on=lambda: depends[0])
    assert kept.get() == 1
    rows.append(2)
    depends[0] = object()
    assert kept.get() == 3


def test_much_is_learned_beside_who_asks(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(daily, "FEW", 1)
    kept: Daily[int, int] = Daily(lambda: [1, 2], lambda rows: time.sleep(0.05) or sum(rows))
    assert kept.get() is None
    deadline = time.monotonic() + 10
    while kept.get() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert kept.get() == 3


def test_a_mistake_keeps_what_was_known(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    broken = False

    def make(rows: Sequence[int]) -> int:
        if broken:
            raise ValueError
        return sum(rows)

    kept: Daily[int, int] = Daily(lambda: [4], make)
    assert kept.get() == 4
    broken = True
    with clock.freeze(clock.now() + timedelta(days=1)):
        assert kept.get() == 4
    assert "nothing learned" in caplog.text


def test_a_database_that_does_not_answer_is_asked_again(app: Flask) -> None:
    answers: list[list[int]] = [[5]]

    def read() -> list[int]:
        if not answers:
            return [6]
        answers.pop()
        raise ConnectionError

    kept: Daily[int, int] = Daily(read, sum)
    with pytest.raises(ConnectionError):
        kept.get()
    assert kept.get() == 6
