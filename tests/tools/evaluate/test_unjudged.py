"""`run.py evaluate` on files of others: what can be judged is, the rest is counted and said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tools.evaluate.__main__ import main


def write(path: Path, *rows: object, end: str = "\n") -> str:
    """Write rows, those that are text as they are."""
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_bytes(end.join(lines).encode())
    return str(path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [arguments[0], "--json", *arguments[1:]])


def figures_of(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    return found


GROEN = {"id": 1, "title": "Moestuin", "labels": "groen", "extra": {"a": [1]}}
SPORT = {"id": 2, "title": "Voetballen", "labels": ["sport"]}


def test_labels_left_out_are_counted_and_the_first_is_said(tmp_path: Path) -> None:
    train = write(tmp_path / "train", GROEN, SPORT, {"id": 3, "title": "Zonder label"})
    test = write(tmp_path / "test", GROEN, "[1]", '{"id": "4", "tit')
    result = run("labels", "--train", train, "--test", test)
    figures = figures_of(result)
    assert (figures["n"], figures["acc"], figures["rejected"]) == (1, 1, 3)
    assert f"1 regel telt niet mee in {train}: regel 3 heeft geen labels." in result.stderr
    assert f"2 regels tellen niet mee in {test}: regel 2 is geen JSON-object." in result.stderr


def test_search_goes_on_without_the_rows_that_miss_a_field(tmp_path: Path) -> None:
    corpus = write(tmp_path / "corpus", {"id": 7, "title": "De tuin"}, {"title": "Zonder id"})
    queries = write(
        tmp_path / "queries",
        {"query": "tuin", "relevant": "7"},
        {"query": "tuin", "relevant": [7.0]},
        {"relevant": ["7"]},
        {"query": "", "relevant": ["7"]},
        {"query": "tuin"},
    )
    figures = figures_of(run("search", "--corpus", corpus, "--queries", queries))
    assert figures == {"n": 2, "map": 1, "recall": 1, "mrr": 1, "rejected": 4}


def test_qa_and_inflection_go_on_too(tmp_path: Path) -> None:
    pairs = write(
        tmp_path / "qa",
        {"question": "Wie betaalt de huur?", "passage": "De huurder betaalt de huur."},
        {"question": "Zonder antwoord?"},
    )
    assert figures_of(run("qa", "--pairs", pairs)) == {
        "n": 1,
        "mrr": 1,
        "recall@1": 1,
        "rejected": 1,
    }
    words = write(
        tmp_path / "words",
        {"a": "tuin", "b": "tuinen", "same": "true"},
        {"a": "tuin", "b": "boom", "same": "nee"},
        {"a": "tuin", "b": "boom", "same": "misschien"},
        {"a": "tuin"},
    )
    assert figures_of(run("inflection", "--pairs", words)) == {
        "n": 2,
        "accuracy": 1,
        "rejected": 2,
    }


def test_what_partners_are_known_for_may_be_a_list(tmp_path: Path) -> None:
    """Both organisations danced; only the departments tell which of them is meant."""
    for departments in ({"Oost": 1}, ["Oost"], "Oost"):
        partners = write(
            tmp_path / "partners",
            {"org_id": 1, "activities": ["Dansen"], "departments": ["West"]},
            {"org_id": 2, "activities": "Dansen", "departments": departments},
            {"org_id": 3, "departments": {"West": "veel"}},
        )
        asked = {"title": "Dansen", "labels": [2], "given": {"deel": "Oost"}}
        test = write(tmp_path / "test", asked)
        figures = figures_of(run("partners", "--partners", partners, "--test", test, "--given"))
        assert (figures["recall@1"], figures["rejected"]) == (1, 1), departments


def test_files_of_another_machine_are_read(tmp_path: Path) -> None:
    """A byte order mark, blank lines, and lines that end as Windows ends them."""
    train = write(tmp_path / "train", "\ufeff", GROEN, "", "   ", SPORT, "", end="\r\n")
    figures = figures_of(run("labels", "--train", train, "--test", train))
    assert (figures["n"], figures["acc"], figures["rejected"]) == (2, 1, 0)


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["labels"], 2, "De optie --train ontbreekt."),
        (["labels", "--train", "x"], 2, "Kies --test BESTAND of --folds AANTAL."),
        (["labels", "--train", "x", "--folds", "veel"], 2, "--folds klopt niet. Dat is geen heel"),
        (["labels", "--bestaatniet"], 2, "De optie --bestaatniet bestaat niet."),
        (["qa", "--pairs"], 2, "De optie --pairs heeft een waarde nodig."),
        (["label"], 2, "De opdracht “label” bestaat niet."),
        (["qa", "--pairs", "x", "nog"], 2, "Dit is te veel: nog."),
        (["qa", "--pairs", "/bestaat/niet"], 1, "/bestaat/niet kan niet worden gelezen."),
    ],
)
def test_a_mistake_is_one_object_for_machines(
    arguments: list[str], code: int, sentence: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == code
    assert result.stderr.startswith(sentence)
    said = json.loads(result.stdout)
    assert said.keys() == {"error"}
    assert said["error"].startswith(sentence)


def test_an_empty_file_is_said(tmp_path: Path) -> None:
    empty = write(tmp_path / "leeg.jsonl", "")
    result = run("qa", "--pairs", empty)
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {"error": f"{empty} is leeg."}
    assert result.stderr == f"{empty} is leeg.\n"
