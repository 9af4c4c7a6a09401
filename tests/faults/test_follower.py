"""kill -9 of the follower in the middle of a batch: the index ends as a rebuild makes it."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from flask import Flask

from initiatieven.registratie.models import Initiatief
from tests.factories.initiatieven import make_initiatief
from tests.faults.processes import ROOT, environment
from vems.core import changes
from vems.core.config import Config
from vems.core.database import write
from vems.core.search.index import NAMES, Indexes, IndexName
from vems.core.search.ranking import locate

pytestmark = pytest.mark.faults

AANTAL, WIJZIGINGEN, DODEN = 60, 200, 8


def read_index(folder: Path, name: IndexName) -> list[tuple[str, object]]:
    """Give every document in an index with all that is stored of it."""
    indexes = Indexes(folder)
    with indexes.open(name) as snapshot:
        found = []
        for number in np.flatnonzero(snapshot.live).tolist():
            segment, local = locate(snapshot, number)
            found.append((str(segment.references[local]), snapshot.searcher.stored_fields(number)))
    indexes.close()
    return sorted(found, key=lambda pair: pair[0])


def change_at_random(dice: random.Random, rows: list[Initiatief]) -> None:
    """Rename, hide or show one, and announce it."""
    row = dice.choice(rows)
    row.titel = f"{dice.choice(('Tuin', 'Kast', 'Bankje', 'Fietsles'))} {dice.randint(1, 999)}"
    row.is_openbaar = dice.random() < 0.5
    with write():
        row.save()
        changes.announce(row.reference)


def test_a_killed_follower_catches_up_to_what_a_rebuild_gives(
    app: Flask, config: Config, tmp_path: Path
) -> None:
    rows = [make_initiatief(f"Idee {n}", openbaar=n % 2 == 0) for n in range(AANTAL)]
    changes.catch_up("zoeken")
    dice = random.Random(5)
    for _ in range(WIJZIGINGEN):
        change_at_random(dice, rows)

    command = [sys.executable, "-m", "tests.faults.indexer", str(DODEN)]
    outcome = subprocess.run(
        command, cwd=ROOT, env=environment(config), check=True, timeout=120, capture_output=True
    )
    assert int(outcome.stdout.split()[-1]) >= DODEN // 2
    assert changes.lag("zoeken") == 0
    fresh = Indexes(tmp_path / "opnieuw")
    fresh.rebuild(changes.last_cursor())
    fresh.close()
    for name in NAMES:
        followed = read_index(config.index_folder, name)
        assert followed == read_index(tmp_path / "opnieuw", name)
        assert len({reference for reference, _ in followed}) == len(followed)
    assert len(read_index(config.index_folder, "loket")) == AANTAL
