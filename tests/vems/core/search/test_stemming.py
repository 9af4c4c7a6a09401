"""Inflected forms meet their base form."""

from __future__ import annotations

from pathlib import Path

import pytest

from vems.core.search.analysis import analyse_word, words
from vems.core.search.stemming import fold, stem

PAIRS = [
    line.split()
    for line in (Path(__file__).parent / "verbuigingen.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


def _stem(word: str) -> str:
    analysed = analyse_word(words(word)[0])
    assert analysed is not None, word
    return analysed.stem


@pytest.mark.usefixtures("needs_lexicon")
def test_every_inflected_form_has_the_stem_of_its_base() -> None:
    assert len(PAIRS) >= 400
    assert [(form, base) for form, base in PAIRS if _stem(form) != _stem(base)] == []


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("initiatieven", "initiatief"),
        ("huizen", "huis"),
        ("brieven", "brief"),
        ("speeltuintje", "speeltuin"),
        ("bloemetjes", "bloem"),
        ("koninkje", "koning"),
        ("balletje", "bal"),
        ("steden", "stad"),
        ("kinderen", "kind"),
    ],
)
def test_rules_alone_reach_the_common_forms(form: str, base: str) -> None:
    assert stem(form) == stem(base)


@pytest.mark.usefixtures("needs_lexicon")
@pytest.mark.parametrize(
    "words_apart",
    [
        "gemeente mening regenwater huiswerk",
        "gezond zon",
        "geluid luiden",
        "gebied bieden",
        "plan plant planeet",
        "bal ballet",
        "bus bos",
        "week wijk",
    ],
)
def test_different_words_stay_different(words_apart: str) -> None:
    apart = words_apart.split()
    assert len({_stem(word) for word in apart}) == len(apart)


def test_fold_takes_accents_and_the_ij_ligature() -> None:
    assert fold("Één ĲSJE café") == "een ijsje cafe"


@pytest.mark.parametrize("word", ["", "a", "je", "etje", "tje", "pje", "eeen", "0000", "kje", "ß"])
def test_odd_words_are_survived(word: str) -> None:
    assert isinstance(stem(word), str)
