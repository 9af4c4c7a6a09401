"""A regular past participle leads to its verb, and nothing else does."""

from __future__ import annotations

import pytest

from vems.core.search.participles import find_verb

VERBS = frozenset(
    ("bouwen", "spelen", "plannen", "planten", "verhuizen", "leven", "fietsen")
    + ("opknappen", "versieren", "pinnen", "skien", "starten", "beloven")
)


@pytest.mark.parametrize(
    ("participle", "verb"),
    [
        ("gebouwd", "bouwen"),
        ("gespeeld", "spelen"),
        ("gepland", "plannen"),
        ("geplant", "planten"),
        ("verhuisd", "verhuizen"),
        ("geleefd", "leven"),
        ("gefietst", "fietsen"),
        ("opgeknapt", "opknappen"),
        ("versierd", "versieren"),
        ("gepind", "pinnen"),
        ("geskied", "skien"),
        ("gestart", "starten"),
        ("beloofd", "beloven"),
        ("gespeelt", None),  # a spelling mistake
        ("gewoon", None),
        ("geld", None),
        ("ged", None),
        ("t", None),
    ],
)
def test_the_verb_of_a_participle(participle: str, verb: str | None) -> None:
    assert find_verb(participle, VERBS) == verb
