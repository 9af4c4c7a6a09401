"""What a text is made of for learning: its stems and word pairs, and the letters of its words.

Two families, because they miss different things: stems know that huizen is huis and look inside
compounds, letters survive spelling mistakes and words nobody listed. Every feature is a number.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise

from vems.core.search.analysis import analyse_word, words

FAMILIES = ("woorden", "letters")
TITLE_WEIGHT = 2
_SIZES = (3, 4, 5)
_LONGEST_WORD = 30
_MOST_WORDS = 2_000
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Tekst:
    """A text to learn from or to judge. `gegeven` are facts known beside it, by name."""

    titel: str
    tekst: str = ""
    gegeven: Mapping[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Let what was said of a text be remembered; its facts count when texts are compared."""
        return hash((self.titel, self.tekst))


Counts = tuple[Counter[int], Counter[int]]


def count_features(tekst: Tekst) -> Counts:
    """Count the features of both families; the title counts twice when there is more text."""
    counts: Counts = (Counter(), Counter())
    weight = TITLE_WEIGHT if tekst.tekst.strip() else 1
    for part, times in ((tekst.titel, weight), (tekst.tekst, 1)):
        found = words(part)[:_MOST_WORDS] if part else []
        of_words = list(map(features_of, found))
        pairs = [_number(f" {one}{other}") for one, other in pairwise(found)]
        for _ in range(times):  # Counter counts a whole list faster than one can add
            counts[0].update(chain.from_iterable(stems for stems, _ in of_words))
            counts[0].update(pairs)
            counts[1].update(chain.from_iterable(letters for _, letters in of_words))
    return counts


@lru_cache(maxsize=_REMEMBERED)
def features_of(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give the features of one folded word: its stem and parts, and its letters."""
    analysed = analyse_word(word)
    stems = (analysed.stem, *analysed.parts) if analysed else ()
    return tuple(map(_number, stems)), tuple(map(_number, _letters(word[:_LONGEST_WORD])))


def _letters(word: str) -> Iterator[str]:
    bounded = f" {word} "
    for size in _SIZES:
        for start in range(len(bounded) - size + 1):
            yield bounded[start : start + size]


def _number(feature: str) -> int:
    return zlib.crc32(feature.encode())
