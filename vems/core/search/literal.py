"""How literally a title has a word that was typed: the word itself, in a compound, or less.

Who types "tuin" first wants what is called a tuin, then a moestuin, then the rest: tuinen and
tuintjes, a buurtmoestuin, an Olympiatuin. Relevance between those is ranking.py.
"""

from __future__ import annotations

from functools import lru_cache

from vems.core.search.compounds import LINKS, split
from vems.core.search.lexicon import load_lexicon
from vems.core.search.parsing import Woord
from vems.core.search.segments import SegmentData
from vems.core.search.stemming import fold

_WHOLE = 1.0
_IN_COMPOUND = 0.8
_FIXED = 0.5
_DEEPER = 0.3
_REMEMBERED = 100_000


def how_literal(woord: Woord, segment: SegmentData, number: int) -> float:
    """Give 1 for the word as typed, less for a compound of it, 0 for another form."""
    title = segment.folded_titles[number]
    if woord.getypt not in title:
        return 0.0
    found = max(_literal(woord.getypt, word) for word in title.split())
    if found == _WHOLE and _is_half(woord.getypt, segment.titles[number]):
        return 0.0
    return found


@lru_cache(maxsize=_REMEMBERED)
def _literal(typed: str, word: str) -> float:
    if word == typed:
        return _WHOLE
    if word.endswith(typed):
        rest = word.removesuffix(typed)
    elif word.startswith(typed):
        rest = word.removeprefix(typed)
    else:
        return 0.0
    lexicon = load_lexicon()
    parts = split(word, lexicon)
    if typed not in parts or len(parts) < 2:
        return 0.0
    others = {rest, *(rest.removesuffix(link) for link in LINKS)}.intersection(parts)
    if not others:  # of winkelstraatmanager winkel is only a part of the first part
        return _DEEPER
    # Of speeltuin speel is no word by itself: it is a name for something else than a tuin.
    stands_alone = any(other in lexicon.closing or other in lexicon.nouns for other in others)
    return _IN_COMPOUND if stands_alone else _FIXED


def _is_half(typed: str, title: str) -> bool:
    """Tell whether the word is half of another: dak- en thuislozen."""
    if "-" not in title:
        return False
    return f"{typed}-" in (folded := fold(title)) or f"-{typed}" in folded
