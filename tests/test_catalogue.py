"""The English catalogue is whole: it holds what the sources say, and every page can speak it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo
from flask import Flask

from tests.browse import check_page
from tests.personas import submit
from tools import catalogue
from tools.bootstrap import compile_catalogue

PLACEHOLDER = re.compile(r"%\((\w+)\)([sd])")


@pytest.fixture(scope="module")
def kept() -> Catalog:
    return catalogue.read()


@pytest.fixture(scope="module")
def found() -> Catalog:
    return catalogue.extract()


@pytest.fixture(scope="module")
def _compiled_catalogue() -> None:
    """Compile the catalogue as every start does; nothing happens when it is up to date."""
    compile_catalogue()


def messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def ids(catalog: Catalog) -> set[str | tuple[str, ...]]:
    return {m.id if isinstance(m.id, str) else tuple(m.id) for m in messages(catalog)}


def forms(value: str | list[str] | tuple[str, ...]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def test_it_holds_exactly_what_the_sources_say(kept: Catalog, found: Catalog) -> None:
    """Mend with `python -m tools.catalogue update`, `missing` and `fill`."""
    assert ids(found) - ids(kept) == set()
    assert ids(kept) - ids(found) == set()
    assert not kept.obsolete


def test_every_sentence_has_english(kept: Catalog) -> None:
    assert [m.id for m in catalogue.missing(kept)] == []
    assert [m.id for m in messages(kept) if m.fuzzy] == []


def test_both_languages_fill_in_the_same_values(kept: Catalog) -> None:
    wrong = []
    for message in messages(kept):
        dutch = {p for form in forms(message.id) for p in PLACEHOLDER.findall(form)}
        english = {p for form in forms(message.string) for p in PLACEHOLDER.findall(form)}
        if dutch != english:
            wrong.append(message.id)
    assert wrong == []


def test_a_percent_sign_never_breaks_a_sentence(kept: Catalog) -> None:
    for message in messages(kept):
        for form in forms(message.string):
            names = {naam for naam, _kind in PLACEHOLDER.findall(form)}
            if names:
                assert form % dict.fromkeys(names, 0)


def test_what_can_be_counted_has_one_and_many(kept: Catalog) -> None:
    for message in messages(kept):
        assert len(forms(message.string)) == len(forms(message.id)), message.id


def test_no_space_or_line_is_lost_at_the_ends(kept: Catalog) -> None:
    def ends(tekst: str) -> tuple[bool, bool]:
        return tekst[0].isspace(), tekst[-1].isspace()

    for message in messages(kept):
        for dutch, english in zip(forms(message.id), forms(message.string), strict=True):
            assert ends(dutch) == ends(english), dutch


def test_it_compiles(kept: Catalog) -> None:
    compiled = BytesIO()
    write_mo(compiled, kept)
    compiled.seek(0)
    assert ids(read_mo(compiled)) == ids(kept)


def test_a_key_inside_a_mark_is_no_sentence() -> None:
    source = BytesIO(
        b'_l(VRAGEN["doelgroep"][0])\nN_("Bel" " ons")\n_(zin)\nngettext("a", "b", n)\n'
    )
    calls = catalogue.find_calls(source, catalogue.KEYWORDS, (), {})
    assert sorted(words for _line, _naam, words, _comments in calls) == [
        ("Bel ons",),
        ("a", "b", None),
    ]


@pytest.mark.usefixtures("_compiled_catalogue")
def test_the_reader_chooses_english_and_dutch_again(app: Flask) -> None:
    client = app.test_client()
    dutch = check_page("/contact", client.get("/contact").get_data(as_text=True))
    assert '<html lang="nl"' in dutch.html
    assert dutch.h1 == ["Liever bellen of langskomen?"]
    assert "Bel ons" in dutch
    answer = submit(client, "/taal", {"taal": "en", "terug": "/contact"}, page="/contact")
    assert answer.location == "/contact"
    english = check_page("/contact", client.get("/contact").get_data(as_text=True))
    assert '<html lang="en"' in english.html
    assert "Call us" in english
    assert "Bel ons" not in english
    submit(client, "/taal", {"taal": "nl", "terug": "/contact"}, page="/contact")
    assert "Bel ons" in check_page("/contact", client.get("/contact").get_data(as_text=True))


@pytest.mark.usefixtures("_compiled_catalogue")
def test_an_error_page_speaks_the_language_too(app: Flask) -> None:
    client = app.test_client()
    submit(client, "/taal", {"taal": "en", "terug": "/"}, page="/")
    answer = client.get("/bestaat-niet")
    assert answer.status_code == 404
    assert '<html lang="en"' in answer.get_data(as_text=True)
