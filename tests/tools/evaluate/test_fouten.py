"""Files that cannot be judged are answered in one sentence, never with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.evaluate.meten import THEMAS, TOETS, Write, refuse, run


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "is leeg"),
        (b"\n\n", "is leeg"),
        (b'{"id": "1", "title": "Moestu', "regel 1"),
        (b'{"id"', "afgekapt"),
        (b'["a"]\n', "geen JSON-object"),
        (b"\xff\xfe\x00", "geen UTF-8"),
        (b'{"id": "1", "title": "a"}\n', "labels"),
        (b"PK\x03\x04 geen jsonl", "regel 1"),
    ],
)
def test_a_bad_file_is_answered_in_one_sentence(tmp_path: Path, inhoud: bytes, zin: str) -> None:
    path = tmp_path / "slecht.jsonl"
    path.write_bytes(inhoud)
    output = refuse("labels", "--train", str(path), "--folds", "2")
    assert zin in output
    assert len(output.splitlines()) == 1


def test_what_is_missing_is_said(write: Write, tmp_path: Path) -> None:
    train = write(*THEMAS)
    assert "--test BESTAND of --folds" in refuse("labels", "--train", train)
    for folds in ("9", "1", "0", "-2"):
        assert "2 tot 6 delen" in refuse("labels", "--train", train, "--folds", folds)
    assert "maar 1 regel met een label" in refuse(
        "labels", "--train", write(THEMAS[0]), "--folds", "2"
    )
    assert "kan niet worden gelezen" in refuse("qa", "--pairs", str(tmp_path / "weg.jsonl"))
    assert "heeft geen question" in refuse("qa", "--pairs", write({"passage": "Tekst"}))
    assert "heeft geen org_id" in refuse("partners", "--partners", train, "--test", train)
    assert "niet true of false" in refuse(
        "inflection", "--pairs", write({"a": "a", "b": "b", "same": "wie weet"})
    )
    nothing = write({"id": "1", "query": "a", "relevant": []})
    assert "heeft geen relevant" in refuse("search", "--corpus", train, "--queries", nothing)
    counts = write({"org_id": "a", "themes": {"Sport": "veel"}})
    assert "dat geen getal is" in refuse("partners", "--partners", counts, "--test", train)


@pytest.mark.parametrize("inhoud", ["[" * 100_000, '{"a":' * 100_000])
def test_a_file_nested_without_end_is_answered(tmp_path: Path, inhoud: str) -> None:
    path = tmp_path / "diep.jsonl"
    path.write_text(inhoud, encoding="utf-8")
    assert "regel 1" in refuse("qa", "--pairs", str(path))


def test_half_a_character_is_read_as_an_unknown_one(tmp_path: Path) -> None:
    corpus, queries = tmp_path / "teksten.jsonl", tmp_path / "vragen.jsonl"
    corpus.write_text(r'{"id": "\ud800", "title": "tuin \ud800"}', encoding="utf-8")
    queries.write_text(r'{"query": "tuin", "relevant": ["\ud800"]}', encoding="utf-8")
    assert run("search", "--corpus", str(corpus), "--queries", str(queries))["map"] == 1


def test_a_text_with_an_id_that_stood_there_before_is_left_out_and_said(write: Write) -> None:
    corpus = write({"id": "1", "title": "moestuin"}, {"id": "1", "title": "fietspad"})
    vragen = write({"query": "moestuin", "relevant": ["1"]})
    figures = run("search", "--corpus", corpus, "--queries", vragen)
    assert (figures["map"], figures["rejected"]) == (1, 1)


@pytest.mark.parametrize("aantal", ["1e999", "1e300", "-3"])
def test_a_count_that_cannot_be_is_answered(tmp_path: Path, write: Write, aantal: str) -> None:
    path = tmp_path / "veel.jsonl"
    path.write_text(f'{{"org_id": "a", "themes": {{"Sport": {aantal}}}}}', encoding="utf-8")
    assert "heeft een aantal" in refuse(
        "partners", "--partners", str(path), "--test", write(*TOETS)
    )
