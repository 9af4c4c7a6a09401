"""Splitting Dutch compounds: moestuin -> moes, tuin; buurtmoestuin also -> moestuin.

Every two-part reading is weighed; the cheapest wins and its parts are split again, up to three
parts. A word that OpenTaal marks as compound part is cheap, an ordinary noun dear, a linking
letter costs a little. What is not clearly a compound stays whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from vems.core.search.lexicon import Lexicon
from vems.core.search.wordlists import CLOSERS, OPENERS, PREFIXES, SUFFIXES, WHOLE

MAX_PARTS = 3
_SHORTEST = 3
_LONGEST_WORD = 40
LINKS = ("s", "e", "n", "en", "er")
_TOO_DEAR = 5


Reading = tuple[int, tuple[str, ...]]


def split(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the parts of a folded word, from left to right; empty when it is no compound."""
    if lexicon.is_missing or not 6 <= len(word) <= _LONGEST_WORD or word in WHOLE:
        return ()
    best = _cheapest(word, lexicon, MAX_PARTS)
    return tuple(dict.fromkeys(best[1])) if best else _closer(word) or _opener(word)


def _closer(word: str) -> tuple[str, ...]:
    for cut in range(_SHORTEST, len(word) - 2):
        # A short name before a long word (tolstraat), a longer one before any (noorderpark).
        is_long = cut > _SHORTEST or len(word) - cut > 4
        if is_long and word[cut:] in CLOSERS and word[:cut] not in PREFIXES:
            return (word[cut:],)
    return ()


def _opener(word: str) -> tuple[str, ...]:
    for cut in range(len(word) - 4, 3, -1):
        if word[:cut] in OPENERS:
            return (word[:cut],)
    return ()


def _cheapest(word: str, lexicon: Lexicon, parts: int) -> Reading | None:
    readings = [r for r in _readings(word, lexicon, parts) if r[0] < _TOO_DEAR]
    return min(readings, key=lambda reading: reading[0], default=None)


def _readings(word: str, lexicon: Lexicon, parts: int) -> Iterator[Reading]:
    for cut in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
        head = _head(word[:cut], lexicon)
        if head is None:
            continue
        tail = _tail(word[cut:], lexicon, parts - 1)
        if tail is not None:
            cost, opening = head
            yield cost + tail[0], (*_with_parts(opening, lexicon, parts - 1), *tail[1])


def _head(text: str, lexicon: Lexicon) -> tuple[int, str] | None:
    """Weigh the opening part, with or without a linking letter."""
    if text in PREFIXES:
        return None
    if text in lexicon.opening:
        return 0, text
    for link in LINKS:
        bare = text.removesuffix(link)
        if bare != text and len(bare) >= _SHORTEST and bare not in PREFIXES:
            if bare in lexicon.opening:
                return 1, bare
            if bare in lexicon.nouns:
                return 3, bare
    return (2, text) if text in lexicon.nouns else None


def _tail(text: str, lexicon: Lexicon, parts: int) -> Reading | None:
    """Weigh the closing part, which may be a compound itself."""
    if text in SUFFIXES:
        return None
    if text in lexicon.closing:
        return 0, _with_parts(text, lexicon, parts)
    if text in lexicon.nouns:
        return 2, _with_parts(text, lexicon, parts)
    if parts > 1 and (further := _cheapest(text, lexicon, parts)):
        return further[0] + 1, (text, *further[1])
    return None


def _with_parts(text: str, lexicon: Lexicon, parts: int) -> tuple[str, ...]:
    """Give a part and, when it is clearly a compound itself, its own parts."""
    if parts < 2 or len(text) < 6 or text in WHOLE:
        return (text,)
    further = _cheapest(text, lexicon, parts)
    return (text, *further[1]) if further and further[0] <= 1 else (text,)
