"""Keeps the indexes of this host up with the change log; see vems.core.changes."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from vems.core.reference import Reference
from vems.core.search.documents import load_documents
from vems.core.search.index import Indexes, IndexUnavailable, Progress

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SearchFollower:
    """Mirrors the registered documents into both indexes. The cursor lies beside the index."""

    indexes: Indexes
    name: str = "zoeken"

    def read_cursor(self) -> int:
        """Give the last change applied, -1 when there is no index or it is of another analyser."""
        return self.indexes.read_cursor()

    def apply(self, references: Sequence[Reference], cursor: int) -> None:
        """Index the changed objects and remember the cursor, one commit per index."""
        documents = load_documents(references)
        try:
            self.indexes.apply(documents, cursor)
        except IndexUnavailable:
            self.rebuild(cursor)
        self.indexes.compact_daily()

    def rebuild(self, cursor: int, progress: Progress | None = None) -> None:
        """Index everything anew beside the index in use, then swap."""
        amount = self.indexes.rebuild(cursor, progress)
        logger.info("search index rebuilt: %s objects", amount)
