"""Followers: a cursor, batches, catching up, starting again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from flask import Flask

from vems.core import changes
from vems.core.clock import now
from vems.core.database import write
from vems.core.reference import Reference


class Schrift:
    """A follower that writes down what it was given."""

    name = "schrift"

    def __init__(self) -> None:
        self.cursor = -1
        self.seen: list[str] = []
        self.rebuilt = 0

    def read_cursor(self) -> int:
        return self.cursor

    def apply(self, references: Sequence[Reference], cursor: int) -> None:
        self.seen += map(str, references)
        self.cursor = cursor

    def rebuild(self, cursor: int) -> None:
        self.rebuilt += 1
        self.cursor = cursor


@pytest.fixture
def schrift(app: Flask) -> Iterator[Schrift]:
    changes.clear_followers()
    # Numbers may begin anywhere: a follower of an empty log could not tell a gap from a pruned log.
    announce("eerder")
    follower = Schrift()
    changes.register_follower(follower)
    changes.catch_up()
    yield follower
    changes.clear_followers()


def announce(*keys: str) -> None:
    with write():
        changes.announce(*(Reference("ding", key) for key in keys))


def test_a_new_follower_rebuilds_first(schrift: Schrift) -> None:
    assert schrift.rebuilt == 1


def test_changes_arrive_once_and_deduplicated(schrift: Schrift) -> None:
    announce("a", "b", "a")
    assert changes.lag("schrift") == 3
    changes.catch_up()
    changes.catch_up()
    assert schrift.seen == ["ding:a", "ding:b"]
    assert changes.lag("schrift") == 0


def test_a_rolled_back_change_is_never_told(schrift: Schrift) -> None:
    with pytest.raises(ZeroDivisionError), write():
        changes.announce(Reference("ding", "x"))
        _ = 1 / 0
    changes.catch_up()
    assert schrift.seen == []


def test_a_gap_in_the_numbers_is_not_a_pruned_log(schrift: Schrift) -> None:
    """A sequence of PostgreSQL does not take back the number of a rolled back change."""
    announce("a")
    changes.catch_up()
    with write():
        newest = changes.last_cursor()
        changes.Wijziging.insert(id=newest + 7, kind="ding", key="b", op=now()).execute()
    changes.catch_up()
    assert schrift.seen == ["ding:a", "ding:b"]
    assert schrift.rebuilt == 1


def test_a_follower_ahead_of_the_log_rebuilds(schrift: Schrift) -> None:
    """A restored database is older than the index beside it."""
    announce("a")
    schrift.cursor = 10_000_000
    changes.catch_up()
    assert schrift.rebuilt == 2


def test_a_commit_wakes_the_thread(schrift: Schrift) -> None:
    thread = changes.FollowerThread(poll_seconds=30)
    thread.start()
    try:
        announce("z")
        for _ in range(100):
            if schrift.seen:
                break
            changes.wake()
            thread.join(0.05)
        assert schrift.seen == ["ding:z"]
    finally:
        thread.stop()
    assert not thread.is_alive()


def test_pruning_keeps_the_newest(schrift: Schrift) -> None:
    announce(*"abcdef")
    changes.catch_up()
    assert changes.prune(keep=2) == 5
    announce("g")
    changes.catch_up()
    assert schrift.seen[-1] == "ding:g"


def test_who_is_behind_what_was_pruned_rebuilds(schrift: Schrift) -> None:
    """A worker that is forked late starts from where the master was."""
    announce(*"abc")
    changes.catch_up()
    announce(*"defg")
    changes.prune(keep=2)
    changes.catch_up()
    assert schrift.rebuilt == 2
    assert changes.lag("schrift") == 0
