"""Workers that share: the first answer at once, those after them come of a master that is warm."""

from __future__ import annotations

import json
import time

import pytest
from flask import Flask

from tests.factories.basis import make_gemeente, make_partij
from tests.faults.processes import Browser, Site, running_site
from vems.core import changes
from vems.core.config import Config
from vems.core.database import write

pytestmark = pytest.mark.faults
LANG_GENOEG = 60


def wait_for_others(site: Site, first: set[int]) -> set[int]:
    """Wait until two others work; every page asked meanwhile is answered."""
    until = time.monotonic() + LANG_GENOEG
    while time.monotonic() < until:
        assert Browser(site.port).get("/initiatieven").status == 200
        now = set(site.workers())
        if len(now) == 2 and not now & first:
            return now
    raise TimeoutError("the first workers are still there")


def wait_until_followed(site: Site) -> None:
    """Wait until whoever answers is not behind, many times in a row."""
    until, in_a_row = time.monotonic() + LANG_GENOEG, 0
    while in_a_row < 10:
        assert time.monotonic() < until
        stand = json.loads(Browser(site.port).get("/readyz").html)
        in_a_row = in_a_row + 1 if stand["achter"]["graaf"] == 0 else 0


def test_the_first_workers_make_way_and_the_next_follow(app: Flask, config: Config) -> None:
    make_gemeente()
    with running_site(config) as site:
        others = wait_for_others(site, set(site.workers()))
        with write():
            changes.announce(make_partij().reference)
        wait_until_followed(site)
        assert set(site.workers()) == others
