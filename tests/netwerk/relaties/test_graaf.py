"""The graph: what objects project, what staff and the public see of it, and how it follows."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netwerk.relaties import projectie as projecties
from netwerk.relaties.graaf import Graaf
from netwerk.relaties.projectie import (
    NOOIT_OPENBAAR,
    Knoop,
    Projectie,
    Relatiepijl,
    clean_label,
    register_projection,
)
from netwerk.relaties.volger import GraafVolger, load_projections
from netwerk.relaties.weergave import Weergave
from vems.core.reference import Reference


def ref(text: str) -> Reference:
    return Reference.parse(text)


def knoop(text: str, **anders: object) -> Knoop:
    basis = Knoop(ref(text), ref(text).kind, text.title(), openbaar=True)
    return replace(basis, **anders)  # type: ignore[arg-type]  the test names real fields


def pijl(van: str, naar: str, soort: str = "werkt_samen_met", **anders: object) -> Relatiepijl:
    basis = Relatiepijl(ref(van), ref(naar), soort, openbaar=True, bevestigd=True)
    return replace(basis, **anders)  # type: ignore[arg-type]  the test names real fields


def partner(letter: str, *naar: str, **anders: object) -> Projectie:
    eigen = f"partner:{letter}"
    return Projectie((knoop(eigen, **anders),), tuple(pijl(eigen, ander) for ander in naar))


def drawn(weergave: Weergave) -> tuple[object, object]:
    nodes = {r: data["knoop"] for r, data in weergave.graph.nodes(data=True)}
    edges = {
        (v, n, k): tuple(d.items()) for v, n, k, d in weergave.graph.edges(keys=True, data=True)
    }
    return nodes, edges


def names(weergave: Weergave) -> set[str]:
    return {str(reference) for reference in weergave.graph}


class TestApplyChange:
    def test_an_object_and_its_edges_appear(self) -> None:
        graaf = Graaf()
        assert graaf.apply_change(ref("partner:a"), partner("a", "gebied:KT"))
        assert names(graaf.intern) == {"partner:a", "gebied:KT"}
        gebied = graaf.intern.knoop(ref("gebied:KT"))
        assert gebied is not None
        assert gebied.titel == ""  # nobody described it yet
        assert graaf.generatie == 1

    def test_an_edge_carries_kind_weight_and_visibility_only(self) -> None:
        graaf = Graaf()
        graaf.apply_change(ref("partner:a"), partner("a", "partner:b"))
        [(_, _, sleutel, gegevens)] = graaf.intern.graph.edges(keys=True, data=True)
        assert sleutel == "partner:a>werkt_samen_met>partner:b"
        assert set(gegevens) == {"soort", "gewicht", "zichtbaar"}

    def test_the_same_again_changes_nothing(self) -> None:
        graaf = Graaf()
        graaf.apply_change(ref("partner:a"), partner("a", "partner:b"))
        voorheen = drawn(graaf.intern)
        assert not graaf.apply_change(ref("partner:a"), partner("a", "partner:b"))
        assert drawn(graaf.intern) == voorheen
        assert graaf.generatie == 1

    def test_what_it_no_longer_projects_is_gone(self) -> None:
        graaf = Graaf()
        graaf.apply_change(ref("partner:a"), partner("a", "partner:b", "gebied:KT"))
        graaf.apply_change(ref("partner:a"), partner("a", "gebied:MW"))
        assert names(graaf.intern) == {"partner:a", "gebied:MW"}
        graaf.apply_change(ref("partner:a"), None)
        assert names(graaf.intern) == set()

    def test_a_removed_node_stays_while_others_point_to_it(self) -> None:
        graaf = Graaf()
        graaf.apply_change(ref("partner:a"), partner("a"))
        graaf.apply_change(ref("partner:b"), partner("b", "partner:a"))
        graaf.apply_change(ref("partner:a"), None)
        over = graaf.intern.knoop(ref("partner:a"))
        assert over is not None
        assert over.titel == ""
        assert names(graaf.openbaar) == {"partner:b"}

    def test_two_objects_may_tell_of_the_same_edge(self) -> None:
        gedeeld = pijl("partner:a", "partner:b", id="relatie:7")
        graaf = Graaf()
        for letter in "ab":
            deel = Projectie((knoop(f"partner:{letter}"),), (gedeeld,))
            graaf.apply_change(ref(f"partner:{letter}"), deel)
        assert graaf.intern.graph.number_of_edges() == 1
        graaf.apply_change(ref("partner:a"), partner("a"))
        assert graaf.intern.graph.number_of_edges() == 1
        graaf.apply_change(ref("partner:b"), None)
        assert graaf.intern.graph.number_of_edges() == 0

    def test_a_node_is_named_by_itself_before_others(self) -> None:
        graaf = Graaf()
        team = knoop("team:groen", titel="zoals een ander het noemt")
        graaf.apply_change(ref("medewerker:1"), Projectie((team,)))
        graaf.apply_change(ref("team:groen"), Projectie((knoop("team:groen", titel="Team Groen"),)))
        zelf = graaf.intern.knoop(ref("team:groen"))
        assert zelf is not None
        assert zelf.titel == "Team Groen"


class TestOpenbaar:
    def test_a_hidden_node_takes_its_edges_along_and_brings_them_back(self) -> None:
        graaf = Graaf()
        graaf.apply_change(ref("partner:a"), partner("a", "partner:b"))
        graaf.apply_change(ref("partner:b"), partner("b", openbaar=False))
        assert names(graaf.openbaar) == {"partner:a"}
        assert graaf.openbaar.graph.number_of_edges() == 0
        graaf.apply_change(ref("partner:b"), partner("b"))
        assert graaf.openbaar.graph.number_of_edges() == 1
        graaf.apply_change(ref("partner:b"), partner("b", openbaar=False))
        assert names(graaf.openbaar) == {"partner:a"}

    def test_a_hidden_edge_between_public_nodes_stays_hidden(self) -> None:
        graaf = Graaf()
        geheim = pijl("partner:a", "partner:b", "niet_koppelen", openbaar=False)
        graaf.apply_change(ref("partner:b"), partner("b"))
        graaf.apply_change(ref("partner:a"), Projectie((knoop("partner:a"),), (geheim,)))
        assert graaf.openbaar.graph.number_of_edges() == 0
        graaf.apply_change(
            ref("partner:a"), Projectie((knoop("partner:a"),), (replace(geheim, openbaar=True),))
        )
        assert graaf.openbaar.graph.number_of_edges() == 1

    @pytest.mark.parametrize("kind", sorted(NOOIT_OPENBAAR))
    def test_a_resident_is_never_public(self, kind: str) -> None:
        graaf = Graaf()
        deel = Projectie((knoop(f"{kind}:1"),), (pijl(f"{kind}:1", "partner:a"),))
        graaf.apply_change(ref("partner:a"), partner("a"))
        graaf.apply_change(ref(f"{kind}:1"), deel)
        assert names(graaf.openbaar) == {"partner:a"}
        vermomd = Projectie((Knoop(ref("knoop:1"), kind, "Anke Visser", openbaar=True),))
        graaf.apply_change(ref("knoop:1"), vermomd)
        assert names(graaf.openbaar) == {"partner:a"}
        assert ref("knoop:1") in graaf.intern


class TestVragen:
    def network(self) -> Graaf:
        graaf = Graaf()
        for letter, naar in (("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "")):
            graaf.apply_change(
                ref(f"partner:{letter}"),
                partner(letter, *([f"partner:{naar}"] if naar else [])),
            )
        return graaf

    def test_the_ego_of_a_node_goes_two_steps(self) -> None:
        ego = self.network().intern.ego(ref("partner:c"))
        assert {r.key for r in ego} == set("abcde")
        assert {r.key for r in self.network().intern.ego(ref("partner:a"))} == set("abc")
        assert len(self.network().intern.ego(ref("partner:z"))) == 0

    def test_an_ego_holds_a_hundred_nodes_the_strongest_first(self) -> None:
        graaf = Graaf()
        banden = tuple(
            pijl("gebied:KT", f"partner:{n:03}", gewicht=1.0 if n % 2 else 0.5) for n in range(150)
        )
        graaf.apply_change(ref("gebied:KT"), Projectie((knoop("gebied:KT"),), banden))
        ego = graaf.intern.ego(ref("gebied:KT"))
        assert len(ego) == 100
        sterk = [r for r in ego if r.kind == "partner" and int(r.key) % 2]
        assert len(sterk) == 75

    def test_the_shortest_way_whatever_the_direction(self) -> None:
        graaf = self.network()
        heen = graaf.intern.find_path(ref("partner:a"), ref("partner:d"))
        assert [r.key for r in heen] == list("abcd")
        assert graaf.intern.find_path(ref("partner:d"), ref("partner:a")) == heen[::-1]
        assert graaf.intern.find_path(ref("partner:a"), ref("partner:z")) == ()

    def test_a_warm_way_goes_over_confirmed_acquaintance_only(self) -> None:
        graaf = self.network()
        a, b, d, e = (ref(f"partner:{x}") for x in "abde")
        assert [r.key for r in graaf.find_warm_path(a, d)] == list("abcd")
        assert [r.key for r in graaf.find_warm_path(a, e)] == list("abcde")
        assert graaf.find_warm_path(a, e, stappen=3) == ()
        los = Projectie((knoop("partner:b"),), (pijl("partner:b", "partner:c", bevestigd=False),))
        graaf.apply_change(b, los)
        assert graaf.find_warm_path(a, d) == ()

    def test_living_in_the_same_wijk_is_no_acquaintance(self) -> None:
        graaf = Graaf()
        for letter in "ab":
            band = pijl(f"partner:{letter}", "gebied:KT", "actief_in")
            graaf.apply_change(
                ref(f"partner:{letter}"), Projectie((knoop(f"partner:{letter}"),), (band,))
            )
        assert graaf.find_warm_path(ref("partner:a"), ref("partner:b")) == ()
        assert graaf.list_warm() == {}

    def test_warm_neighbours_both_ways_with_the_direction_of_the_tie(self) -> None:
        graaf = Graaf()
        graaf.apply_change(
            ref("partner:a"),
            Projectie((knoop("partner:a"),), (pijl("partner:a", "netwerk:1", "lid_van"),)),
        )
        assert graaf.list_warm() == {
            ref("partner:a"): {ref("netwerk:1"): ("lid_van", True)},
            ref("netwerk:1"): {ref("partner:a"): ("lid_van", False)},
        }


class TestUitvoer:
    vuil = "Groen\x00 \x0bDoen\x1f &\ud800 <Zn>\n\ufffe\tStichting"

    def test_control_characters_are_taken_out_as_they_come_in(self) -> None:
        """Trap M12: one of these makes a GraphML or GEXF file that no parser reads."""
        assert clean_label(self.vuil) == "Groen Doen & <Zn> Stichting"
        schoon = Knoop(ref("partner:a"), "partner", self.vuil, gegevens={"pla\x01ats": self.vuil})
        assert schoon.titel == "Groen Doen & <Zn> Stichting"
        assert schoon.gegevens == {"pla ats": "Groen Doen & <Zn> Stichting"}

    @pytest.mark.parametrize("vorm", ["graphml", "gexf"])
    def test_an_export_is_read_back_as_it_was(self, vorm: str) -> None:
        graaf = Graaf()
        gegevens = {"aanbod": self.vuil, "aantal": 3, "open": True}
        graaf.apply_change(
            ref("partner:a"), partner("a", "partner:b", titel=self.vuil, gegevens=gegevens)
        )
        graaf.apply_change(Reference("partner", "b"), partner("b", "partner:a"))
        graaf.apply_change(Reference("vuil", "\x02sleutel"), Projectie((knoop("plek:1"),)))
        uitvoer = graaf.openbaar.as_uitvoer()
        bestand = io.BytesIO()
        getattr(nx, f"write_{vorm}")(uitvoer, bestand)
        bestand.seek(0)
        terug = getattr(nx, f"read_{vorm}")(bestand)
        assert set(terug) == set(uitvoer) == {"partner:a", "partner:b", "plek:1"}
        assert terug.number_of_edges() == 2
        assert terug.nodes["partner:a"]["label"] == "Groen Doen & <Zn> Stichting"
        assert terug.nodes["partner:a"]["gegeven_aantal"] == 3
        soorten = {data["soort"] for _, _, data in terug.edges(data=True)}
        assert soorten == {"werkt_samen_met"}


referenties = st.builds(
    Reference, st.sampled_from(["partner", "partij", "doel"]), st.sampled_from("abcd")
)
projectie_van = st.builds(
    Projectie,
    st.lists(
        st.builds(Knoop, referenties, st.just("x"), st.sampled_from(["T", "U"]), st.booleans()),
        max_size=2,
    ).map(tuple),
    st.lists(
        st.builds(
            Relatiepijl,
            referenties,
            referenties,
            st.sampled_from(["kent", "biedt"]),
            openbaar=st.booleans(),
            bevestigd=st.booleans(),
        ),
        max_size=4,
        unique_by=lambda pijl: pijl.id,
    ).map(tuple),
)
stappen = st.lists(st.tuples(referenties, st.none() | projectie_van), max_size=14)


@settings(max_examples=150, deadline=None)
@given(stappen, st.integers(0, 2**32))
def test_followed_step_by_step_is_as_rebuilt_in_any_order(
    wijzigingen: list[tuple[Reference, Projectie | None]], zaad: int
) -> None:
    gevolgd, anders, herbouwd = Graaf(), Graaf(), Graaf()
    for reference, projectie in wijzigingen:
        gevolgd.apply_change(reference, projectie)
    einde = dict(wijzigingen)
    herbouwd.rebuild(einde)
    for reference in Random(zaad).sample(sorted(einde), len(einde)):
        anders.apply_change(reference, einde[reference])
    for graaf in (anders, herbouwd):
        assert drawn(graaf.intern) == drawn(gevolgd.intern)
        assert drawn(graaf.openbaar) == drawn(gevolgd.openbaar)
    for van, naar, _ in gevolgd.openbaar.graph.edges(keys=True):
        assert {van.kind, naar.kind}.isdisjoint(NOOIT_OPENBAAR)
    assert set(gevolgd.openbaar.graph) <= set(gevolgd.intern.graph)


@pytest.fixture
def rijen(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Projectie]]:
    """Hold a table of partners that a slice projects."""
    monkeypatch.setattr(projecties, "_bronnen", {})
    tabel = {"a": partner("a", "partner:b"), "b": partner("b")}
    vragen: list[list[str]] = []

    def load(keys: Sequence[str]) -> dict[str, Projectie | None]:
        vragen.append(list(keys))
        return {key: tabel[key] for key in keys if key in tabel}

    register_projection("partner", load_relations=load, list_keys=lambda: list(tabel))
    yield tabel
    assert all(vragen)


class TestVolger:
    def test_it_must_be_rebuilt_first(self, rijen: dict[str, Projectie]) -> None:
        volger = GraafVolger(Graaf())
        assert volger.name == "graaf"
        assert volger.read_cursor() == -1
        volger.rebuild(7)
        assert volger.read_cursor() == 7
        assert names(volger.graaf.intern) == {"partner:a", "partner:b"}

    def test_it_applies_what_changed_and_forgets_what_is_gone(
        self, rijen: dict[str, Projectie]
    ) -> None:
        volger = GraafVolger(Graaf())
        volger.rebuild(0)
        rijen["c"] = partner("c", "partner:b")
        del rijen["a"]
        volger.apply([ref("partner:a"), ref("partner:c"), ref("onbekend:1")], 3)
        assert names(volger.graaf.intern) == {"partner:b", "partner:c"}
        assert volger.read_cursor() == 3

    def test_a_rebuild_is_as_if_it_had_followed(self, rijen: dict[str, Projectie]) -> None:
        volger, ander = GraafVolger(Graaf()), GraafVolger(Graaf())
        volger.rebuild(0)
        rijen["a"] = partner("a", "gebied:KT")
        volger.apply([ref("partner:a")], 1)
        ander.rebuild(1)
        assert drawn(volger.graaf.intern) == drawn(ander.graaf.intern)

    def test_kinds_nobody_projects_are_left_out(self, rijen: dict[str, Projectie]) -> None:
        geladen = load_projections([ref("onbekend:1"), ref("partner:a"), ref("partner:weg")])
        assert geladen == {ref("partner:a"): rijen["a"], ref("partner:weg"): None}

    def test_hundreds_are_loaded_in_batches(self, rijen: dict[str, Projectie]) -> None:
        rijen |= {str(n): partner(str(n)) for n in range(1200)}
        volger = GraafVolger(Graaf())
        volger.rebuild(1)
        assert len(volger.graaf.intern.graph) == 1202
