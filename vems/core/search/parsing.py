"""Reading what a person types: words, "a phrase", -not this. Nothing else has a meaning.

No wildcards, ranges, fields or brackets: those are what make a query parser slow or fail (trap
M11), and residents do not type them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

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
class Zinsdeel:
    """Words that follow each other, with at most `speling` places from one to the next."""

    woorden: tuple[Woord, ...]
    speling: int = 1


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question taken apart. `afgekapt`: it was too long and the end was left out."""

    woorden: tuple[Woord, ...] = ()
    zinsdelen: tuple[Zinsdeel, ...] = ()
    zonder: tuple[Zinsdeel, ...] = ()
    afgekapt: bool = False

    @property
    def is_leeg(self) -> bool:
        """Tell whether nothing is asked for."""
        return not (self.woorden or self.zinsdelen or self.zonder)

    @property
    def gezocht(self) -> tuple[Woord, ...]:
        """All words that a hit should have, those of phrases included."""
        return self.woorden + tuple(woord for deel in self.zinsdelen for woord in deel.woorden)


def parse(text: str) -> Vraag:
    """Take a question apart; never raises, whatever is typed."""
    text = text.translate(_QUOTES)
    is_cut = len(text) > MAX_CHARACTERS
    found: list[Woord] = []
    phrases: list[Zinsdeel] = []
    without: list[Zinsdeel] = []
    room = MAX_TERMS
    for piece in _PIECE.finditer(text[:MAX_CHARACTERS]):
        phrase = piece["phrase"]
        part = _read(phrase if phrase is not None else piece["word"])
        is_cut = is_cut or len(part.woorden) > room
        terms = part.woorden[:room]
        room -= len(terms)
        if not terms:
            continue
        if piece["minus"]:
            without.append(Zinsdeel(terms, part.speling))
        elif phrase is not None and len(terms) > 1:
            phrases.append(Zinsdeel(terms, part.speling))
        else:
            found.extend(terms)
    return Vraag(tuple(dict.fromkeys(found)), tuple(phrases), tuple(without), is_cut)


def _read(text: str) -> Zinsdeel:
    kept = [(place, w, found) for place, w in enumerate(words(text)) if (found := analyse_word(w))]
    gaps = [later[0] - earlier[0] for earlier, later in pairwise(kept)]
    terms = tuple(_as_woord(word, found) for _, word, found in kept)
    return Zinsdeel(terms, max(gaps, default=1))


def _as_woord(word: str, found: Analysed) -> Woord:
    return Woord(word, found.stem, found.parts)
