"""What people type finds what they mean, and nothing they type breaks anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from markupsafe import Markup

from vems.core.reference import Reference
from vems.core.search import ranking
from vems.core.search.documents import Document
from vems.core.search.index import Indexes
from vems.core.search.query import Found, find, suggest_titles

Put = Callable[..., Reference]


def _references(found: Found) -> list[Reference]:
    return [hit.reference for hit in found.treffers]


def test_all_words_come_before_some_words(put: Put) -> None:
    some = put("Koffie", "Elke week koffie voor de buurt, koffie met koek")
    both = put("Soep en koffie", "Samen eten")
    assert _references(find("soep koffie", index="openbaar")) == [both, some]


def test_ten_hits_with_all_words_are_enough(put: Put) -> None:
    for _ in range(ranking.ENOUGH_HITS):
        put("Soep en koffie")
    put("Alleen koffie")
    assert find("soep koffie", index="openbaar").aantal == ranking.ENOUGH_HITS


def test_quotes_ask_for_words_that_follow_each_other(put: Put) -> None:
    together = put("Eten", "Op dinsdag samen eten in het buurthuis")
    put("Werken", "Wij werken samen en willen ook eten")
    assert _references(find('"samen eten"', index="openbaar")) == [together]
    assert _references(find("“samen eten”", index="openbaar")) == [together]


def test_minus_leaves_out(put: Put) -> None:
    put("Koffie voor ouderen")
    kept = put("Koffie voor jongeren")
    assert _references(find("koffie -ouderen", index="openbaar")) == [kept]
    assert _references(find('koffie -"voor ouderen"', index="openbaar")) == [kept]
    assert find("e-bike", index="openbaar").aantal == 0


def test_the_word_as_typed_in_a_title_comes_first(put: Put) -> None:
    put("Huizen in de wijk", "Oude panden")
    literal = put("Een huis op de hoek", "Al jaren leeg")
    assert _references(find("huis", index="openbaar"))[0] == literal


def test_filters_add_up_and_values_are_alternatives(put: Put) -> None:
    first = put("Tuin", wijk="noord", themas=("groen",), fase="plan")
    second = put("Tuin", wijk="zuid", themas=("groen", "zorg"))
    put("Tuin", wijk="west", themas=("zorg",))
    found = find("tuin", index="openbaar", filters={"wijk": ["noord", "zuid"], "thema": ["groen"]})
    assert set(_references(found)) == {first, second}
    assert find("tuin", index="openbaar", filters={"wijk": ["oost"]}).aantal == 0
    assert find("tuin", index="openbaar", soorten=["iets anders"]).aantal == 0


def test_facet_counts_leave_their_own_filter_out(put: Put) -> None:
    put("Tuin", wijk="noord", themas=("groen",))
    put("Tuin", wijk="zuid", themas=("groen", "zorg"))
    facets = find("tuin", index="openbaar", filters={"wijk": ["zuid"]}).facetten
    assert facets["wijk"] == {"noord": 1, "zuid": 1}
    assert facets["thema"] == {"groen": 1, "zorg": 1}


def test_extra_facets_filter_too(put: Put) -> None:
    put("Tuin", facetten={"hulpvraag": ("geld",)})
    wanted = put("Tuin", facetten={"hulpvraag": ("geld", "kennis")})
    found = find("tuin", index="openbaar", filters={"hulpvraag": ["kennis"]})
    assert _references(found) == [wanted]


def test_an_empty_question_with_a_filter_gives_the_newest_first(put: Put) -> None:
    old = put("Oud", wijk="noord", datum=date(2024, 1, 1))
    new = put("Nieuw", wijk="noord", datum=date(2026, 1, 1))
    assert _references(find("", index="openbaar", filters={"wijk": ["noord"]})) == [new, old]
    assert find("", index="openbaar") == Found()
    assert _references(find("oud", index="openbaar", volgorde="nieuwste")) == [old]


def test_pages_follow_each_other(put: Put) -> None:
    for number in range(7):
        put(f"Tuin {number}")
    pages = [find("tuin", index="openbaar", limit=3, offset=start) for start in (0, 3, 6)]
    assert [len(page.treffers) for page in pages] == [3, 3, 1]
    assert len({hit.reference for page in pages for hit in page.treffers}) == 7
    assert {page.aantal for page in pages} == {7}


def test_the_public_index_never_tells_what_is_not_public(put: Put) -> None:
    put("Tuin", "Voor iedereen", intern="Mevrouw Geheimpjes belde boos")
    put("Verborgen plan", openbaar=False)
    assert find("geheimpjes", index="openbaar") == Found()
    assert find("verborgen", index="openbaar") == Found()
    assert find("geheimpjes", index="loket").aantal == 1
    assert find("verborgen", index="loket").aantal == 1
    assert suggest_titles("verb", index="openbaar") == []
    assert find("geheimpje5", index="loket").suggestie == ""


def test_what_is_withdrawn_is_not_suggested(
    put: Put, indexes: Indexes, shelf: dict[str, Document]
) -> None:
    reference = put("Vuurtorenfestival")
    assert find("vuurtorenfestifal", index="openbaar").suggestie == "vuurtorenfestival"
    indexes.apply({reference: None}, 9)
    assert find("vuurtorenfestifal", index="openbaar").suggestie == ""
    assert suggest_titles("vuur", index="openbaar") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vrijwiligers", "vrijwilligers"),
        ("vreiwilligers", "vrijwilligers"),
        ("buurtuis", "buurthuis"),
        ("speeltiun", "speeltuin"),
        ("mantelsorg", "mantelzorg"),
    ],
)
def test_a_spelling_mistake_gets_a_suggestion(put: Put, typed: str, meant: str) -> None:
    put("Vrijwilligers van het buurthuis", "Een speeltuin en mantelzorg")
    found = find(typed, index="openbaar")
    assert (found.aantal, found.suggestie) == (0, meant)


def test_two_letters_swapped_are_nearer_than_another_letter(put: Put) -> None:
    put("Een tuin")
    for at in range(5):
        put(f"Om tien uur, deel {at}")
    assert find("tiun", index="openbaar").suggestie == "tuin"
    assert find("tirn", index="openbaar").suggestie == "tien"


def test_titles_complete_from_the_beginning_of_a_word(put: Put) -> None:
    second = put("De Bloesemtuin")
    first = put("Bloemen op de brug")
    put("Koffie", "met bloemen")
    titles = suggest_titles("Blo", index="openbaar")
    assert [title.reference for title in titles] == [first, second]
    assert suggest_titles("bloemen op", index="openbaar")[0].titel == "Bloemen op de brug"
    assert suggest_titles("  ", index="openbaar") == []


def test_the_fragment_shows_the_word_and_is_safe(put: Put) -> None:
    put("Tuin", "Voor. " * 60 + "<script>alert(1)</script> een moestuin & kas. " + "Na. " * 60)
    (hit,) = find("moestuinen", index="openbaar").treffers
    assert isinstance(hit.fragment, Markup)
    assert "<mark>moestuin</mark> &amp; kas" in hit.fragment
    assert "<script>" not in hit.fragment
    assert len(hit.fragment.striptags()) < 260
