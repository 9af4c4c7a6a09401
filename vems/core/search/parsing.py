"""Reading what a person types: words, "a phrase", -not this. Nothing else has a meaning.

No wildcards, ranges, fields or brackets: those are what make a query parser slow or fail (trap
M11), and residents do not type them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from vems.core.search.analysis import Analysed, analyse_word, words

MAX_CHARACTERS = 200
MAX_TERMS = 12

_PIECE = re.compile(r'(?P<minus>(?<!\w)-)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_QUOTES = str.maketrans("“”„‟″«»", '"' * 7)


@dataclass(frozen=True, slots=True)
class Woord:
    """One word of the question: as typed (folded) and analysed."""

    getypt: str
    stem: str
    delen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question taken apart. `afgekapt`: it was too long and the end was left out."""

    woorden: tuple[Woord, ...] = ()
    zinsdelen: tuple[tuple[Woord, ...], ...] = ()
    zonder: tuple[tuple[Woord, ...], ...] = ()
    afgekapt: bool = False

    @property
    def is_leeg(self) -> bool:
        """Tell whether nothing is asked for."""
        return not (self.woorden or self.zinsdelen or self.zonder)

    @property
    def gezocht(self) -> tuple[Woord, ...]:
        """All words that a hit should have, those of phrases included."""
        return self.woorden + tuple(woord for deel in self.zinsdelen for woord in deel)


def parse(text: str) -> Vraag:
    """Take a question apart; never raises, whatever is typed."""
    text = text.translate(_QUOTES)
    is_cut = len(text) > MAX_CHARACTERS
    found: list[Woord] = []
    phrases: list[tuple[Woord, ...]] = []
    without: list[tuple[Woord, ...]] = []
    room = MAX_TERMS
    for piece in _PIECE.finditer(text[:MAX_CHARACTERS]):
        phrase = piece["phrase"]
        terms = _terms(phrase if phrase is not None else piece["word"])
        is_cut = is_cut or len(terms) > room
        terms = terms[:room]
        room -= len(terms)
        if not terms:
            continue
        if piece["minus"]:
            without.append(terms)
        elif phrase is not None and len(terms) > 1:
            phrases.append(terms)
        else:
            found.extend(terms)
    return Vraag(tuple(dict.fromkeys(found)), tuple(phrases), tuple(without), is_cut)


def _terms(text: str) -> tuple[Woord, ...]:
    analysed = ((word, analyse_word(word)) for word in words(text))
    return tuple(_as_woord(word, found) for word, found in analysed if found is not None)


def _as_woord(word: str, found: Analysed) -> Woord:
    return Woord(word, found.stem, found.parts)
