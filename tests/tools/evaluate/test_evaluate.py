"""The yardsticks on small files with known answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.tools.evaluate.meten import THEMAS, TOETS, Write, run
from tools.evaluate.__main__ import main
from tools.evaluate.labels import split
from tools.evaluate.lines import read_cases
from tools.evaluate.rejected import Rejected


def test_labels_on_a_test_file(write: Write) -> None:
    figures = run("labels", "--train", write(*THEMAS), "--test", write(*TOETS))
    assert figures == {
        "n": 3,
        "acc": 0.6667,  # two of three
        "macro_f1": 0.5556,  # groen 1, sport 2/3, onbekend 0
        "mrr": 0.6667,
        "recall@3": 0.6667,
        "recall@5": 0.6667,
        "rejected": 1,  # the row without an answer
    }


def test_folds_judge_every_row_once_in_the_same_parts_whatever_the_order(write: Write) -> None:
    train = write(*THEMAS)
    figures = run("labels", "--train", train, "--folds", "3")
    assert figures["n"] == 6
    assert figures["recall@3"] == 1
    assert figures == run("labels", "--train", train, "--folds", "3")
    parts = [
        [{case.key for case in part} for part in split(read_cases(Path(name), Rejected()), 3)]
        for name in (train, write(*reversed(THEMAS)))
    ]
    assert parts[0] == parts[1]


def test_given_helps_only_when_asked(write: Write) -> None:
    train = [
        {"id": str(at), "title": f"Feest {at}", "given": {"deel": deel}, "labels": [f"team {deel}"]}
        for at, deel in enumerate(["oost", "west"] * 6)
    ]
    test = [
        {"id": deel, "title": "Feest", "given": {"deel": deel}, "labels": [f"team {deel}"]}
        for deel in ("oost", "west")
    ]
    known = run("labels", "--train", write(*train), "--test", write(*test), "--given")
    assert known["acc"] == 1
    assert run("labels", "--train", write(*train), "--test", write(*test))["acc"] == 0.5


def test_partners(write: Write) -> None:
    partners = write(
        {"org_id": "a", "name": "De Schoffel", "activities": ["Moestuin", "Plantendag"]},
        {"org_id": "b", "name": "FC Oost", "activities": ["Voetbal"], "themes": {"Sport": 3}},
        {"org_id": "c", "name": "Koor", "activities": [], "departments": None},
    )
    test = write(
        {"id": "1", "title": "Buurtmoestuin", "labels": ["a"]},
        {"id": "2", "title": "Voetballen", "labels": ["b"], "given": {"beleid": "Sport"}},
        {"id": "3", "title": "Voetballen", "labels": ["a"]},
        {"id": "4", "title": "Voetballen", "labels": ["weg"]},
    )
    figures = run("partners", "--partners", partners, "--test", test, "--given")
    assert figures["n"] == 4
    assert figures["recall@1"] == 0.5
    assert figures["recall@5"] == figures["recall@10"] == 0.75
    assert 0.5 < figures["mrr"] <= 0.625  # 1, 1, 1/2 or 1/3, 0


def test_search(write: Write) -> None:
    corpus = write(
        {"id": "1", "title": "De tuin van Truus"},
        {"id": "2", "title": "Moestuin op het dak"},
        {"id": "3", "title": "Een avond zingen", "text": "In de tuinen van de buurt."},
        {"id": "4", "title": "Voetballen"},
    )
    queries = write(
        {"id": "a", "query": "tuin", "relevant": ["1", "3"]},  # places 1 and 3: (1 + 2/3) / 2
        {"id": "b", "query": "voetbal", "relevant": ["4", "9"]},  # the other does not exist: 1/2
        {"id": "c", "query": "schaken", "relevant": ["4"]},  # 0
        {"id": "d", "query": "zonder antwoord", "relevant": []},
    )
    assert run("search", "--corpus", corpus, "--queries", queries) == {
        "n": 3,
        "map": 0.4444,
        "recall": 0.5,
        "mrr": 0.6667,
        "rejected": 1,
    }


def test_qa(write: Write) -> None:
    pairs = write(
        {"id": "1", "question": "Wie betaalt de huur?", "passage": "De huurder betaalt de huur."},
        {"id": "2", "question": "Huur betalen?", "passage": "De huurder betaalt de huur."},
        {"id": "3", "question": "Hoe laat gaat het park dicht?", "passage": "Om tien uur."},
    )
    assert run("qa", "--pairs", pairs) == {
        "n": 3,
        "mrr": 0.6667,
        "recall@1": 0.6667,
        "rejected": 0,
    }


@pytest.mark.usefixtures("needs_lexicon")
def test_inflection(write: Write) -> None:
    pairs = write(
        {"a": "brief", "b": "brieven", "same": True},
        {"a": "huis", "b": "Huizen", "same": 1},
        {"a": "boom", "b": "bomen"},
        {"a": "gezond", "b": "zonnen", "same": False},
        {"a": "auto's", "b": "auto"},
        {"a": "het", "b": "de", "same": True},  # two stop words stay two words
    )
    assert run("inflection", "--pairs", pairs) == {
        "n": 6,
        "accuracy": 0.8333,
        "rejected": 0,
    }


def test_a_partner_in_many_rows_is_one_candidate(write: Write) -> None:
    many = [
        {"org_id": "a", "name": "FC Oost", "activities": [f"Voetbal {at}"], "themes": {"Sport": 1}}
        for at in range(12)
    ]
    rows = [*many, {"org_id": "b", "name": "De Schoffel", "activities": ["Moestuin"]}]
    test = write({"title": "Voetbal", "labels": ["b"]})
    figures = run("partners", "--partners", write(*rows), "--test", test)
    assert figures == {
        "n": 1,
        "mrr": 0.5,
        "recall@1": 0,
        "recall@5": 1,
        "recall@10": 1,
        "rejected": 0,
    }


def test_the_help_says_what_each_figure_is(write: Write) -> None:
    told = CliRunner().invoke(main, ["--help"]).output
    test, pairs = write(*TOETS), write({"question": "Huur?", "passage": "De huur."})
    found = run("labels", "--train", write(*THEMAS), "--test", test) | run("qa", "--pairs", pairs)
    for name in found.keys() - {"n"}:
        assert f"\n  {name.split('@')[0]}" in told
