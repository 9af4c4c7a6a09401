"""The one Dutch analyser: what a text is about, as a list of stems.

Whoosh, look-alikes, matching and the theme classifier all read text through `analyse`, so that a
word is the same word everywhere. A compound gives its own stem and, at the same position, the
stems of its parts. `fingerprint` changes whenever the outcome of the analysis may change.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

import snowballstemmer
from whoosh.analysis import Analyzer, Token

from vems.core.search import compounds, stemming, wordlists
from vems.core.search.irregular import IRREGULAR
from vems.core.search.lexicon import load_lexicon
from vems.core.search.wordlists import STOP_WORDS

# Raise it when the analysis changes in a way the tables below do not show.
_VERSION = 6
_WORD = re.compile(r"\w+")
_REMEMBERED = 200_000
# What goes on longer is no word: finding its stem would take as long as it is, twice over.
_LONGEST_WORD = 80


class Analysed(NamedTuple):
    """One word: its stem and the stems of its parts (empty when it is no compound)."""

    stem: str
    parts: tuple[str, ...]


_memo: dict[str, Analysed | None] = {}


def words(text: str) -> list[str]:
    """Give the folded words of a text, stop words included."""
    return _WORD.findall(stemming.fold(text))


def analyse(text: str) -> list[str]:
    """Give the stems of a text in order, each compound followed by its parts."""
    stems: list[str] = []
    for word in words(text):
        analysed = analyse_word(word)
        if analysed:
            stems.append(analysed.stem)
            stems.extend(analysed.parts)
    return stems


def analyse_word(word: str) -> Analysed | None:
    """Analyse one folded word; None for a stop word."""
    word = word[:_LONGEST_WORD]
    try:
        return _memo[word]
    except KeyError:
        pass
    if len(_memo) > _REMEMBERED:
        _memo.clear()
    analysed = _memo[word] = None if word in STOP_WORDS else _analyse(word)
    return analysed


def fingerprint() -> str:
    """Name this analyser and its word list; another name means: index again."""
    tables: list[object] = [str(_VERSION), snowballstemmer.__name__, stemming.ALGORITHM]
    tables += sorted(IRREGULAR.items())
    for name in sorted(vars(wordlists)):
        if name.isupper():
            tables += [name, *sorted(getattr(wordlists, name))]
    digest = hashlib.sha256(repr(tables).encode()).hexdigest()[:12]
    return f"nl-{digest}-{load_lexicon().version}"


def _analyse(word: str) -> Analysed:
    lexicon = load_lexicon()
    whole = stemming.stem(word, lexicon.forms)
    parts = (
        stemming.stem(part, lexicon.forms)
        for part in compounds.split(word, lexicon)
        if part not in STOP_WORDS
    )
    return Analysed(whole, tuple(dict.fromkeys(part for part in parts if part != whole)))


class DutchAnalyzer(Analyzer):
    """`analyse` as Whoosh wants it: tokens with positions; parts share the position of the whole.

    A part weighs less than the whole word, so that "tuin" finds a tuin before a moestuin.
    """

    part_boost = 0.6

    def __call__(self, value: str, positions: bool = False, **_: object) -> Iterator[Token]:
        token = Token(positions=positions, boosts=True)
        for position, word in enumerate(words(value)):  # stop words keep their place
            analysed = analyse_word(word)
            if analysed is None:
                continue
            token.pos = position
            token.text, token.boost = analysed.stem, 1.0
            yield token
            token.boost = self.part_boost
            for token.text in analysed.parts:
                yield token
