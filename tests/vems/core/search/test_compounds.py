"""Compounds are taken apart, other words are left alone."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from vems.core.reference import Reference
from vems.core.search import index
from vems.core.search.compounds import split
from vems.core.search.documents import Document
from vems.core.search.index import Indexes
from vems.core.search.lexicon import Lexicon, load_lexicon
from vems.core.search.query import find

DATA = Path(os.environ.get("VEMS_TESTDATA", "")) / "search"

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
    ],
)
def test_other_words_stay_whole(word: str) -> None:
    assert split(word, load_lexicon()) == ()


def test_nothing_is_split_without_a_word_list() -> None:
    assert split("moestuin", Lexicon()) == ()


@pytest.mark.skipif(not DATA.is_dir(), reason="VEMS_TESTDATA does not name the folder with data")
def test_compound_recall_on_titles_of_real_initiatives(
    indexes: Indexes, shelf: dict[str, Document]
) -> None:
    for line in _lines("samenstellingen_dev_corpus.jsonl"):
        key = line["id"]
        shelf[key] = Document(Reference("proef", key), "proef", line["title"], openbaar=True)
    indexes.rebuild(0)
    precisions, recalls = [], []
    for question in _lines("samenstellingen_dev.jsonl"):
        hits = find(question["query"], index="openbaar", limit=10_000).treffers
        right = [hit.reference.key in set(question["relevant"]) for hit in hits]
        places = [place for place, is_right in enumerate(right, 1) if is_right]
        amount = len(question["relevant"])
        precisions.append(sum(n / place for n, place in enumerate(places, 1)) / amount)
        recalls.append(len(places) / amount)
    assert sum(precisions) / len(precisions) >= 0.85
    assert sum(recalls) / len(recalls) >= 0.90


def _lines(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def test_a_part_finds_the_compound(put, indexes: Indexes) -> None:
    moestuin = put("Een moestuin op het dak")
    tuin = put("De tuin van Truus")
    assert index.get_indexes() is indexes
    assert [hit.reference for hit in find("tuin", index="openbaar").treffers] == [tuin, moestuin]
