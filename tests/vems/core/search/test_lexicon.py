"""The word list: compiled from hunspell files, found or honestly missing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from vems.core.search import analysis, lexicon
from vems.core.search.lexicon import Forms, Lexicon, compile_lexicon, load_lexicon

AFF = """SET UTF-8
FLAG long
SFX Zb Y 1
SFX Zb 0 en .\tts:NN2
SFX Za Y 1
SFX Za 0 s .\tts:NN2
SFX Zm Y 1
SFX Zm 0 heid .
"""
DIC = "6\ntuin/CaCcZb\nmoes/Ca\nactie/ZaCc\nopen/Zm\nfoutt/FwZb\nAmsterdam/Zb\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "index.aff").write_text(AFF, encoding="utf-8")
    (tmp_path / "index.dic").write_text(DIC, encoding="utf-8")
    return tmp_path


def test_compile_keeps_parts_plurals_and_the_forms_the_stemmer_misses(source: Path) -> None:
    compiled = compile_lexicon(source, source / "nl.txt")
    assert {"tuin", "moes", "tuinen"} <= compiled.opening
    assert {"tuin", "actie", "acties"} <= compiled.closing
    assert "foutt" not in compiled.closing
    assert compiled.forms["acties"] == "actie"
    assert "tuinen" not in compiled.forms, "the stemmer knows this one"
    assert "openheid" not in compiled.forms, "another word, not a form"


def test_compiling_twice_gives_the_same_version(source: Path) -> None:
    first = compile_lexicon(source, source / "een.txt")
    assert compile_lexicon(source, source / "twee.txt").version == first.version


def test_forms_are_found_in_the_block_of_text() -> None:
    forms = Forms(b"aap a\nbeer b\nzebra z\n")
    assert dict(forms) == {"aap": "a", "beer": "b", "zebra": "z"}
    assert forms.get("aa") is None
    assert forms.get("zz") is None
    assert Forms().get("aap") is None


def test_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "nl.txt").write_text("iets anders\n\n")
    with pytest.raises(ValueError, match="not a word list"):
        lexicon.read_lexicon(tmp_path / "nl.txt")


def test_a_missing_word_list_is_said_and_changes_the_fingerprint(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(lexicon, "COMPILED", ())
    load_lexicon.cache_clear()
    try:
        assert load_lexicon().is_missing
        assert "No Dutch word list" in caplog.text
        assert analysis.fingerprint().endswith("-ontbreekt")
    finally:
        load_lexicon.cache_clear()


@pytest.mark.parametrize(
    "inhoud",
    [b"vems-lexicon 1 abc\n\nboom\n", b"iets anders", b"", b"vems-lexicon 3 x" + b"\n\n\xff" * 5],
)
def test_search_goes_on_without_a_word_list_of_another_version(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    inhoud: bytes,
) -> None:
    (tmp_path / "nl.txt").write_bytes(inhoud)
    monkeypatch.setattr(lexicon, "COMPILED", (tmp_path / "nl.txt", tmp_path / "weg.txt"))
    load_lexicon.cache_clear()
    try:
        assert load_lexicon().is_missing
        assert load_lexicon() is load_lexicon()
        assert caplog.text.count("cannot be read") == 1
        assert analysis.fingerprint().endswith("-ontbreekt")
    finally:
        load_lexicon.cache_clear()


@pytest.mark.skipif(not os.environ.get("CI"), reason="only CI must have the word list")
def test_ci_has_the_word_list() -> None:
    assert not load_lexicon().is_missing


def test_an_empty_lexicon_is_missing() -> None:
    assert Lexicon().is_missing
