"""Look-alikes: which other objects are about the same plan. Values in, values out.

Cosine of tf-idf over the analyser's stems, from term vectors held in memory. A plan in the same
wijk or with the same theme gets a little more. Below `THRESHOLD` nothing is said: a false
look-alike costs a resident's time. Tuned on the 150 initiatives of Westerkade.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from vems.core.reference import Reference
from vems.core.search.analysis import analyse_word, words
from vems.core.search.index import IndexUnavailable, Snapshot, get_indexes
from vems.core.search.ranking import locate
from vems.core.search.segments import VECTOR, SegmentData, damp, make_vector, term_number
from vems.core.search.store import IndexName

THRESHOLD = 0.22
_WIJK_BONUS = 0.03
_THEMA_BONUS = 0.02
_MAX_WORDS = 6
_NO_DOCS, _NO_PARTS = np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32)
_LEAST_SHARED = 3  # among a handful of documents every word looks rare


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
    met_woorden: bool = True,
) -> list[Similar]:
    """Find the objects most like a title and text, best first; none below the threshold.

    Without `met_woorden` the words are left out: finding them takes as long as the rest.
    """
    near = _Near(frozenset(soorten), wijk, frozenset(themas), exclude)
    try:
        store = get_indexes().store
        written = (str(store.root), store.signature())
        asked = _Asked(titel, tekst, max(0, limit), threshold, met_woorden)
        return list(_find(written, index, asked, near))
    except IndexUnavailable:
        return []


@dataclass(frozen=True, slots=True)
class _Asked:
    """A title and text, and how much to say of what is like it."""

    titel: str
    tekst: str
    limit: int
    threshold: float
    met_woorden: bool


@dataclass(frozen=True, slots=True)
class _Near:
    """Among what to look, what gets a little more, and who is asking."""

    soorten: frozenset[str]
    wijk: str
    themas: frozenset[str]
    exclude: Reference | None


@lru_cache(maxsize=256)
def _find(
    written: tuple[str, tuple[int, int] | None], index: IndexName, asked: _Asked, near: _Near
) -> tuple[Similar, ...]:
    """The same question of the same index has the same answer: `written` tells them apart."""
    vector = np.frombuffer(make_vector(asked.titel, asked.tekst), dtype=VECTOR)
    with get_indexes().open(index) as snapshot:
        weights = _weigh(tuple(segment for segment, _ in snapshot.segments))
        scores = _score(snapshot, weights, vector)
        scores += _bonus(snapshot, scores, near.wijk, near.themas)
        scores[~_allowed(snapshot, near.soorten, near.exclude)] = 0
        alike = np.flatnonzero(scores >= asked.threshold)
        best = alike[np.argsort(-scores[alike], kind="stable")[: asked.limit]]
        text = f"{asked.titel} {asked.tekst}" if asked.met_woorden else ""
        return tuple(
            _as_similar(snapshot, number, float(scores[number]), text, weights)
            for number in best.tolist()
        )


@dataclass(frozen=True, slots=True)
class _Weights:
    """idf per term, and the length of every document's vector, for one set of segments."""

    terms: np.ndarray
    idf: np.ndarray
    lengths: tuple[np.ndarray, ...]

    def of(self, terms: np.ndarray) -> np.ndarray:
        """Give the idf of terms; that of a word seen once for a word not seen."""
        if not len(self.terms):
            return np.ones(len(terms), dtype=np.float32)
        places = np.minimum(np.searchsorted(self.terms, terms), len(self.terms) - 1)
        return np.where(self.terms[places] == terms, self.idf[places], self.idf.max())


@lru_cache(maxsize=4)
def _weigh(segments: tuple[SegmentData, ...]) -> _Weights:
    """Weigh the terms of a generation: once per commit, some milliseconds per ten thousand."""
    every = [segment.vectors.terms for segment in segments]
    joined = np.concatenate(every) if every else np.zeros(0, dtype=np.uint32)
    terms, frequencies = np.unique(joined, return_counts=True)
    amount = sum(map(len, segments))
    weights = _Weights(terms, np.log((amount + 1) / frequencies).astype(np.float32), ())
    lengths = []
    for segment in segments:
        vectors = segment.vectors
        squares = (vectors.damped * weights.of(vectors.terms)) ** 2
        total = np.bincount(vectors.docs, weights=squares, minlength=len(segment))
        lengths.append(np.sqrt(np.maximum(total, 1e-9)))
    return _Weights(terms, weights.idf, tuple(lengths))


