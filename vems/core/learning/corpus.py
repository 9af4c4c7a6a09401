"""A collection of texts that tells how near a new text is to each of them.

Nearness is the mean of the two tf-idf cosines (stems, letters); texts with the same given facts are
nearer when it is known what they are examples of. Numbers in arrays, no text is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from vems.core.learning.facts import Facts
from vems.core.learning.features import FAMILIES, Tekst, count_features
from vems.core.learning.solving import add_products, make_table

# How much a feature weighs that stands so many times in a text; more often than 255 counts as 255.
_MOST_TIMES = 255
# So many weights are worked out at a time; of a long text there are a million.
_AT_ONCE = 30_000
_DAMPED = (1 + np.log(np.maximum(1, np.arange(_MOST_TIMES + 1)))).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Terms:
    """One family: known features in order with their idf, and in which texts each of them stands.

    Feature n stands in `texts[starts[n]:starts[n + 1]]`, so many `times` in each. What it weighs is
    worked out when asked: whole numbers take a third of the memory.
    """

    numbers: np.ndarray
    idf: np.ndarray
    starts: np.ndarray
    texts: np.ndarray
    times: np.ndarray
    lengths: np.ndarray

    @classmethod
    def of(cls, counts: Sequence[Counter[int]]) -> Terms:
        """Weigh the features of all texts; every text gets length one."""
        sizes = [len(found) for found in counts]
        every = np.fromiter((n for found in counts for n in found), np.uint32, sum(sizes))
        often = np.fromiter((t for found in counts for t in found.values()), np.uint32, sum(sizes))
        times = np.minimum(often, _MOST_TIMES).astype(np.uint8)
        texts = np.repeat(np.arange(len(counts), dtype=np.min_scalar_type(len(counts))), sizes)
        numbers, places, frequency = np.unique(every, return_inverse=True, return_counts=True)
        idf = (np.log((1 + len(counts)) / (1 + frequency)) + 1).astype(np.float32)
        squares = (_DAMPED[times] * idf[places]) ** 2
        lengths = np.sqrt(np.bincount(texts, weights=squares, minlength=len(counts)))
        order = np.argsort(places, kind="stable")
        starts = np.concatenate(([0], np.cumsum(frequency)))
        lengths = np.maximum(lengths, 1e-9).astype(np.float32)
        return cls(numbers, idf, starts, texts[order], times[order], lengths)

    def find(self, asked: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Give the places of features, and which of them are known."""
        if not len(self.numbers):
            return np.zeros(len(asked), dtype=np.int64), np.zeros(len(asked), dtype=bool)
        places = np.minimum(np.searchsorted(self.numbers, asked), len(self.numbers) - 1)
        return places, self.numbers[places] == asked

    def near(self, counts: Counter[int]) -> np.ndarray:
        """Give how near a new text is to each text.

        An unknown feature makes the text longer, and so everything a little less near.
        """
        if not counts or not len(self.numbers):
            return np.zeros(len(self.lengths), dtype=np.float32)
        places, known = self.find(np.fromiter(counts, np.uint32, len(counts)))
        times = np.fromiter(counts.values(), np.float32, len(counts))
        weights = (1 + np.log(times)) * np.where(known, self.idf[places], self.idf.max())
        weights /= np.sqrt((weights**2).sum())
        return self._add_up(places[known], weights[known] * self.idf[places[known]])

    def table(self) -> Any:  # noqa: ANN401  scipy has no types
        """Make the table of what every feature weighs in every text, for the sums of learning."""
        weights = _DAMPED[self.times] * np.repeat(self.idf, np.diff(self.starts))
        return make_table(
            self.starts, self.texts, weights / self.lengths[self.texts], len(self.lengths)
        )

    def _add_up(self, places: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """Add up by text what these features weigh in it, some at a time: memory is for others."""
        begins, sizes = self.starts[places], self.starts[places + 1] - self.starts[places]
        per_text = np.zeros(len(self.lengths))
        for part in _split(sizes):
            often, ends = sizes[part], np.cumsum(sizes[part])
            rows = np.repeat(begins[part] - ends + often, often) + np.arange(often.sum())
            added = _DAMPED[self.times[rows]] * np.repeat(weights[part], often)
            per_text += np.bincount(self.texts[rows], weights=added, minlength=len(self.lengths))
        return np.asarray(per_text / self.lengths, dtype=np.float32)


def _split(sizes: np.ndarray) -> list[np.ndarray]:
    """Split what has these sizes into parts, in order, each of about `_AT_ONCE` together."""
    bounds = np.flatnonzero(np.diff(np.cumsum(sizes) // _AT_ONCE)) + 1
    return np.split(np.arange(len(sizes)), bounds)


class Corpus:
    """Texts in order, to compare others with.

    `wanted` says of which labels the first of them are examples, a row per text. Without it nobody
    knows what a fact tells, and what is given does not count.
    """

    def __init__(self, teksten: Sequence[Tekst], wanted: np.ndarray | None = None) -> None:
        counts = [count_features(tekst) for tekst in teksten]
        self.amount = len(teksten)
        self.terms = tuple(Terms.of([found[at] for found in counts]) for at in range(len(FAMILIES)))
        given = [] if wanted is None else [tekst.gegeven for tekst in teksten]
        self._facts = Facts(given, np.zeros((0, 0)) if wanted is None else wanted)

    def near(self, tekst: Tekst) -> np.ndarray:
        """Give how near the text is to each of the collection, from 0 to a little over 1."""
        near = np.zeros(self.amount, dtype=np.float32)
        for terms, counts in zip(self.terms, count_features(tekst), strict=True):
            near += terms.near(counts)
        near /= len(self.terms)
        return self._facts.nearer(near, tekst.gegeven)

    def near_each_other(self) -> np.ndarray:
        """Give how near all texts are to each other, as a square."""
        near = np.zeros((self.amount, self.amount), dtype=np.float32)
        for terms in self.terms:
            add_products(near, terms.table())
        near /= len(self.terms)
        return self._facts.nearer_each_other(near)
