"""Running a question on one snapshot: which documents, in which order, with which facet counts.

Everything is an array over the documents of the snapshot: the score of a word, the mask of a
filter, what is deleted. So a filter cannot get lost in rewriting a query. The counts of a facet
leave its own filter out: they say what one would get by choosing another value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic

import numpy as np

from vems.core.search.index import Snapshot
from vems.core.search.literal import how_literal
from vems.core.search.parsing import Vraag, Woord, Zinsdeel
from vems.core.search.postings import phrase_documents
from vems.core.search.segments import SegmentData

LIMIT_SECONDS = 0.5
ENOUGH_HITS = 10
_BOOST = {"titel": 2.5}
_PARTS_BOOST = 0.5
_LITERAL_BONUS = 8.0
_RERANKED = 400

Chosen = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Document numbers of the snapshot in order, their scores, the facet counts."""

    numbers: np.ndarray
    scores: np.ndarray
    facetten: dict[str, dict[str, int]]
    is_late: bool


def rank(snapshot: Snapshot, fields: Sequence[str], vraag: Vraag, chosen: Chosen) -> Ranked:
    """Rank all hits by relevance: those with all words, and when these are few, with some."""
    scoring = _Scoring(snapshot, fields)
    masks = {name: _mask(snapshot, name, values) for name, values in chosen.items()}
    allowed = snapshot.live & ~_any([scoring.phrase(deel) for deel in vraag.zonder], snapshot)
    passes = _all(list(masks.values()), snapshot)
    wanted = [scoring.word(woord) for woord in vraag.woorden]
    wanted += [scoring.phrase(deel) for deel in vraag.zinsdelen]
    found = allowed & _all(wanted, snapshot)
    scores = sum(wanted, np.zeros(len(allowed))) * found
    if len(wanted) > 1 and (found & passes).sum() < ENOUGH_HITS:
        some = sum((scoring.word(woord) for woord in vraag.gezocht), np.zeros(len(allowed)))
        some *= allowed & ~found
        scores += _below(some, scores[found])
        found = found | (some > 0)
    facetten = _count_facets(snapshot, found, masks)
    numbers, ordered = _in_order(snapshot, np.flatnonzero(found & passes), scores, vraag)
    return Ranked(numbers, ordered, facetten, scoring.is_late)


def newest_first(snapshot: Snapshot, ranked: Ranked) -> Ranked:
    """Give the same hits by date."""
    dates = _per_document([segment.dates for segment, _ in snapshot.segments])
    order = np.argsort(-dates[ranked.numbers].astype(np.int64), kind="stable")
    return Ranked(ranked.numbers[order], ranked.scores[order], ranked.facetten, ranked.is_late)


def locate(snapshot: Snapshot, number: int) -> tuple[SegmentData, int]:
    """Give the segment of a document and its number in there."""
    segment, base = next(pair for pair in reversed(snapshot.segments) if pair[1] <= number)
    return segment, number - base


class _Scoring:
    """Scores every document for a word or phrase, until the time is up; then nothing is found."""

    def __init__(self, snapshot: Snapshot, fields: Sequence[str]) -> None:
        self.snapshot = snapshot
        self.fields = fields
        self.deadline = monotonic() + LIMIT_SECONDS
        self.is_late = False
        self._terms: dict[str, np.ndarray] = {}

    def word(self, woord: Woord) -> np.ndarray:
        """The word itself, or all of its parts: "moes en tuin" is about a moestuin."""
        whole = self._term(woord.stem)
        if len(woord.delen) < 2:
            return whole
        parts = [self._term(deel) for deel in woord.delen]
        return whole + _PARTS_BOOST * sum(parts, np.zeros(len(whole))) * _all(parts, self.snapshot)

    def phrase(self, deel: Zinsdeel) -> np.ndarray:
        """The words of a phrase, where they follow each other."""
        stems = [woord.stem for woord in deel.woorden]
        scores = sum((self._term(stem) for stem in stems), np.zeros(len(self.snapshot.live)))
        if len(stems) == 1:
            return scores
        together = np.zeros(len(scores), dtype=bool)
        for searcher, base in self.snapshot.searcher.leaf_searchers():
            for field in self.fields:
                docs, late = phrase_documents(searcher, field, stems, deel.speling, self.deadline)
                together[base + docs] = True
                self.is_late = self.is_late or late
        return scores * together

    def _term(self, stem: str) -> np.ndarray:
        if stem not in self._terms:
            self._terms[stem] = self._read(stem)
        return self._terms[stem]

    def _read(self, stem: str) -> np.ndarray:
        scores = np.zeros(len(self.snapshot.live))
        self.is_late = self.is_late or monotonic() > self.deadline
        if self.is_late:
            return scores
        leaves = list(zip(self.snapshot.readers, self.snapshot.segments, strict=True))
        for field in self.fields:
            read = [
                (base, segment.postings.read(reader, field, stem))
                for reader, (segment, base) in leaves
            ]
            rarity = np.log(1 + len(scores) / (1 + sum(len(found.docs) for _, found in read)))
            for base, found in read:
                scores[base + found.docs] += _BOOST.get(field, 1.0) * rarity * found.strengths
        return scores


