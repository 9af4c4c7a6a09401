"""Compounds are taken apart, other words are left alone."""

from __future__ import annotations

import pytest

from vems.core.search import index
from vems.core.search.compounds import split
from vems.core.search.index import Indexes
from vems.core.search.lexicon import Lexicon, load_lexicon
from vems.core.search.query import find

pytestmark = pytest.mark.usefixtures("needs_lexicon")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("moestuin", "moes tuin"),
        ("buurtmoestuin", "buurt moestuin moes tuin"),
        ("speeltuinvereniging", "speeltuin speel tuin vereniging"),
        ("kinderfeest", "kinder feest"),
        ("verkeersdrempel", "verkeer drempel"),
        ("regenwater", "regen water"),
        ("huiswerkbegeleiding", "huiswerk huis werk begeleiding"),
        ("koffieochtend", "koffie ochtend"),
        ("vrijwilligerswerk", "vrijwilligers werk"),
        ("zonnepanelen", "zonne panelen"),
        ("mercatorplein", "plein"),
        ("tolstraat", "straat"),
        ("buurtplatvorm", "buurt"),
        ("kunsteducatief", "kunst"),
        ("taalles", "taal les"),
    ],
)
def test_compounds_are_taken_apart(word: str, parts: str) -> None:
    assert " ".join(split(word, load_lexicon())) == parts


@pytest.mark.parametrize(
    "word",
    [
        "gemeente",
        "belangrijk",
        "vereniging",
        "initiatief",
        "natuur",
        "toekomst",
        "duurzaamheid",
        "opvang",
        "transport",
        "ontslaan",
        "sportief",
    ],
)
def test_other_words_stay_whole(word: str) -> None:
    assert split(word, load_lexicon()) == ()


def test_nothing_is_split_without_a_word_list() -> None:
    assert split("moestuin", Lexicon()) == ()


def test_a_part_finds_the_compound(put, indexes: Indexes) -> None:
    moestuin = put("Een moestuin op het dak")
    tuin = put("De tuin van Truus")
    assert index.get_indexes() is indexes
    assert [hit.reference for hit in find("tuin", index="openbaar").treffers] == [tuin, moestuin]


def test_a_word_comes_before_its_compounds_and_those_before_names(put) -> None:
    titles = ["Olympiatuin", "Speeltuin", "Buurtmoestuin", "Tuinen", "Moestuin", "Tuin"]
    found = {put(titel): titel for titel in titles}
    order = [found[hit.reference] for hit in find("tuin", index="openbaar").treffers]
    assert order[:3] == ["Tuin", "Moestuin", "Speeltuin"]
    assert set(order) == set(titles)


def test_half_a_word_is_not_the_word_as_typed(put) -> None:
    half = put("Dak- en thuislozen")
    whole = put("Een dak vol zonnepanelen voor de hele buurt")
    assert [hit.reference for hit in find("dak", index="openbaar").treffers] == [whole, half]
