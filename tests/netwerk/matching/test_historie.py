"""Who did something like it before."""

from __future__ import annotations

import pytest

from netwerk.matching.historie import Eerder, Geschiedenis, Historie
from vems.core.learning.features import Tekst

SCHOFFEL = Geschiedenis(
    "schoffel", "De Schoffel", ("Moestuin Oost", "Plantendag"), {"wijk": {"oost": 5}}
)
SPADE = Geschiedenis("spade", "De Spade", ("Moestuin West", "Compost"), {"wijk": {"west": 5}})
VOETBAL = Geschiedenis("fc", "FC Zuid", ("Voetbal voor meisjes",), {"thema": {"sport": 2}})


@pytest.fixture(scope="module")
def historie() -> Historie:
    return Historie([SCHOFFEL, SPADE, VOETBAL, Geschiedenis("nieuw", "Stichting Nieuw")])


def test_the_same_activity_in_other_words(historie: Historie) -> None:
    assert historie.rank(Tekst("Een voetbaltoernooi"))[0] == "fc"


def test_the_given_wijk_decides_between_equals(historie: Historie) -> None:
    assert historie.rank(Tekst("Buurtmoestuin", gegeven={"plek": "west"}))[0] == "spade"
    assert historie.rank(Tekst("Buurtmoestuin", gegeven={"plek": "oost"}))[0] == "schoffel"


def test_found_are_only_those_who_did_something_near_and_with_what(historie: Historie) -> None:
    found = historie.find(Tekst("Buurtmoestuin", gegeven={"plek": "west"}))
    assert [(one.sleutel, one.activiteiten) for one in found] == [
        ("spade", ("Moestuin West",)),
        ("schoffel", ("Moestuin Oost",)),
    ]
    assert isinstance(found[0], Eerder)
    assert historie.find(Tekst("Zeilen op de plas")) == []
    assert len(historie.find(Tekst("Buurtmoestuin"), limit=1)) == 1


def test_everybody_is_ranked_also_without_words(historie: Historie) -> None:
    assert sorted(historie.rank(Tekst(""))) == ["fc", "nieuw", "schoffel", "spade"]


def test_without_anybody_nobody_is_found() -> None:
    assert Historie([]).rank(Tekst("Moestuin")) == []
    assert Historie([]).find(Tekst("Moestuin")) == []


def test_a_kind_of_fact_that_nobody_has_changes_nothing() -> None:
    known = [Geschiedenis("a", "", ("Zingen",)), Geschiedenis("b", "", ("Voetbal",))]
    empty = [Geschiedenis(one.sleutel, "", one.activiteiten, {"wijk": {}}) for one in known]
    vraag = Tekst("Voetballen")
    assert Historie(empty).score(vraag).tolist() == Historie(known).score(vraag).tolist()
    assert Historie(empty).rank(vraag) == ["b", "a"]
