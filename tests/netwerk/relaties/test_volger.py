"""The graph follows: step by step, rebuilt, in any order, in batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

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
    register_projection,
)
from netwerk.relaties.volger import GraafVolger, load_projections
from tests.netwerk.relaties.netje import drawn, names, partner, ref
from vems.core.reference import Reference

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