def _all(scores: list[np.ndarray], snapshot: Snapshot) -> np.ndarray:
    mask = np.ones(len(snapshot.live), dtype=bool)
    for score in scores:
        mask &= score > 0
    return mask


def _any(scores: list[np.ndarray], snapshot: Snapshot) -> np.ndarray:
    mask = np.zeros(len(snapshot.live), dtype=bool)
    for score in scores:
        mask |= score > 0
    return mask


def _mask(snapshot: Snapshot, facet: str, values: frozenset[str]) -> np.ndarray:
    return _per_document([segment.matching(facet, values) for segment, _ in snapshot.segments])


def _per_document(arrays: list[np.ndarray]) -> np.ndarray:
    return np.concatenate(arrays) if arrays else np.zeros(0, dtype=bool)


def _below(scores: np.ndarray, better: np.ndarray) -> np.ndarray:
    """Squeeze scores under those of the hits that have all words."""
    if not len(better):
        return scores
    return scores * (better.min() / (_LITERAL_BONUS * scores.max(initial=0.0) + 1.0))


def _count_facets(
    snapshot: Snapshot, found: np.ndarray, masks: Mapping[str, np.ndarray]
) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {}
    for name in sorted({name for segment, _ in snapshot.segments for name in segment.facets}):
        others = [mask for other, mask in masks.items() if other != name]
        counts[name] = Counter()
        for value, amount in _counts(snapshot, name, found & _all(others, snapshot)):
            counts[name][value] += amount
    return {name: dict(counter.most_common()) for name, counter in counts.items() if counter}


def _counts(snapshot: Snapshot, name: str, hits: np.ndarray) -> Iterator[tuple[str, int]]:
    for segment, base in snapshot.segments:
        facet = segment.facets.get(name)
        if facet:
            codes = facet.codes[hits[base + facet.docs]]
            amounts = np.bincount(codes, minlength=len(facet.values))
            yield from ((v, int(n)) for v, n in zip(facet.values, amounts, strict=True) if n)


def _in_order(
    snapshot: Snapshot, numbers: np.ndarray, scores: np.ndarray, vraag: Vraag
) -> tuple[np.ndarray, np.ndarray]:
    """Sort by score; among the first, a title with the words as typed goes up."""
    scores = scores[numbers]
    order = np.argsort(-scores, kind="stable")
    numbers, scores = numbers[order], scores[order]
    gezocht = vraag.gezocht
    if not gezocht:
        return numbers, scores
    first = numbers[:_RERANKED]
    which = np.searchsorted([base for _, base in snapshot.segments], first, side="right") - 1
    for place, (number, part) in enumerate(zip(first.tolist(), which.tolist(), strict=True)):
        segment, base = snapshot.segments[part]
        title = segment.folded_titles[number - base]
        if any(woord.getypt in title for woord in gezocht):
            literal = sum(how_literal(woord, segment, number - base) for woord in gezocht)
            scores[place] *= 1 + (_LITERAL_BONUS - 1) * literal / len(gezocht)
    order = np.argsort(-scores, kind="stable")
    return numbers[order], scores[order]
