"""How Dutch words resemble each other: one change away, or the same to the ear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SOUNDS = (
    ("ij", "ei"),
    ("y", "i"),
    ("ou", "au"),
    ("sch", "sg"),
    ("ch", "g"),
    ("ck", "k"),
    ("c", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("dt", "t"),
    ("v", "f"),
    ("z", "s"),
    ("x", "ks"),
)
_DOUBLED = re.compile(r"(.)\1")


def edits(word: str) -> Iterator[str]:
    """Give every word one change away: two letters swapped, one less, one more, another one."""
    yield from swaps(word)
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def swaps(word: str) -> Iterator[str]:
    """Give every word in which two letters beside each other changed places."""
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """Write a word as it sounds, so that vrijwiliger and vreiwilliger meet."""
    for spelling, heard in _SOUNDS:
        word = word.replace(spelling, heard)
    word = _DOUBLED.sub(r"\1", word)
    return word[:-1] + "t" if word.endswith("d") else word
