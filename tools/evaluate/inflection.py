"""Inflection: are two words the same word to search and matching."""

from __future__ import annotations

from pathlib import Path

from tools.evaluate.labels import Figures
from tools.evaluate.lines import BadFile, Row, read_rows, required
from tools.evaluate.metrics import mean
from vems.core.search.analysis import analyse_word, words


def evaluate_inflection(pairs: Path) -> Figures:
    """Compare what the analyser makes of both words of every pair with what the file says."""
    rows = read_rows(pairs)
    right = [
        same_words(required(row, "a", pairs), required(row, "b", pairs)) == _said(row, pairs)
        for row in rows
    ]
    return {"n": len(right), "accuracy": mean(map(float, right))}


def same_words(one: str, other: str) -> bool:
    """Tell whether the analyser takes two words, or two runs of words, for the same."""
    return _stems(one) == _stems(other)


def _stems(text: str) -> list[str]:
    """Give the stems; of stop words alone (the s of auto's is one) the words themselves."""
    found = words(text)
    return [analysed.stem for word in found if (analysed := analyse_word(word))] or found


def _said(row: Row, path: Path) -> bool:
    if not isinstance(row.get("same", True), bool | int):
        raise BadFile(f"same is in {path} niet true of false.")
    return bool(row.get("same", True))
