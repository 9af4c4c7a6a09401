"""The follower mirrors registered documents and starts right wherever it is put."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from vems.core.reference import Reference
from vems.core.search import documents
from vems.core.search.documents import Document
from vems.core.search.follower import SearchFollower
from vems.core.search.index import Indexes
from vems.core.search.query import find


def _document(key: str, titel: str, **facts: object) -> Document:
    facts = {"openbaar": True, **facts}
    return Document(Reference("proef", key), "proef", titel, **facts)


def test_it_indexes_changes_removes_and_remembers(
    indexes: Indexes, shelf: dict[str, Document]
) -> None:
    follower = SearchFollower(indexes)
    one, two = Reference("proef", "1"), Reference("proef", "2")
    shelf.update({"1": _document("1", "Tuin"), "2": _document("2", "Tuin", openbaar=False)})
    follower.apply([one, two, one], 7)
    assert follower.read_cursor() == 7
    assert find("tuin", index="openbaar").aantal == 1
    assert find("tuin", index="loket").aantal == 2
    del shelf["1"]
    shelf["2"] = _document("2", "Tuin", loket=False)
    follower.apply([one, two], 9)
    assert find("tuin", index="openbaar").aantal == 1
    assert find("tuin", index="loket").aantal == 0


def test_each_kind_is_loaded_once_in_batches(
    indexes: Indexes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Sequence[str]] = []

    def load(keys: Sequence[str]) -> dict[str, Document | None]:
        asked.append(keys)
        return dict.fromkeys(keys)

    documents.register_documents("proef", load_documents=load, list_keys=lambda: [])
    references = [Reference("proef", str(number)) for number in range(450)]
    SearchFollower(indexes).apply([*references, *references, Reference("onbekend", "1")], 1)
    assert [len(keys) for keys in asked] == [200, 200, 50]


def test_without_an_index_a_change_makes_one(indexes: Indexes, shelf: dict[str, Document]) -> None:
    follower = SearchFollower(indexes)
    shelf["1"] = _document("1", "Tuin")
    (indexes.store.root / "stand.json").write_text("{half")
    assert follower.read_cursor() == -1
    follower.apply([], 3)
    assert follower.read_cursor() == 3
    assert find("tuin", index="openbaar").aantal == 1


def test_applying_again_changes_nothing(indexes: Indexes, shelf: dict[str, Document]) -> None:
    follower = SearchFollower(indexes)
    shelf["1"] = _document("1", "Tuin")
    for _ in range(3):
        follower.apply([Reference("proef", "1")], 1)
    assert find("tuin", index="openbaar").aantal == 1
