"""Running a Whoosh query to the end or to the deadline, and keeping every hit with its score.

All hits are kept, not the first twenty: facets are counted from them, and at the size of a
municipality a heap saves nothing.
"""

from __future__ import annotations

from time import monotonic

import numpy as np
from whoosh.collectors import Collector
from whoosh.query import Query
from whoosh.searching import Searcher

_LOOK_AT_CLOCK_EVERY = 128


class _AllHits(Collector):
    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.is_late = False
        self.numbers: list[int] = []
        self.scores: list[float] = []

    def collect_matches(self) -> None:
        matcher, offset = self.matcher, self.offset
        numbers, scores = self.numbers, self.scores
        while matcher.is_active() and not self.is_late:
            for _ in range(_LOOK_AT_CLOCK_EVERY):
                numbers.append(matcher.id() + offset)
                scores.append(matcher.score())
                matcher.next()
                if not matcher.is_active():
                    return
            self.is_late = monotonic() > self.deadline

    def collect(self, sub_docnum: int) -> None:
        raise NotImplementedError("collect_matches does the work")


def collect_hits(
    searcher: Searcher, query: Query, deadline: float
) -> tuple[np.ndarray, np.ndarray, bool]:
    """Give document numbers, scores, and whether the deadline came first."""
    collector = _AllHits(deadline)
    searcher.search_with_collector(query.normalize(), collector)
    numbers = np.array(collector.numbers, dtype=np.int64)
    return numbers, np.array(collector.scores, dtype=np.float64), collector.is_late