def _score(snapshot: Snapshot, weights: _Weights, asked: np.ndarray) -> np.ndarray:
    """Give the cosine of the question with every document of the snapshot."""
    idf = weights.of(asked["term"])
    wanted = damp(asked["count"]) * idf
    length = float(np.sqrt((wanted**2).sum())) or 1.0
    scores = [np.zeros(0)]
    for (segment, _), lengths in zip(snapshot.segments, weights.lengths, strict=True):
        vectors = segment.vectors
        starts = np.searchsorted(vectors.terms, asked["term"], side="left")
        ends = np.searchsorted(vectors.terms, asked["term"], side="right")
        spans = [slice(start, end) for start, end in zip(starts, ends, strict=True)]
        docs = np.concatenate([_NO_DOCS, *(vectors.docs[span] for span in spans)])
        parts = np.concatenate([_NO_PARTS, *(vectors.damped[span] for span in spans)])
        parts *= np.repeat(wanted * idf, ends - starts)
        dots = np.bincount(docs, weights=parts, minlength=len(segment))
        shared = np.bincount(docs, minlength=len(segment))  # a document has a term once
        scores.append(dots / (lengths * length) * (shared >= _LEAST_SHARED))
    return np.concatenate(scores)


def _bonus(snapshot: Snapshot, scores: np.ndarray, wijk: str, themas: frozenset[str]) -> np.ndarray:
    same_wijk = _matching(snapshot, "wijk", frozenset({wijk} - {""}))
    same_thema = _matching(snapshot, "thema", themas)
    return (scores > 0) * (_WIJK_BONUS * same_wijk + _THEMA_BONUS * same_thema)


def _allowed(snapshot: Snapshot, soorten: frozenset[str], exclude: Reference | None) -> np.ndarray:
    allowed = _matching(snapshot, "soort", soorten) & snapshot.live
    for segment, base in snapshot.segments:
        if exclude in segment.numbers:
            allowed[base + segment.numbers[exclude]] = False
    return allowed


def _matching(snapshot: Snapshot, facet: str, values: frozenset[str]) -> np.ndarray:
    masks = [segment.matching(facet, values) for segment, _ in snapshot.segments]
    return np.concatenate([np.zeros(0, dtype=bool), *masks])


def _shared_words(
    snapshot: Snapshot, number: int, asked: str, weights: _Weights
) -> tuple[str, ...]:
    """Give the words of the question that the other object also has, most telling first."""
    segment, local = locate(snapshot, number)
    tekst = snapshot.searcher.stored_fields(number).get("tekst", "")
    theirs = _stems(f"{segment.titles[local]} {tekst}")
    said = [
        (stem, word)
        for word in words(asked)
        if word.isalpha() and len(word) > 2 and (analysed := analyse_word(word))
        for stem in theirs.intersection((analysed.stem, *analysed.parts))
    ]
    terms = np.array([term_number(stem) for stem, _ in said], dtype=np.uint32)
    telling: dict[str, tuple[float, str]] = {}
    for (stem, word), rarity in zip(said, weights.of(terms).tolist(), strict=True):
        telling.setdefault(stem, (-rarity, word))
    return tuple(dict.fromkeys(word for _, word in sorted(telling.values())))[:_MAX_WORDS]


def _stems(text: str) -> set[str]:
    found = (analyse_word(word) for word in words(text))
    return {stem for analysed in found if analysed for stem in (analysed.stem, *analysed.parts)}


def _as_similar(
    snapshot: Snapshot, number: int, score: float, asked: str, weights: _Weights
) -> Similar:
    segment, local = locate(snapshot, number)
    shared = _shared_words(snapshot, number, asked, weights) if asked else ()
    return Similar(segment.references[local], round(min(1.0, score), 3), shared)
