"""Read a hunspell dictionary: words, their flags and the forms its suffix rules make.

As much of hunspell as the compiler of the lexicon needs: two-letter flags and one suffix.
Prefixes, circumfixes and hunspell's own compounding are left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FORBIDDEN = "Fw"

# Morphological classes of the suffix rules that are inflection: plurals, diminutives, forms of
# adjectives and of verbs. Derivation (deskundig -> deskundigheid) makes another word.
_INFLECTION = re.compile(r"ts:(NN1r|NN2r?|AJ\w+|VB\w+|PP\w+)\b")


@dataclass(frozen=True, slots=True)
class SuffixRule:
    """Take `strip` off, put `add` on, when the word ends in `ending`."""

    strip: str
    add: str
    ending: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A dictionary line: the word as written and its two-letter flags."""

    word: str
    flags: frozenset[str]


def read_entries(path: Path) -> Iterator[Entry]:
    """Give the words of an index.dic that are not forbidden."""
    with path.open(encoding="utf-8") as lines:
        next(lines)  # the number of words
        for line in lines:
            word, _, letters = line.split("\t")[0].strip().partition("/")
            flags = frozenset(letters[at : at + 2] for at in range(0, len(letters), 2))
            if word and FORBIDDEN not in flags:
                yield Entry(word, flags)


def read_inflections(path: Path) -> dict[str, list[SuffixRule]]:
    """Give the inflecting suffix rules of an index.aff by flag."""
    rules: dict[str, list[SuffixRule]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if len(fields) < 5 or fields[0] != "SFX" or not _INFLECTION.search(line):
            continue
        _, flag, strip, add, ending = fields[:5]
        add = add.partition("/")[0]
        if add.endswith("-"):
            continue
        rules[flag].append(
            SuffixRule("" if strip == "0" else strip, "" if add == "0" else add, _ending(ending))
        )
    return rules


def inflect(entry: Entry, rules: dict[str, list[SuffixRule]]) -> Iterator[str]:
    """Give the inflected forms of an entry, itself left out."""
    for flag in entry.flags:
        for rule in rules.get(flag, ()):
            if rule.ending.search(entry.word) and entry.word.endswith(rule.strip):
                yield entry.word[: len(entry.word) - len(rule.strip)] + rule.add


def _ending(condition: str) -> re.Pattern[str]:
    return re.compile(("" if condition == "." else condition) + "$")
