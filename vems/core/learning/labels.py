"""Which label fits a text: ridge regression on how near it is to texts with known labels.

Ridge weighs all examples together; the nearest few have a small say of their own, because a plan
that was handed in before is the best example there is. New examples say more than old ones: what
a team or a programme does, changes. What a label is called says something too, most of all where
there are few examples. Measured in docs/matching.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

import numpy as np

from vems.core.learning.corpus import Corpus
from vems.core.learning.features import Tekst, features_of
from vems.core.learning.solving import solve, sum_rows
from vems.core.search.analysis import words
from vems.core.search.wordlists import STOP_WORDS

MOST_EXAMPLES = 8_000
MAX_WORDS = 3
_RIDGE = 0.6
_NEAREST_SHARE = 0.15
_NEAREST_POWER = 4
# The oldest example counts e to the minus so much of the newest, in all and among the nearest.
_AGEING = 0.75
_AGEING_NEAREST = 2.0
# A label that should have come back so many times since, and did not, is worth so much less. The
# newest twentieth of all examples is no silence yet; a tenth of them is added to how long a label
# was in use, for what was seen only a few times.
_SILENCE, _MOST_MISSED, _NO_SILENCE, _SLACK = 0.12, 5.0, 0.05, 0.1
# How much it says that a text has words of the label's name.
_NAME_SHARE = 0.2
_LEAST_OF_BEST_WORD = 0.25
# Of so many texts a model remembers its answer: one form asks it on each of its pages.
_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """A text of which the labels are known."""

    tekst: Tekst
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voorstel:
    """A label, how well it fits (1: like its own examples) and the words that say so."""

    label: str
    score: float
    woorden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """Words of a text, and by label what each of them adds."""

    words: Sequence[str] = ()
    added: np.ndarray = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))


class LabelModel:
    """Learned from examples, oldest first; of very many only the newest 8,000 count.

    `namen` tells what labels are called, where that is something else than the label itself.
    """

    def __init__(
        self, voorbeelden: Sequence[Voorbeeld], namen: Mapping[str, str] | None = None
    ) -> None:
        geleerd = [voorbeeld for voorbeeld in voorbeelden if voorbeeld.labels][-MOST_EXAMPLES:]
        self.labels = sorted({label for voorbeeld in geleerd for label in voorbeeld.labels})
        places = {label: place for place, label in enumerate(self.labels)}
        self._wanted = np.zeros((len(geleerd), len(self.labels)), dtype=np.float32)
        for row, voorbeeld in enumerate(geleerd):
            self._wanted[row, [places[label] for label in voorbeeld.labels]] = 1
        self._amount = len(geleerd)
        self._newer = _ageing(self._amount, _AGEING_NEAREST)
        self._living = _living(self._wanted)
        worth = _ageing(self._amount, _AGEING)
        self._usual = worth @ self._wanted / (worth.sum() or 1)
        called = [Tekst((namen or {}).get(label, label)) for label in self.labels]
        self._corpus = Corpus([*(voorbeeld.tekst for voorbeeld in geleerd), *called], self._wanted)
        near = self._corpus.near_each_other()[: self._amount, : self._amount]
        shares = solve(near, self._wanted - self._usual, _RIDGE / worth)
        named = np.eye(len(self.labels), dtype=np.float32) * np.float32(_NAME_SHARE)
        self._shares = np.vstack([shares, named])
        self._says = [
            terms.idf[:, None] * sum_rows(terms.table(), self._shares)
            for terms in self._corpus.terms
        ]
        self._fit = lru_cache(maxsize=_REMEMBERED)(self._work_out)

    def score(self, tekst: Tekst) -> np.ndarray:
        """Give how well each of `labels` fits."""
        near = self._corpus.near(tekst)
        voices = near[: self._amount] ** _NEAREST_POWER * self._newer
        nearest = voices @ self._wanted / (voices.sum() or 1.0)
        fitting = near @ self._shares + self._usual + _NEAREST_SHARE * nearest
        return np.asarray(fitting * self._living)

    def rank(self, tekst: Tekst) -> list[str]:
        """Give all labels, the best first; equal ones by name."""
        return [self.labels[place] for place in np.argsort(-self.score(tekst), kind="stable")]

    def suggest(
        self, tekst: Tekst, *, limit: int, least: float, of_best: float = 0.0
    ) -> list[Voorstel]:
        """Give the labels that fit at least so well, best first, each with the words that say so.

        `of_best` is the share of the best score that the others need too. A label that no word
        speaks for is only usual, and is not suggested.
        """
        return list(self._fit(tekst, limit, least, of_best))

    def _work_out(
        self, tekst: Tekst, limit: int, least: float, of_best: float
    ) -> tuple[Voorstel, ...]:
        scores = self.score(tekst)
        least = max(least, of_best * float(scores.max(initial=0.0)))
        best = np.argsort(-scores, kind="stable")[: max(0, limit)].tolist()
        fitting = [place for place in best if scores[place] >= least]
        telling = self._listen(tekst) if fitting else Telling()
        voorstellen = (
            Voorstel(
                self.labels[place], round(float(scores[place]), 3), self._because(telling, place)
            )
            for place in fitting
        )
        return tuple(voorstel for voorstel in voorstellen if voorstel.woorden)

    def _because(self, telling: Telling, place: int) -> tuple[str, ...]:
        """Give the words that add most to a label, most telling first."""
        added = telling.added[:, place]
        most = added.max(initial=0.0)
        if most <= 0:
            return ()
        best = np.argsort(-added, kind="stable")[:MAX_WORDS].tolist()
        return tuple(telling.words[at] for at in best if added[at] >= _LEAST_OF_BEST_WORD * most)

    def _listen(self, tekst: Tekst) -> Telling:
        """Give what each word of a text that may be named adds to each label."""
        said = list(filter(_may_be_named, dict.fromkeys(words(f"{tekst.titel}\n{tekst.tekst}"))))
        added = np.zeros((len(said), len(self.labels)), dtype=np.float32)
        for family, (terms, says) in enumerate(zip(self._corpus.terms, self._says, strict=True)):
            numbers = [features_of(word)[family] for word in said]
            sizes = np.array([len(found) for found in numbers], dtype=np.int64)
            owners = np.repeat(np.arange(len(said)), sizes)
            places, known = terms.find(np.array([*chain.from_iterable(numbers)], dtype=np.uint32))
            rows, owners = places[known], owners[known]
            np.add.at(added, owners, says[rows] / sizes[owners, None])
        return Telling(said, added)


def _may_be_named(word: str) -> bool:
    return len(word) >= 3 and word.isalpha() and word not in STOP_WORDS


def _ageing(amount: int, rate: float) -> np.ndarray:
    """Give what each example is worth, oldest first, the geometric mean being one."""
    newness = np.linspace(-0.5, 0.5, amount) if amount > 1 else np.zeros(amount)
    return np.exp(rate * newness).astype(np.float32)


def _living(wanted: np.ndarray) -> np.ndarray:
    """Give by how much each label still counts: one that was given often, and then no more, is
    probably over (a programme that ended), unlike one that was always rare.
    """
    amount = len(wanted)
    if not amount:
        return np.ones(wanted.shape[1], dtype=np.float32)
    first, silent = (wanted > 0).argmax(axis=0), (wanted[::-1] > 0).argmax(axis=0)
    in_use = amount - 1 - silent - first + _SLACK * amount
    long_silent = np.maximum(0, silent + 1 - _NO_SILENCE * amount)
    missed = ((wanted > 0).sum(axis=0) - 1) * long_silent / in_use
    return np.exp(-_SILENCE * np.minimum(missed, _MOST_MISSED)).astype(np.float32)
