"""From a past participle to its verb: gebouwd -> bouwen, opgeknapt -> opknappen, versierd too.

Only regular ones, and only where both stand in the dictionary; strong verbs are in wordlists.py.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from vems.core.search.wordlists import SEPARABLE

_VOWELS = "aeiou"
_VOICELESS = "kfshpxc"
_LONG = re.compile(r"(aa|ee|oo|uu)([bcdfgklmnprstvz])$")
_SHORT = re.compile(r"(?<![aeiou])[aeiou]([bdfgklmnprst])$")
_VOICED = {"f": "v", "s": "z"}


def find_verb(participle: str, verbs: Collection[str]) -> str | None:
    """Give the infinitive of a folded participle, None when no verb of the list fits."""
    if len(participle) < 4 or participle[-1] not in "dt":
        return None
    for stem in _stems(participle):
        for verb in _infinitives(stem):
            if verb in verbs:
                return verb
    return None


def _stems(participle: str) -> Iterator[str]:
    """Give what may be the stem of the verb: without ge, without the d or t."""
    for opening in ("", *sorted(SEPARABLE)):
        if participle.startswith(f"{opening}ge") and len(participle) > len(opening) + 5:
            yield from _without_ending(opening + participle[len(opening) + 2 :])
    yield from _without_ending(participle)  # ver-, be-, ont- take no ge


def _without_ending(stem: str) -> Iterator[str]:
    """Give the stem as it is (geplant: plant) and, where spelling allows, without its ending."""
    yield stem
    if stem[-1] == "d" or stem[-2] in _VOICELESS:
        yield stem[:-1]


def _infinitives(stem: str) -> Iterator[str]:
    """Give how the infinitive may be spelled: speel -> spelen, plan -> plannen, lees -> lezen."""
    open_stem = _LONG.sub(lambda found: found[1][0] + found[2], stem)
    voiced = open_stem[:-1] + _VOICED.get(open_stem[-1], open_stem[-1])
    yield from (f"{voiced}en", f"{open_stem}en")
    if _SHORT.search(stem):
        yield f"{stem}{stem[-1]}en"
    if stem[-1] in _VOWELS:
        yield f"{stem}n"
