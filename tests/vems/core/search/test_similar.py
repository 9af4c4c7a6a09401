"""Look-alikes: the same plan in other words, and silence where there is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vems.core.reference import Reference
from vems.core.search.documents import Document
from vems.core.search.index import Indexes
from vems.core.search.similar import Similar, find_similar

Put = Callable[..., Reference]

TUIN = "Wij maken een moestuin op het grasveld waar buren groente zaaien en oogsten"
FILLER = (
    "Elke week koken vrijwilligers soep voor wie alleen eet",
    "Een koor voor mannen en vrouwen die graag zingen",
    "Fietsen repareren in de kelder van de bibliotheek",
    "Lampjes langs het donkere pad naar de sporthal",
)


def _similar(tekst: str, **facts: object) -> list[Similar]:
    asked = {"index": "openbaar", "soorten": ["proef"], **facts}
    return find_similar("Plan", tekst, **asked)


@pytest.fixture
def tuin(put: Put) -> Reference:
    for text in FILLER:
        put("Plan", text)
    return put("Plan", TUIN, wijk="noord", themas=("groen",))


def test_the_same_plan_in_other_words_comes_first(tuin: Reference) -> None:
    first = _similar("Op het veldje groenten zaaien: moestuinen voor de buren")[0]
    assert first.reference == tuin
    assert 0 < first.gelijkenis <= 1
    assert {"zaaien", "groenten"} <= set(first.woorden)


def test_another_plan_has_no_look_alike(tuin: Reference) -> None:
    assert _similar("Een schaakclub voor kinderen in het wijkcentrum") == []
    assert _similar("") == []


def test_the_same_plan_has_no_limit_above_one(tuin: Reference) -> None:
    (same,) = _similar(TUIN, wijk="noord", themas=["groen"])
    assert same.gelijkenis == 1


def test_wijk_and_thema_add_a_little(tuin: Reference) -> None:
    text = "Moestuin voor buren"
    here = _similar(text, wijk="noord", themas=["groen"])[0].gelijkenis
    there = _similar(text, wijk="zuid", themas=["zorg"])[0].gelijkenis
    assert 0 < here - there < 0.1


def test_itself_other_kinds_and_what_is_removed_are_left_out(
    tuin: Reference, indexes: Indexes
) -> None:
    assert _similar(TUIN, exclude=tuin) == []
    assert _similar(TUIN, soorten=["iets anders"]) == []
    indexes.apply({tuin: None}, 9)
    assert _similar(TUIN) == []


def test_what_is_not_public_is_no_public_look_alike(put: Put) -> None:
    hidden = put("Plan", TUIN, openbaar=False)
    put("Plan", FILLER[0])
    assert _similar(TUIN) == []
    assert [found.reference for found in _similar(TUIN, index="loket")] == [hidden]


def test_documents_of_several_commits_count_together(
    indexes: Indexes, shelf: dict[str, Document], put: Put
) -> None:
    for text in FILLER:
        put("Plan", text)
    twins = {put("Plan", TUIN), put("Plan", TUIN + " en kruiden")}
    assert {found.reference for found in _similar(TUIN)} == twins
