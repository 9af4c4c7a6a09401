"""Inflection: are two words the same word to search and matching."""

from __future__ import annotations

from pathlib import Path

from tools.evaluate.labels import Figures
from tools.evaluate.lines import Row, as_text, read_rows, required
from tools.evaluate.metrics import mean
from tools.evaluate.rejected import BadRow, Rejected
from vems.core.search.analysis import analyse_word, words

# How a file may say it, besides true and false.
_SAID = {"true": True, "ja": True, "1": True, "false": False, "nee": False, "0": False}


def evaluate_inflection(pairs: Path, rejected: Rejected) -> Figures:
    """Compare what the analyser makes of both words of every pair with what the file says."""
    rows = read_rows(pairs, _as_pair, rejected)
    right = [same_words(one, other) == said for one, other, said in rows]
    return {"n": len(right), "accuracy": mean(map(float, right))}


def same_words(one: str, other: str) -> bool:
    """Tell whether the analyser takes two words, or two runs of words, for the same."""
    return _stems(one) == _stems(other)


def _stems(text: str) -> list[str]:
    """Give the stems; of stop words alone (the s of auto's is one) the words themselves."""
    found = words(text)
    return [analysed.stem for word in found if (analysed := analyse_word(word))] or found


def _as_pair(row: Row, number: int) -> tuple[str, str, bool]:
    """Read a pair; without `same` it is one word."""
    said = _SAID.get(as_text(row.get("same", True)).casefold())
    if said is None:
        raise BadRow("zegt bij same niet true of false")
    return required(row, "a"), required(row, "b"), said
