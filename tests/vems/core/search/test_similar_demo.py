"""Look-alikes among the 150 initiatives of Westerkade, 40 pairs of which tell the same plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import vems
from vems.core.reference import Reference
from vems.core.search.documents import Document
from vems.core.search.index import Indexes
from vems.core.search.similar import Similar, find_similar

FILES = [
    Path(vems.__file__).parent / "demo" / "gegevens" / f"initiatieven-{number}.json"
    for number in (1, 2)
]
KIND = "initiatief"

pytestmark = [
    pytest.mark.usefixtures("needs_lexicon"),
    pytest.mark.skipif(not all(map(Path.is_file, FILES)), reason="no demonstration data here"),
]


def _text(initiatief: dict[str, str]) -> str:
    return "\n".join(initiatief[name] for name in ("samenvatting", "omschrijving", "meerwaarde"))


@pytest.fixture
def initiatieven(indexes: Indexes, shelf: dict[str, Document]) -> dict[str, dict]:
    """Index the demonstration's initiatives and give them by key."""
    rows = [row for file in FILES for row in json.loads(file.read_text(encoding="utf-8"))]
    for row in rows:
        shelf[row["sleutel"]] = Document(
            Reference("proef", row["sleutel"]),
            KIND,
            row["titel"],
            _text(row),
            wijk=row["wijk"],
            themas=tuple(row["themas"]),
        )
    indexes.rebuild(0)
    return {row["sleutel"]: row for row in rows}


def _look_alikes(row: dict) -> list[Similar]:
    return find_similar(
        row["titel"],
        _text(row),
        index="loket",
        soorten=[KIND],
        wijk=row["wijk"],
        themas=row["themas"],
        exclude=Reference("proef", row["sleutel"]),
    )


def test_nine_in_ten_twins_are_among_the_first_five(initiatieven: dict[str, dict]) -> None:
    twins = [row for row in initiatieven.values() if row["paar"]]
    found = [
        any(initiatieven[s.reference.key]["paar"] == row["paar"] for s in _look_alikes(row))
        for row in twins
    ]
    assert len(twins) >= 70
    assert sum(found) >= 0.9 * len(twins)


def test_at_most_one_in_ten_without_a_twin_gets_a_look_alike(
    initiatieven: dict[str, dict],
) -> None:
    alone = [row for row in initiatieven.values() if not row["paar"]]
    disturbed = [row["titel"] for row in alone if _look_alikes(row)]
    assert len(disturbed) <= 0.1 * len(alone), disturbed


def test_a_look_alike_says_which_words_it_shares(initiatieven: dict[str, dict]) -> None:
    for row in list(initiatieven.values())[:20]:
        for similar in _look_alikes(row):
            assert 1 <= len(similar.woorden) <= 6
