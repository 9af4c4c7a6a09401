"""How the suite is shared out over processes (`-n`): room by room, the long ones first.

A file is a room, so that what it makes once is made once. Whatever needs a quiet machine shares
one room, for nothing in a room runs at the same time. Each process has servers of its own.
"""

from __future__ import annotations

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

# What begins first, for it lasts longest, and the room it shares if that is wider than a file:
# browsers and killed processes are quick to call a slow neighbour a fault, and Westerkade is
# loaded once for all who read it.
FIRST = (
    ("tests/browser/", "quiet"),
    ("tests/faults/", "quiet"),
    ("tests/vems/demo/", "demo"),
    ("tests/functional/", ""),
)


class RoomScheduling(LoadScopeScheduling):
    """Gives each process a room at a time."""

    def _split_scope(self, nodeid: str) -> str:
        return room_of(nodeid)


def room_of(nodeid: str) -> str:
    """Name the room of a test."""
    path = nodeid.partition("::")[0]
    return next((room for folder, room in FIRST if room and path.startswith(folder)), path)


def begin_with_the_long_ones(items: list[pytest.Item]) -> None:
    """Put the tests in the order in which their rooms must begin."""
    folders = [folder for folder, _ in FIRST]

    def turn(item: pytest.Item) -> int:
        found = (n for n, folder in enumerate(folders) if item.nodeid.startswith(folder))
        return next(found, len(folders))

    items.sort(key=turn)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Order the tests when they are shared out; alone they go by folder, as ever."""
    if hasattr(config, "workerinput"):
        begin_with_the_long_ones(items)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> RoomScheduling:
    """Share out by room, in the order of the tests and not by how many a room has."""
    config.option.loadscopereorder = False
    return RoomScheduling(config, log)
