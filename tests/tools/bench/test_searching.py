"""`bench search` on a handful of documents: it asks what it says, and its rows are judged."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from tools.bench import searching
from tools.bench.__main__ import main
from tools.bench.searching import BANDS, bench_search, choose_questions, make_shelf
from vems.core.search import documents


def test_the_same_plans_and_questions_every_time() -> None:
    assert make_shelf(30) == make_shelf(30)
    questions = choose_questions(make_shelf(600))
    assert questions == choose_questions(make_shelf(600))
    assert list(questions) == list(BANDS)
    assert all(len(question.split()) == 2 for asked in questions.values() for question in asked)


def test_a_band_without_words_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "_sources", {})
    assert list(choose_questions(make_shelf(300))) == ["veel", "midden"]
    names = {row.name for row in bench_search([12], lambda _: None)}
    assert "search 12 twee woorden veel p95" in names
    assert "search 12 wijziging zichtbaar p95" in names
    assert "search 12 twee woorden zelden p95" not in names


@pytest.mark.parametrize("sizes", ["0", "-5", "veel", ""])
def test_a_size_that_cannot_be_is_answered(sizes: str) -> None:
    result = CliRunner().invoke(main, ["search", f"--sizes={sizes}", "--json"])
    assert result.exit_code == 2
    assert "noem getallen" in result.output


def test_words_of_a_band_are_as_frequent_as_it_says() -> None:
    shelf = make_shelf(600)
    texts = [f"{document.titel} {document.tekst}".lower() for document in shelf.values()]
    questions = choose_questions(shelf)
    for question in questions["veel"][:5]:
        for word in question.split():
            assert sum(word in text for text in texts) >= 30
    for question in questions["zelden"][:5]:
        for word in question.split():
            assert sum(f" {word} " in text for text in texts) <= 3


def test_every_figure_is_there_and_a_miss_is_not_ok(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "_sources", {})
    monkeypatch.setattr(searching, "_CHANGES", 2)
    monkeypatch.setattr(searching, "_QUESTIONS", 4)
    monkeypatch.setattr(searching, "MUST_AT", 500)
    monkeypatch.setattr(searching, "COMPLETE_MS", 0.0)
    said: list[str] = []
    rows = {row.name: row for row in bench_search([500], said.append)}
    assert said == ["500 documenten"]
    assert len(rows) == 13
    assert not rows["search 500 aanvullen p95"].ok
    assert rows["search 500 wijziging zichtbaar p50"].value > 200
