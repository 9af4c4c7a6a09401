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
from vems.core.learning.solving import add_products, make_table, sum_columns


@dataclass(frozen=True, slots=True)
class Terms:
    """One family: known features in order, their idf, and how much of each is in every text."""

    numbers: np.ndarray
    idf: np.ndarray
    table: Any

    @classmethod
    def of(cls, counts: Sequence[Counter[int]]) -> Terms:
        """Weigh the features of all texts; every text gets length one."""
        sizes = [len(found) for found in counts]
        every = np.fromiter((n for found in counts for n in found), np.uint32, sum(sizes))
        times = np.fromiter((t for found in counts for t in found.values()), np.float32, sum(sizes))
        texts = np.repeat(np.arange(len(counts), dtype=np.int32), sizes)
        numbers, places, frequency = np.unique(every, return_inverse=True, return_counts=True)
        idf = (np.log((1 + len(counts)) / (1 + frequency)) + 1).astype(np.float32)
        weights = (1 + np.log(times)) * idf[places]
        lengths = np.sqrt(np.bincount(texts, weights=weights**2, minlength=len(counts)))
        weights /= np.maximum(lengths, 1e-9)[texts].astype(np.float32)
        order = np.argsort(places, kind="stable")
        starts = np.concatenate(([0], np.cumsum(frequency)))
        weighed = weights[order].astype(np.float32)
        return cls(numbers, idf, make_table(starts, texts[order], weighed, len(counts)))

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
            return np.zeros(self.table.shape[0], dtype=np.float32)
        places, known = self.find(np.fromiter(counts, np.uint32, len(counts)))
        times = np.fromiter(counts.values(), np.float32, len(counts))
        weights = (1 + np.log(times)) * np.where(known, self.idf[places], self.idf.max())
        weights /= np.sqrt((weights**2).sum())
        return sum_columns(self.table, places[known], weights[known])


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
            add_products(near, terms.table)
        near /= len(self.terms)
        return self._facts.nearer_each_other(near)
