"""What of the network is shown: by choice, around one, a way; and nothing of what is hidden."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.relaties.graaf import Graaf
from netwerk.relaties.projectie import Knoop, Projectie, Relatiepijl
from netwerk.verkenner.keuzes import MEESTE_NAMEN
from netwerk.verkenner.tekenen import BREED, HOOG, Bladen, lay_out
from netwerk.verkenner.uitsnede import Keuze, cut, find_pad, name_ground, search_knopen
from vems.core.reference import Reference


def ref(tekst: str) -> Reference:
    return Reference.parse(tekst)


def part(zelf: str, *pijlen: str, openbaar: bool = True) -> tuple[Reference, Projectie]:
    """Make an object with arrows written as "soort>kind:key"."""
    reference = ref(zelf)
    return reference, Projectie(
        (Knoop(reference, reference.kind, f"De {reference.key}", openbaar=openbaar),),
        tuple(
            Relatiepijl(reference, ref(naar), soort, openbaar=True)
            for soort, naar in (pijl.split(">") for pijl in pijlen)
        ),
    )


def graph(*delen: tuple[Reference, Projectie]) -> Graaf:
    graaf = Graaf()
    graaf.rebuild(dict(delen))
    return graaf


STAD = (
    part("gebied:kt"),
    part("gebied:mw"),
    part("thema:groen"),
    part("partner:tuin", "gaat_over>thema:groen", "actief_in>gebied:kt"),
    part("partner:ver", "gaat_over>thema:groen", "actief_in>gebied:mw"),
    part("initiatief:bloesem", "gaat_over>thema:groen", "ligt_in>gebied:kt", "helpt>partner:tuin"),
    part("partner:kern", "werkt_samen_met>partner:tuin"),
    part("partner:geheim", "werkt_samen_met>partner:ver", "werkt_samen_met>partner:kern",
         openbaar=False),
)  # fmt: skip


def names(references: Iterable[Reference]) -> list[str]:
    return [str(reference) for reference in references]


def shown(graaf: Graaf, keuze: Keuze, *, intern: bool = False) -> list[str]:
    deel = cut(graaf.intern if intern else graaf.openbaar, keuze)
    return names(knoop.reference for knoop in deel.knopen)


def test_by_subject_and_wijk_the_best_connected_first() -> None:
    keuze = Keuze(themas=frozenset({"groen"}), gebieden=frozenset({"kt"}))
    assert shown(graph(*STAD), keuze) == ["partner:tuin", "initiatief:bloesem"]


def test_by_kind_and_relation() -> None:
    graaf = graph(*STAD)
    assert shown(graaf, Keuze(kinds=frozenset({"initiatief"}))) == ["initiatief:bloesem"]
    deel = cut(graaf.openbaar, Keuze(relatie="helpt"))
    assert [(str(b.van), b.soort, str(b.naar)) for b in deel.banden] == [
        ("initiatief:bloesem", "helpt", "partner:tuin")
    ]
    # who has no such tie is no answer to who has
    assert names(k.reference for k in deel.knopen) == ["partner:tuin", "initiatief:bloesem"]
    assert shown(graaf, Keuze(relatie="adopteert")) == []


def test_around_one_thing_two_steps_and_not_over_a_shared_wijk() -> None:
    om = shown(graph(*STAD), Keuze(midden=ref("initiatief:bloesem")))
    assert om == ["initiatief:bloesem", "partner:tuin", "partner:kern"]


def test_where_it_lies_is_said_and_not_drawn() -> None:
    tuin, weergave = ref("partner:tuin"), graph(*STAD).openbaar
    deel = cut(weergave, Keuze(midden=tuin))
    assert name_ground(weergave, tuin) == {"gebied": ["De kt"], "thema": ["De groen"]}
    assert deel.aantallen == {"partner": 2, "initiatief": 1}


def test_a_way_goes_over_who_knows_whom_and_the_public_never_over_the_hidden() -> None:
    graaf = graph(*STAD)
    van, naar = ref("initiatief:bloesem"), ref("partner:ver")
    assert names(find_pad(graaf.intern, van, naar)) == [
        "initiatief:bloesem", "partner:tuin", "partner:kern", "partner:geheim", "partner:ver",
    ]  # fmt: skip
    assert find_pad(graaf.openbaar, van, naar) == ()


def test_a_name_is_found_by_its_words() -> None:
    graaf = graph(*STAD)
    assert [k.titel for k in search_knopen(graaf.openbaar, "kern")] == ["De kern"]
    assert search_knopen(graaf.openbaar, "geheim") == []
    assert search_knopen(graaf.openbaar, "  ") == []


def test_the_same_part_stands_in_the_same_places_within_the_frame() -> None:
    deel = cut(graph(*STAD).openbaar, Keuze())
    knopen = [knoop.reference for knoop in deel.knopen]
    een, ander = lay_out(knopen, deel.banden), lay_out(knopen, deel.banden)
    assert een == ander
    assert all(0 < x < BREED and 0 < y < HOOG for x, y in een.values())
    assert len(set(een.values())) == len(knopen)
    bladen = Bladen()
    assert bladen.get("a", knopen, deel.banden) is bladen.get("a", knopen, deel.banden)
    assert lay_out([], []) == {}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdefgh"), st.booleans()),
        max_size=14,
    )
)
def test_what_is_hidden_changes_nothing_for_the_public(
    rijen: list[tuple[str, str, bool]],
) -> None:
    """Hidden g and h with any ties: the public part, its order and its ways stay as without."""
    zonder = {
        f"partner:{letter}": {
            f"werkt_samen_met>partner:{naar}" for van, naar, _ in rijen
            if van == letter and naar not in ("g", "h", letter)
        }
        for letter in "abcdef"
    }  # fmt: skip
    open_delen = [part(zelf, *sorted(pijlen)) for zelf, pijlen in zonder.items()]
    geheim = [
        part(
            f"partner:{letter}",
            *sorted({f"lid_van>partner:{van}" for van, _, is_zo in rijen if is_zo}),
            openbaar=False,
        )
        for letter in "gh"
    ]
    kaal, vol = graph(*open_delen), graph(*open_delen, *geheim)
    for keuze in (Keuze(), Keuze(midden=ref("partner:a"))):
        assert cut(vol.openbaar, keuze) == cut(kaal.openbaar, keuze)
    a, f = ref("partner:a"), ref("partner:f")
    assert find_pad(vol.openbaar, a, f) == find_pad(kaal.openbaar, a, f)


def test_a_hundred_around_one_find_a_place_and_the_first_can_be_read() -> None:
    rond = [part(f"partner:p{n:03}", "werkt_samen_met>partner:midden") for n in range(120)]
    graaf = graph(part("partner:midden"), *rond)
    deel = cut(graaf.openbaar, Keuze(midden=ref("partner:midden")))
    knopen = [knoop.reference for knoop in deel.knopen]
    assert len(knopen) == 100
    plaatsen = lay_out(knopen, deel.banden)
    assert len(set(plaatsen.values())) == 100
    namen = [plaatsen[r] for r in knopen[:MEESTE_NAMEN]]
    assert all(
        abs(x - a) >= 140 or abs(y - b) >= 56
        for n, (x, y) in enumerate(namen)
        for a, b in namen[:n]
    )
