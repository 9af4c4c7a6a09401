"""Reading one term or phrase from an index segment, as arrays.

Whoosh's matchers step document by document in Python; combining a few of them costs ten times
what adding arrays does. A segment does not change, so what was read once is kept.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

import numpy as np
from whoosh.query import Phrase
from whoosh.reading import IndexReader, TermNotFound
from whoosh.searching import Searcher

_K1 = 1.2
_B = 0.75
_KEPT_POSTINGS = 500_000
_LOOK_AT_CLOCK_EVERY = 64


@dataclass(frozen=True, slots=True)
class Postings:
    """The documents of a segment that have a term, and how strongly (BM25 without the idf)."""

    docs: np.ndarray
    strengths: np.ndarray


_NOTHING = Postings(np.zeros(0, dtype=np.int64), np.zeros(0))


class PostingsCache:
    """What was read of one segment; the terms read longest ago go first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], Postings] = OrderedDict()
        self._lengths: dict[str, np.ndarray] = {}
        self._size = 0
        self._lock = threading.Lock()

    def read(self, reader: IndexReader, field: str, stem: str) -> Postings:
        """Give the postings of a term; the caller leaves out what was deleted since."""
        key = (field, stem)
        found = self._kept.get(key)
        if found is None:
            found = self._read(reader, field, stem)
            with self._lock:
                self._keep(key, found)
        return found

    def _keep(self, key: tuple[str, str], found: Postings) -> None:
        if key not in self._kept:
            self._kept[key] = found
            self._size += len(found.docs)
        while self._size > _KEPT_POSTINGS and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._size -= len(oldest.docs)

    def _read(self, reader: IndexReader, field: str, stem: str) -> Postings:
        try:
            matcher = reader.postings(field, stem)
        except TermNotFound:
            return _NOTHING
        docs, weights = [], []
        while matcher.is_active():
            docs.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
        found, weight = np.array(docs, dtype=np.int64), np.array(weights)
        relative = self._relative_lengths(reader, field)[found]
        return Postings(found, weight * (_K1 + 1) / (weight + _K1 * (1 - _B + _B * relative)))

    def _relative_lengths(self, reader: IndexReader, field: str) -> np.ndarray:
        lengths = self._lengths.get(field)
        if lengths is None:
            amount = reader.doc_count_all()
            lengths = np.array([reader.doc_field_length(n, field, 0) for n in range(amount)], float)
            lengths /= max(1.0, float(lengths.mean()) if amount else 1.0)
            self._lengths[field] = lengths
        return lengths


def phrase_documents(
    searcher: Searcher, field: str, stems: Sequence[str], slop: int, deadline: float
) -> tuple[np.ndarray, bool]:
    """Give the documents of a segment with the stems in order, and whether time was up."""
    query = Phrase(field, list(stems), slop=slop)
    matcher = query.matcher(searcher, searcher.boolean_context())
    docs: list[int] = []
    while matcher.is_active():
        docs.append(matcher.id())
        matcher.next()
        if len(docs) % _LOOK_AT_CLOCK_EVERY == 0 and monotonic() > deadline:
            return np.array(docs, dtype=np.int64), True
    return np.array(docs, dtype=np.int64), monotonic() > deadline
