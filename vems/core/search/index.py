"""The two indexes of this host: opening, reading, writing and rebuilding them.

*openbaar* holds public text only, *loket* also the text for the staff; what is not in an index
cannot leak from it. Web requests only read. Writing is for the follower (follower.py), one per
host, under one lock.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from whoosh import index as whoosh_index
from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from vems.core.clock import today
from vems.core.reference import Reference
from vems.core.search.analysis import fingerprint
from vems.core.search.documents import Document, list_references, load_documents
from vems.core.search.mapped import read_through_maps
from vems.core.search.segments import SegmentCache, SegmentData
from vems.core.search.store import NAMES, IndexBusy, IndexName, State, Store
from vems.core.search.writing import SCHEMA_VERSION, add, create_index, remove, writing

logger = logging.getLogger(__name__)

_REBUILD_BATCH = 500
_OPEN_ATTEMPTS = 3

Progress = Callable[[int, int], None]


class IndexUnavailable(Exception):
    """There is no index yet, or it cannot be read."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One moment of an index, for one thread at a time."""

    searcher: Searcher
    readers: tuple[IndexReader, ...]
    segments: tuple[tuple[SegmentData, int], ...]
    live: np.ndarray
    signature: tuple[int, int] | None


class Indexes:
    """Both indexes in one folder, with the searchers kept open between requests."""

    def __init__(self, root: Path) -> None:
        read_through_maps()
        self.store = Store(root)
        self._cache = SegmentCache()
        self._idle: dict[IndexName, list[Snapshot]] = {name: [] for name in NAMES}
        self._lock = threading.Lock()

    @contextmanager
    def open(self, name: IndexName) -> Iterator[Snapshot]:
        """Lend an up-to-date searcher; IndexUnavailable when there is nothing to search.

        A searcher is lent to one thread: Whoosh's readers share a file position.
        """
        with self._lock:
            kept = self._idle[name].pop() if self._idle[name] else None
        snapshot = self._current(name, kept)
        try:
            yield snapshot
        finally:
            with self._lock:
                self._idle[name].append(snapshot)

    def generation(self) -> tuple[int, int] | None:
        """Give something that changes with every write."""
        return self.store.signature()

    def read_cursor(self) -> int:
        """Give the last change applied, -1 when the indexes must be rebuilt."""
        state = self.store.read_state()
        if state is None or state.fingerprint != _fingerprint() or self.store.is_broken():
            return -1
        folders = (str(self.store.folder_of(name, state.folder)) for name in NAMES)
        return state.cursor if all(map(whoosh_index.exists_in, folders)) else -1

    def apply(self, documents: Mapping[Reference, Document | None], cursor: int) -> None:
        """Write documents, or remove them where None; one commit per index."""
        with self.store.lock():
            state = self.store.read_state()
            if state is None:
                raise IndexUnavailable
            try:
                for name in NAMES:
                    with writing(self.store.folder_of(name, state.folder)) as writer:
                        remove(writer, documents)
                        add(writer, name, documents)
            except (OSError, IndexBusy):
                raise  # the disk or the lock, not the index
            except Exception:
                self.store.mark_broken()
                raise
            self.store.write_state(replace(state, cursor=cursor, writes=state.writes + 1))
        self.warm()

    def rebuild(self, cursor: int, progress: Progress | None = None) -> int:
        """Index everything anew beside the old pair, then swap; give the number of objects.

        `cursor` was read before: what changed meanwhile is applied again, which does no harm.
        """
        with self.store.lock():
            folder = self.store.new_folder()
            try:
                amount = self._fill(folder, progress)
            except BaseException:
                self.store.discard(folder)
                raise
            fresh = State(folder, _fingerprint(), cursor, clean_on=today().isoformat())
            self.store.write_state(fresh)
            self.store.clean(keep=folder)
        self.warm()
        return amount

    def compact_daily(self) -> None:
        """Rewrite both indexes without what was removed, once a day: a removed text is only marked.

        So what was erased is gone from the disk by the first change of the next day.
        """
        vandaag = today().isoformat()
        with self.store.lock():
            state = self.store.read_state()
            if state is None or state.clean_on == vandaag:
                return
            for name in NAMES:
                with writing(self.store.folder_of(name, state.folder), optimize=True):
                    pass
            self.store.write_state(replace(state, writes=state.writes + 1, clean_on=vandaag))

    def warm(self) -> None:
        """Read into memory what is new, so that no visitor waits for it."""
        for name in NAMES:
            with self.open(name):
                pass

    def close(self) -> None:
        """Close the searchers that are not lent."""
        with self._lock:
            for kept in self._idle.values():
                while kept:
                    kept.pop().searcher.close()

    def _fill(self, folder: str, progress: Progress | None) -> int:
        references = list_references()
        with ExitStack() as stack:
            writers = {}
            for name in NAMES:
                path = self.store.folder_of(name, folder)
                create_index(path, name)
                writers[name] = stack.enter_context(writing(path))
            for start in range(0, len(references), _REBUILD_BATCH):
                batch = load_documents(references[start : start + _REBUILD_BATCH])
                for name, writer in writers.items():
                    add(writer, name, batch)
                if progress:
                    progress(start + len(batch), len(references))
        return len(references)

    def _current(self, name: IndexName, kept: Snapshot | None) -> Snapshot:
        signature = self.store.signature()
        if kept and kept.signature == signature:
            return kept
        if kept:
            # Opened anew: Searcher.refresh() of Whoosh 2.7.5 keeps segments that are gone, and
            # with them what was withdrawn.
            kept.searcher.close()
        for _ in range(_OPEN_ATTEMPTS):  # a writer may just have swapped or cleaned the folder
            state = self.store.read_state()
            if state is None:
                raise IndexUnavailable
            try:
                return self._read(name, state, signature)
            except Exception:  # Whoosh raises anything for a damaged file, bare Exception too
                logger.warning("cannot open the search index %s", name, exc_info=True)
        self.store.mark_broken()
        raise IndexUnavailable

    def _read(self, name: IndexName, state: State, signature: tuple[int, int] | None) -> Snapshot:
        path = str(self.store.folder_of(name, state.folder))
        searcher = whoosh_index.open_dir(path).searcher()
        leaves = [pair for pair in searcher.reader().leaf_readers() if pair[0].segment()]
        readers = tuple(leaf for leaf, _ in leaves)
        has_vocabulary = name == "openbaar"
        segments = tuple(
            (self._cache.get(leaf, has_vocabulary=has_vocabulary), base) for leaf, base in leaves
        )
        return Snapshot(searcher, readers, segments, _live(leaves), signature)


_bound: list[Indexes] = []


def bind(root: Path) -> Indexes:
    """Use the indexes in this folder, in this process; called by the composition root."""
    unbind()
    _bound.append(Indexes(root))
    return _bound[-1]


def unbind() -> None:
    """Close and forget the indexes."""
    while _bound:
        _bound.pop().close()


def get_indexes() -> Indexes:
    """Give the indexes in use; IndexUnavailable before `bind`."""
    if not _bound:
        raise IndexUnavailable
    return _bound[-1]


def _fingerprint() -> str:
    return f"{SCHEMA_VERSION}-{fingerprint()}"


def _live(leaves: list[tuple[IndexReader, int]]) -> np.ndarray:
    live = np.ones(sum(leaf.doc_count_all() for leaf, _ in leaves), dtype=bool)
    for leaf, base in leaves:
        live[[base + number for number in leaf.deleted_docs_set]] = False
    return live
