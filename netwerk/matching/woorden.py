"""What a shared word weighs: a frozen idf, the same for everybody until the next generation.

Never counted anew from what is in the network: an unrelated newcomer would turn the order. A word
that is not in it is rare and weighs 1. Made by `python -m tools.woorden`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

_BESTAND = Path(__file__).with_name("woorden.json")


@cache
def read_woordgewicht() -> Mapping[str, float]:
    """Give the weights of frequent words."""
    gewichten: dict[str, float] = json.loads(_BESTAND.read_text())["gewichten"]
    return gewichten


@cache
def read_generatie() -> str:
    """Give the generation of the vocabulary the weights are of."""
    return str(json.loads(_BESTAND.read_text())["generatie"])


def count_once(gedeeld: Iterable[str], delen: Mapping[str, frozenset[str]]) -> list[str]:
    """Give the shared words; of a compound that is shared its parts do not count again."""
    woorden = set(gedeeld)
    dubbel = {deel for heel in woorden for deel in delen.get(heel, ())}
    return sorted(woorden - dubbel)
