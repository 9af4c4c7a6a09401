"""Which label fits a text: ridge regression on how near it is to texts with known labels.

Ridge weighs all examples together; the nearest few have a small say of their own, because a plan
that was handed in before is the best example there is. New examples say more than old ones: what
a team or a programme does, changes. Measured in docs/matching.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vems.core.learning.corpus import Corpus
from vems.core.learning.features import Tekst, features_of
from vems.core.learning.solving import solve
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
_LEAST_OF_BEST_WORD = 0.25


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


class LabelModel:
    """Learned from examples, oldest first; of very many only the newest 8,000 count."""

    def __init__(self, voorbeelden: Sequence[Voorbeeld]) -> None:
        geleerd = [voorbeeld for voorbeeld in voorbeelden if voorbeeld.labels][-MOST_EXAMPLES:]
        self.labels = sorted({label for voorbeeld in geleerd for label in voorbeeld.labels})
        self._corpus = Corpus([voorbeeld.tekst for voorbeeld in geleerd])
        places = {label: place for place, label in enumerate(self.labels)}
        self._wanted = np.zeros((len(geleerd), len(self.labels)), dtype=np.float32)
        for row, voorbeeld in enumerate(geleerd):
            self._wanted[row, [places[label] for label in voorbeeld.labels]] = 1
        self._newer = _ageing(len(geleerd), _AGEING_NEAREST)
        worth = _ageing(len(geleerd), _AGEING)
        self._usual = worth @ self._wanted / (worth.sum() or 1)
        near = self._corpus.near_each_other()
        self._shares = solve(near, self._wanted - self._usual, _RIDGE / worth)

    def score(self, tekst: Tekst) -> np.ndarray:
        """Give how well each of `labels` fits."""
        near = self._corpus.near(tekst)
        voices = near**_NEAREST_POWER * self._newer
        nearest = voices @ self._wanted / (voices.sum() or 1.0)
        return near @ self._shares + self._usual + _NEAREST_SHARE * nearest

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
        scores = self.score(tekst)
        least = max(least, of_best * float(scores.max(initial=0.0)))
        best = np.argsort(-scores, kind="stable")[: max(0, limit)].tolist()
        voorstellen = (
            Voorstel(
                self.labels[place], round(float(scores[place]), 3), self._because(tekst, place)
            )
            for place in best
            if scores[place] >= least
        )
        return [voorstel for voorstel in voorstellen if voorstel.woorden]

    def _because(self, tekst: Tekst, place: int) -> tuple[str, ...]:
        """Give the words that add most to a label, most telling first."""
        shares = self._shares[:, place]
        telling: dict[str, float] = {}
        for word in dict.fromkeys(words(f"{tekst.titel}\n{tekst.tekst}")):
            if word in STOP_WORDS or len(word) < 3 or not word.isalpha():
                continue
            added = 0.0
            for terms, numbers in zip(self._corpus.terms, features_of(word), strict=True):
                spots = np.searchsorted(terms.numbers, np.array(numbers, dtype=np.uint32))
                for spot, number in zip(spots.tolist(), numbers, strict=True):
                    if spot < len(terms.numbers) and terms.numbers[spot] == number:
                        texts, weights = terms.posting(spot)
                        added += float(terms.idf[spot] * (weights @ shares[texts])) / len(numbers)
            telling[word] = added
        most = max(telling.values(), default=0.0)
        if most <= 0:
            return ()
        kept = [word for word in telling if telling[word] >= _LEAST_OF_BEST_WORD * most]
        return tuple(sorted(kept, key=lambda word: -telling[word])[:MAX_WORDS])


def _ageing(amount: int, rate: float) -> np.ndarray:
    """Give what each example is worth, oldest first, the geometric mean being one."""
    newness = np.linspace(-0.5, 0.5, amount) if amount > 1 else np.zeros(amount)
    return np.exp(rate * newness).astype(np.float32)
