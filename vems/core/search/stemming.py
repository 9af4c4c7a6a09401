"""From a Dutch word form to its stem: fold, irregulars, diminutives, Snowball, level the ending.

Only single words live here. Splitting compounds is compounds.py, the word list is lexicon.py.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer

from vems.core.search.irregular import IRREGULAR
from vems.core.search.wordlists import NO_DIMINUTIVE

# `dutch` became Kraaij-Pohlmann in Snowball 3 (gemeente -> meen); this algorithm is pinned.
ALGORITHM = "dutch_porter"


_ENDING = {"v": "f", "z": "s"}
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLE_BEFORE_ETJE = re.compile(r"([bcdfgklmnprst])\1$")


def fold(text: str) -> str:
    """Lower case without accents; the ligature ĳ becomes ij."""
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in parted if not unicodedata.combining(c))


def stem(word: str, forms: Mapping[str, str] = {}) -> str:  # noqa: B006  (never written to)
    """Give the stem of a folded word; `forms` are the lexicon's form -> base pairs."""
    if len(word) < 3 or not word.isalpha():
        return word
    known = IRREGULAR.get(word) or forms.get(word)
    base = known or _without_diminutive(word)
    if base.endswith("eeen"):
        base = base[:-2]  # moskeeën
    if known and known.endswith("s"):
        base += "en"  # the s is part of the word: fiets is not the plural of fiet
    return _level(_snowball(base))


def _level(stemmed: str) -> str:
    """Make one of the spellings of a stem: less and les, huiz and huis, brev and bref."""
    if len(stemmed) > 3 and stemmed[-1] == stemmed[-2] and stemmed[-1] not in "aeiou":
        stemmed = stemmed[:-1]
    return stemmed[:-1] + _ENDING.get(stemmed[-1], stemmed[-1])


def _snowball(word: str) -> str:
    # A fresh stemmer per word: it keeps the word in itself and threads share this module.
    return DutchPorterStemmer().stemWord(word)


def _without_diminutive(word: str) -> str:
    bare = word[:-1] if word.endswith("jes") else word
    if bare in NO_DIMINUTIVE:
        return bare
    if not bare.endswith("je"):
        return word
    rest = _strip_diminutive(bare)
    return rest if len(rest) >= 2 and _VOWEL.search(rest) else word


def _strip_diminutive(word: str) -> str:
    if word.endswith("etje") and len(word) > 6:  # ballet-je -> bal, ding-etje -> ding
        short = word[:-4]
        if _DOUBLE_BEFORE_ETJE.search(short):
            return short[:-1]
        if short.endswith(("ng", "rm", "lm")):
            return short
    if word.endswith("inkje") and len(word) > 7:  # koninkje, wandelinkje
        return word[:-3] + "g"
    if word.endswith("mpje"):  # boompje, bloempje
        return word[:-3]
    if word.endswith("tje") and len(word) > 4 and word[-4] in "aeiourlnwjy":
        return _close_long_vowel(word[:-3])
    return word[:-2]


def _close_long_vowel(word: str) -> str:
    # autootje -> auto, parapluutje -> paraplu, cafeetje -> cafe; but zeetje -> zee
    if len(word) > 4 and word[-2:] in ("oo", "uu", "aa", "ee"):
        return word[:-1]
    return word
