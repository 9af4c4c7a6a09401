"""Look-alikes: which other objects are about the same plan. Values in, values out.

Cosine of tf-idf over the analyser's stems, from term vectors held in memory. A plan in the same
wijk or with the same theme gets a little more. Below `THRESHOLD` nothing is said: a false
look-alike costs a resident's time. Tuned on the 150 initiatives of Westerkade.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from vems.core.reference import Reference
from vems.core.search.analysis import analyse, analyse_word, words
from vems.core.search.index import IndexUnavailable, Snapshot, get_indexes
from vems.core.search.segments import TITLE_WEIGHT, SegmentData, term_number
from vems.core.search.store import IndexName

THRESHOLD = 0.20
_WIJK_BONUS = 0.03
_THEMA_BONUS = 0.02
_MAX_WORDS = 6


@dataclass(frozen=True, slots=True)
class Similar:
    """A look-alike, how much alike (0..1) and the words that say so, most telling first."""

    reference: Reference
    gelijkenis: float
    woorden: tuple[str, ...]


def find_similar(
    titel: str,
    tekst: str,
    *,
    index: IndexName,
    soorten: Sequence[str],
    wijk: str = "",
    themas: Collection[str] = (),
    limit: int = 5,
    exclude: Reference | None = None,
    threshold: float = THRESHOLD,
) -> list[Similar]:
    """Find the objects most like a title and text, best first; none below the threshold."""
    counts = _count(titel, tekst)
    try:
        with get_indexes().open(index) as snapshot:
            weights = _weigh(snapshot)
            scores = _score(snapshot, weights, counts)
            scores += _bonus(snapshot, scores, wijk, themas)
            scores[~_allowed(snapshot, soorten, exclude)] = 0
            best = np.argsort(-scores, kind="stable")[: max(0, limit)]
            return [
                Similar(
                    _reference(snapshot, number),
                    round(min(1.0, float(scores[number])), 3),
                    _shared_words(snapshot, number, f"{titel} {tekst}", weights),
                )
                for number in best.tolist()
                if scores[number] >= threshold
            ]
    except IndexUnavailable:
        return []
