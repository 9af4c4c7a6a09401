"""The piece of text under a hit, with the words that were found marked."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from markupsafe import Markup, escape

from vems.core.search.analysis import analyse_word
from vems.core.search.stemming import fold

_TOKEN = re.compile(r"\w+")
_WIDTH = 180
_BEFORE = 50
_LOOK_AT = 4_000


def make_fragment(text: str, stems: Collection[str]) -> Markup:
    """Cut about 180 characters around the first hit and mark all hits; else the start."""
    text, wanted = " ".join(text[:_LOOK_AT].split()), frozenset(stems)
    first = next((at for at in _TOKEN.finditer(text) if _is_hit(at[0], wanted)), None)
    start = _word_start(text, first.start() - _BEFORE) if first else 0
    end = _word_end(text, start + _WIDTH)
    marked = Markup("").join(_pieces(text[start:end], wanted))
    before = "… " if start else ""
    after = " …" if end < len(text) else ""
    return Markup("{}{}{}").format(before, marked, after)


def _pieces(text: str, stems: frozenset[str]) -> list[Markup]:
    pieces, position = [], 0
    for token in _TOKEN.finditer(text):
        if _is_hit(token[0], stems):
            pieces.append(escape(text[position : token.start()]))
            pieces.append(Markup("<mark>{}</mark>").format(token[0]))
            position = token.end()
    pieces.append(escape(text[position:]))
    return pieces


def _is_hit(token: str, stems: frozenset[str]) -> bool:
    return not stems.isdisjoint(_stems_of(token))


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
