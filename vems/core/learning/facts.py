"""Facts given beside a text (wijk, theme), and how much nearer they bring texts that share them.

How much is measured in the examples: a fact that leaves half of the labels brings them nearer by
two, one that says nothing of the label by nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

# Texts that share all that is told are so much nearer by that alone.
_ALONE = 0.3


@dataclass(frozen=True, slots=True)
class Fact:
    """One kind of fact: the number of its value at each text (-1: not known), and what it tells."""

    name: str
    values: Mapping[str, int]
    codes: np.ndarray
    tells: float

    @classmethod
    def of(cls, name: str, given: Sequence[str], wanted: np.ndarray) -> Fact:
        """Number the values and measure what they tell of the labels."""
        values = {value: code for code, value in enumerate(sorted(set(given) - {""}))}
        codes = np.array([values.get(value, -1) for value in given], dtype=np.int32)
        return cls(name, values, codes, _told(codes[: len(wanted)], len(values), wanted))


class Facts:
    """What is given with texts in order.

    `wanted` has a column per label and a row for each of the texts that are an example, in front.
    """

    def __init__(self, given: Sequence[Mapping[str, str]], wanted: np.ndarray) -> None:
        names = sorted({name for facts in given for name in facts})
        facts = [Fact.of(name, [one.get(name, "") for one in given], wanted) for name in names]
        self._facts = [fact for fact in facts if fact.tells > 0]

    def nearer(self, near: np.ndarray, gegeven: Mapping[str, str]) -> np.ndarray:
        """Give how near a text is to all; what is not given with it, says nothing against any."""
        known = [fact for fact in self._facts if gegeven.get(fact.name)]
        codes = [fact.values.get(gegeven[fact.name], -1) for fact in known]
        return self._nearer(near, known, codes)

    def nearer_each_other(self, near: np.ndarray) -> np.ndarray:
        """Give how near all texts are to each other. Overwrites `near`."""
        for row in range(len(near) if self._facts else 0):
            codes = [int(fact.codes[row]) for fact in self._facts]
            near[row] = self._nearer(near[row], self._facts, codes)
        return near

    def _nearer(self, near: np.ndarray, facts: Sequence[Fact], codes: Sequence[int]) -> np.ndarray:
        if not facts:
            return near
        shared = np.zeros(len(near), dtype=np.float32)
        for fact, code in zip(facts, codes, strict=True):
            if code >= 0:
                shared += np.float32(fact.tells) * (fact.codes == code)
        told = np.float32(sum(fact.tells for fact in facts))
        alone = np.float32(_ALONE / sum(fact.tells for fact in self._facts))
        return np.asarray(near * np.exp(shared - told) + alone * shared)


def _told(codes: np.ndarray, values: int, wanted: np.ndarray) -> float:
    """Give the mutual information of a fact and the labels, less what chance makes of few examples.

    In nats: e to it is by how many times the fact leaves fewer labels to choose from.
    """
    counts = np.zeros((values, wanted.shape[1]))
    np.add.at(counts, codes[codes >= 0], wanted[codes >= 0])
    counts = counts[:, counts.sum(axis=0) > 0]
    if counts.size == 0:
        return 0.0
    together = _entropy(counts.sum(axis=0)) + _entropy(counts.sum(axis=1)) - _entropy(counts)
    by_chance = (counts.shape[0] - 1) * (counts.shape[1] - 1) / (2 * counts.sum())
    return max(0.0, float(together - by_chance))


def _entropy(counts: np.ndarray) -> float:
    shares = counts[counts > 0] / counts.sum()
    return float(-(shares * np.log(shares)).sum())
