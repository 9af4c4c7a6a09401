"""The figures, computed from rankings. Each is a share from 0 to 1, rounded to four decimals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judged:
    """One row: what was ranked, best first, and what was right."""

    ranked: Sequence[str]
    right: Collection[str]

    @property
    def first_place(self) -> int:
        """Give the place of the first right one, from 1; 0 when none was found."""
        places = (place for place, one in enumerate(self.ranked, 1) if one in self.right)
        return next(places, 0)

    def recall(self, most: int | None = None) -> float:
        """Give which part of what is right stands among the first."""
        return len(set(self.ranked[:most]).intersection(self.right)) / len(self.right)

    @property
    def average_precision(self) -> float:
        """Give the precision at every right one, averaged over all that is right."""
        found, total = 0, 0.0
        for place, one in enumerate(self.ranked, 1):
            if one in self.right:
                found += 1
                total += found / place
        return total / len(self.right)


def mean(values: Iterable[float]) -> float:
    """Give the mean, 0 of nothing."""
    known = list(values)
    return round(sum(known) / len(known), 4) if known else 0.0


def mean_reciprocal_rank(judged: Sequence[Judged]) -> float:
    """Give the mean of one over the place of the first right one; 0 where none was found."""
    return mean(1 / one.first_place if one.first_place else 0.0 for one in judged)


def mean_recall(judged: Sequence[Judged], most: int | None = None) -> float:
    """Give the mean part of what is right among the first `most`."""
    return mean(one.recall(most) for one in judged)


def macro_f1(judged: Sequence[Judged]) -> float:
    """Give the mean F1 over all labels that were right or chosen, each label counting the same.

    The first of a ranking is what was chosen. Of several right labels, the chosen one counts as the
    right one, else the first.
    """
    hits, chosen, right = Counter[str](), Counter[str](), Counter[str]()
    for one in judged:
        choice = one.ranked[0] if one.ranked else ""
        truth = choice if choice in one.right else next(iter(one.right))
        chosen[choice] += 1
        right[truth] += 1
        hits[choice] += choice == truth
    labels = sorted((set(chosen) | set(right)) - {""})
    return mean(2 * hits[label] / (chosen[label] + right[label]) for label in labels)
