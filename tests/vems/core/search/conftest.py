"""An index in a folder of the test, filled with documents the test names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from vems.core.reference import Reference
from vems.core.search import documents, index
from vems.core.search.documents import Document
from vems.core.search.index import Indexes
from vems.core.search.lexicon import load_lexicon

KIND = "proef"
MakeDocument = Callable[..., Document]


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> dict[str, Document]:
    """Give the documents of kind "proef" as a dict the test may change; no other kind exists."""
    kept: dict[str, Document] = {}
    monkeypatch.setattr(documents, "_sources", {})
    documents.register_documents(
        KIND,
        load_documents=lambda keys: {key: kept[key] for key in keys if key in kept},
        list_keys=lambda: list(kept),
    )
    return kept


@pytest.fixture
def indexes(tmp_path: Path, shelf: dict[str, Document]) -> Iterator[Indexes]:
    """Give two empty indexes."""
    made = index.bind(tmp_path / "zoekindex")
    made.rebuild(0)
    yield made
    index.unbind()


@pytest.fixture
def put(indexes: Indexes, shelf: dict[str, Document]) -> Callable[..., Reference]:
    """Index one document, public unless told otherwise, and give its reference."""

    def index_document(titel: str, tekst: str = "", **facts: object) -> Reference:
        reference = Reference(KIND, str(len(shelf) + 1))
        document = Document(
            reference, titel=titel, tekst=tekst, **{"soort": KIND, "openbaar": True, **facts}
        )
        shelf[reference.key] = document
        indexes.apply({reference: document}, len(shelf))
        return reference

    return index_document


@pytest.fixture
def needs_lexicon() -> None:
    """Skip on a machine without the word list; in CI it must be there."""
    if load_lexicon().is_missing:
        pytest.skip("no word list: run npm ci and python -m vems.core.search.lexicon")
