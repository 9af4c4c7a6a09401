"""The piece of text under a hit, with the words that were found marked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from markupsafe import Markup

from vems.core.search.analysis import analyse_word
from vems.core.search.stemming import fold

_TOKEN = re.compile(r"\w+")
_WIDTH = 180
_BEFORE = 50
_LOOK_AT = 4_000
_MARK, _UNMARK = Markup("<mark>"), Markup("</mark>")


def make_fragment(text: str, stems: Collection[str]) -> Markup:
    """Cut about 180 characters around the first hit and mark all hits; else the start."""
    text, wanted = " ".join(text[:_LOOK_AT].split()), frozenset(stems)
    first = next(_find_hits(text, wanted), None)
    start = _word_start(text, first.start() - _BEFORE) if first else 0
    end = _word_end(text, start + _WIDTH)
    pieces = ["… "] if start else []
    pieces += _mark(text[start:end], wanted)
    pieces += [" …"] if end < len(text) else []
    return Markup("").join(pieces)


def _mark(text: str, stems: frozenset[str]) -> Iterator[str]:
    position = 0
    for token in _find_hits(text, stems):
        yield text[position : token.start()]
        yield from (_MARK, token[0], _UNMARK)
        position = token.end()
    yield text[position:]


def _find_hits(text: str, stems: frozenset[str]) -> Iterator[re.Match[str]]:
    return (at for at in _TOKEN.finditer(text) if not stems.isdisjoint(_stems_of(at[0])))


@lru_cache(maxsize=8_000)
def _stems_of(token: str) -> tuple[str, ...]:
    """Give the stem of a word as it stands there, and those of its parts."""
    analysed = analyse_word(fold(token))
    return (analysed.stem, *analysed.parts) if analysed else ()


def _word_start(text: str, position: int) -> int:
    return text.find(" ", position) + 1 if position > 0 else 0


def _word_end(text: str, position: int) -> int:
    space = text.find(" ", position)
    return space if space >= 0 else len(text)
