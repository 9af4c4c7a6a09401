"""Running a question on one snapshot: Whoosh query, filters, facet counts, order.

Filters are masks over the documents of the snapshot, made from the facets in memory; a filter
therefore cannot be lost in query rewriting. The counts of a facet leave its own filter out: they
say what one would get by choosing another value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic

import numpy as np
from whoosh.query import And, AndNot, Every, Or, Phrase, Query, Term

from vems.core.search.collecting import collect_hits
from vems.core.search.index import Snapshot
from vems.core.search.parsing import Vraag, Woord
from vems.core.search.segments import SegmentData

LIMIT_SECONDS = 0.5
ENOUGH_HITS = 10
_PARTS_BOOST = 0.5
_LITERAL_BONUS = 1.5
_RERANKED = 200

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
    deadline = monotonic() + LIMIT_SECONDS
    masks = {name: _mask(snapshot, name, values) for name, values in chosen.items()}
    numbers, scores, is_late = collect_hits(snapshot.searcher, _with_all(vraag, fields), deadline)
    passes = _passes(masks, numbers)
    if passes.sum() < ENOUGH_HITS and len(vraag.woorden) + len(vraag.zinsdelen) > 1 and not is_late:
        some, weak, is_late = collect_hits(snapshot.searcher, _with_some(vraag, fields), deadline)
        is_new = ~np.isin(some, numbers)
        lowest = scores.min(initial=np.inf)
        numbers = np.concatenate([numbers, some[is_new]])
        scores = np.concatenate([scores, _below(weak[is_new], lowest)])
        passes = _passes(masks, numbers)
    facetten = _count_facets(snapshot, numbers, masks)
    numbers, scores = _in_order(snapshot, numbers[passes], scores[passes], vraag)
    return Ranked(numbers, scores, facetten, is_late)


def newest_first(snapshot: Snapshot, ranked: Ranked) -> Ranked:
    """Give the same hits by date."""
    dates = _per_document([segment.dates for segment, _ in snapshot.segments])
    order = np.argsort(-dates[ranked.numbers].astype(np.int64), kind="stable")
    return Ranked(ranked.numbers[order], ranked.scores[order], ranked.facetten, ranked.is_late)


def locate(snapshot: Snapshot, number: int) -> tuple[SegmentData, int]:
    """Give the segment of a document and its number in there."""
    segment, base = next(pair for pair in reversed(snapshot.segments) if pair[1] <= number)
    return segment, number - base


def _with_all(vraag: Vraag, fields: Sequence[str]) -> Query:
    wanted = [_word(woord, fields) for woord in vraag.woorden]
    wanted += [_phrase(deel, fields) for deel in vraag.zinsdelen]
    return _without(And(wanted) if wanted else Every(), vraag, fields)


def _with_some(vraag: Vraag, fields: Sequence[str]) -> Query:
    wanted = [_word(woord, fields) for woord in vraag.gezocht]
    return _without(Or(wanted), vraag, fields)


def _without(query: Query, vraag: Vraag, fields: Sequence[str]) -> Query:
    if not vraag.zonder:
        return query
    return AndNot(query, Or([_phrase(deel, fields) for deel in vraag.zonder]))


def _word(woord: Woord, fields: Sequence[str]) -> Query:
    """The word itself, or all of its parts: "moes en tuin" is about a moestuin."""
    whole = _term(woord.stem, fields)
    if len(woord.delen) < 2:
        return whole
    parts = And([_term(deel, fields) for deel in woord.delen], boost=_PARTS_BOOST)
    return Or([whole, parts])


def _term(stem: str, fields: Sequence[str]) -> Query:
    return Or([Term(field, stem) for field in fields])


def _phrase(words: Sequence[Woord], fields: Sequence[str]) -> Query:
    stems = [woord.stem for woord in words]
    if len(stems) == 1:
        return _term(stems[0], fields)
    return Or([Phrase(field, stems) for field in fields])


def _mask(snapshot: Snapshot, facet: str, values: frozenset[str]) -> np.ndarray:
    return _per_document([segment.matching(facet, values) for segment, _ in snapshot.segments])


def _passes(masks: Mapping[str, np.ndarray], numbers: np.ndarray) -> np.ndarray:
    passes = np.ones(len(numbers), dtype=bool)
    for mask in masks.values():
        passes &= mask[numbers]
    return passes


def _per_document(arrays: list[np.ndarray]) -> np.ndarray:
    return np.concatenate(arrays) if arrays else np.zeros(0, dtype=bool)


def _below(scores: np.ndarray, lowest: float) -> np.ndarray:
    """Squeeze scores under those of the hits that have all words."""
    highest = scores.max(initial=0.0)
    return scores * (lowest / (highest + 1.0)) if np.isfinite(lowest) else scores


def _count_facets(
    snapshot: Snapshot, numbers: np.ndarray, masks: Mapping[str, np.ndarray]
) -> dict[str, dict[str, int]]:
    found = _hit_mask(snapshot, numbers)
    counts: dict[str, Counter[str]] = {}
    for name in sorted({name for segment, _ in snapshot.segments for name in segment.facets}):
        hits = found.copy()
        for other, mask in masks.items():
            if other != name:
                hits &= mask
        counts[name] = Counter()
        for value, amount in _counts(snapshot, name, hits):
            counts[name][value] += amount
    return {name: dict(counter.most_common()) for name, counter in counts.items() if counter}


def _hit_mask(snapshot: Snapshot, numbers: np.ndarray) -> np.ndarray:
    found = np.zeros(sum(len(segment) for segment, _ in snapshot.segments), dtype=bool)
    found[numbers] = True
    return found


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
    order = np.argsort(-scores, kind="stable")
    numbers, scores = numbers[order], scores[order].copy()
    typed = [" " + woord.getypt for woord in vraag.gezocht] + [
        woord.getypt for woord in vraag.gezocht if len(woord.getypt) > 3
    ]
    if not typed:
        return numbers, scores
    for place, number in enumerate(numbers[:_RERANKED].tolist()):
        segment, local = locate(snapshot, number)
        title = segment.folded_titles[local]
        literal = sum(word in title for word in typed) / len(typed)
        scores[place] *= 1 + (_LITERAL_BONUS - 1) * literal
    order = np.argsort(-scores, kind="stable")
    return numbers[order], scores[order]
