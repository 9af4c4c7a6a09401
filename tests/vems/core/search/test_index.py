"""The files: one writer, whole or not at all, rebuilt when in doubt (traps M9 and M10)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from whoosh import index as whoosh_index

from vems.core.clock import freeze, now
from vems.core.reference import Reference
from vems.core.search import index, store, writing
from vems.core.search.documents import Document
from vems.core.search.follower import SearchFollower
from vems.core.search.index import Indexes, IndexUnavailable
from vems.core.search.query import find
from vems.core.search.store import IndexBusy

Put = Callable[..., Reference]


def _document(key: str, titel: str = "Tuin") -> Document:
    return Document(Reference("proef", key), "proef", titel, "Een plan", openbaar=True)


def test_a_second_writer_waits_and_both_are_found(
    indexes: Indexes, tmp_path: Path, shelf: dict[str, Document]
) -> None:
    others = [Indexes(tmp_path / "zoekindex") for _ in range(4)]
    failures: list[BaseException] = []

    def write_some(number: int) -> None:
        try:
            for step in range(3):
                document = _document(f"{number}-{step}")
                others[number].apply({document.reference: document}, step)
        except BaseException as error:  # noqa: BLE001  shown by the assertion below
            failures.append(error)

    threads = [threading.Thread(target=write_some, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for other in others:
        other.close()
    assert failures == []
    assert find("tuin", index="openbaar").aantal == 12


def test_a_writer_that_waits_too_long_is_told_so(indexes: Indexes) -> None:
    document = _document("1")
    other = Indexes(indexes.store.root)
    with indexes.store.lock(), pytest.raises(IndexBusy), other.store.lock(seconds=0.1):
        pass
    indexes.apply({document.reference: document}, 1)
    assert find("tuin", index="openbaar").aantal == 1


def test_a_failing_write_leaves_no_lock_and_changes_nothing(
    indexes: Indexes, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("Tuin")

    def fail(*_: object) -> bytes:
        raise OSError("disk full")

    broken = _document("9", "Plantsoen")
    with monkeypatch.context() as patch:
        patch.setattr(writing, "make_vector", fail)
        with pytest.raises(OSError, match="disk full"):
            indexes.apply({broken.reference: broken}, 7)
    assert indexes.read_cursor() == 1
    indexes.apply({broken.reference: broken}, 8)
    assert find("plantsoen", index="openbaar").aantal == 1


def test_readers_keep_answering_while_it_is_written(indexes: Indexes, put: Put) -> None:
    put("Tuin")
    stop = threading.Event()
    counts: list[int] = []

    def read() -> None:
        while not stop.is_set():
            counts.append(find("tuin", index="openbaar").aantal)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(10):
        document = _document(f"n{number}")
        indexes.apply({document.reference: document}, number)
    indexes.rebuild(10)
    stop.set()
    for thread in threads:
        thread.join()
    assert counts
    assert min(counts) >= 1


def test_a_change_and_a_removal_are_seen_at_once(indexes: Indexes, put: Put) -> None:
    reference = put("Tuin")
    assert find("tuin", index="openbaar").aantal == 1
    indexes.apply({reference: _document(reference.key, "Plantsoen")}, 2)
    assert find("tuin", index="openbaar").aantal == 0
    assert find("plantsoen", index="openbaar").aantal == 1
    indexes.apply({reference: None}, 3)
    assert find("plantsoen", index="openbaar").aantal == 0


def test_another_analyser_means_rebuilding(
    indexes: Indexes, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("Tuin")
    assert indexes.read_cursor() == 1
    monkeypatch.setattr(index, "fingerprint", lambda: "nl-anders")
    assert indexes.read_cursor() == -1
    indexes.rebuild(4)
    assert indexes.read_cursor() == 4


def test_a_deleted_folder_means_rebuilding(indexes: Indexes, put: Put) -> None:
    put("Tuin")
    state = indexes.store.read_state()
    assert state is not None
    for file in indexes.store.folder_of("loket", state.folder).iterdir():
        file.unlink()
    assert indexes.read_cursor() == -1


def test_rebuilding_keeps_one_folder_and_tells_its_progress(
    indexes: Indexes, shelf: dict[str, Document]
) -> None:
    shelf.update((str(number), _document(str(number))) for number in range(3))
    steps: list[tuple[int, int]] = []
    assert indexes.rebuild(1, lambda done, amount: steps.append((done, amount))) == 3
    assert steps == [(3, 3)]
    assert all(len(list((indexes.store.root / name).iterdir())) == 1 for name in store.NAMES)


def test_compacting_removes_the_text_of_what_was_removed(indexes: Indexes, put: Put) -> None:
    reference = put("Tuin van Zonderling")
    put("Plein")
    indexes.apply({reference: None}, 3)
    indexes.compact_daily()
    assert _kept(indexes) == 2  # once a day: it was made today
    with freeze(now() + timedelta(days=1)):
        SearchFollower(indexes).apply([], 4)
        assert _kept(indexes) == 1
    assert find("plein", index="openbaar").aantal == 1


def _kept(indexes: Indexes) -> int:
    with indexes.open("loket") as snapshot:
        return int(snapshot.searcher.reader().doc_count_all())


def test_before_the_first_rebuild_there_is_nothing(tmp_path: Path) -> None:
    fresh = Indexes(tmp_path / "leeg")
    assert fresh.read_cursor() == -1
    with pytest.raises(IndexUnavailable), fresh.open("openbaar"):
        pass
    with pytest.raises(IndexUnavailable):
        fresh.apply({}, 1)


WRITER = """
import sys
from pathlib import Path
from vems.core.reference import Reference
from vems.core.search.documents import Document
from vems.core.search.index import Indexes

indexes = Indexes(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), 100_000):
    key = Reference("proef", str(number))
    indexes.apply({key: Document(key, "proef", "Tuin", "woord " * 50, openbaar=True)}, number)
    print(number, flush=True)
"""


@pytest.mark.faults
def test_a_killed_writer_loses_nothing_it_reported(indexes: Indexes) -> None:
    last = 0
    for round_ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(WRITER), str(indexes.store.root), str(last + 1)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(index.__file__).parents[3])},
        )
        assert process.stdout is not None
        for _ in range(3):
            last = int(process.stdout.readline())
        time.sleep(0.007 * round_)
        process.send_signal(signal.SIGKILL)
        last = max([last, *map(int, process.stdout.read().split())])
        process.stdout.close()
        process.wait()
        assert indexes.read_cursor() >= last
        assert find("tuin", index="openbaar", limit=0).aantal >= last
    document = _document("1")
    indexes.apply({document.reference: document}, last + 1)
    state = indexes.store.read_state()
    assert state is not None
    folder = indexes.store.folder_of("openbaar", state.folder)
    assert whoosh_index.exists_in(str(folder))
    assert len(list(folder.iterdir())) < 60
