"""A bundle of edges behaves as the dictionary that NetworkX would keep."""

from __future__ import annotations

import pickle
from collections.abc import MutableMapping

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerk.relaties.bundel import Bundel, Relatiegraaf

STAPPEN = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 3) | st.none()), max_size=12)


def walk(mapping: MutableMapping, stappen: list[tuple[str, int | None]]) -> list[object]:
    """Put in and take out; None takes out."""
    gezien: list[object] = []
    for sleutel, waarde in stappen:
        if waarde is not None:
            mapping[sleutel] = {"gewicht": waarde}
        elif sleutel in mapping:
            del mapping[sleutel]
        gezien.append((list(mapping.items()), len(mapping), mapping.get("a"), bool(mapping)))
    return gezien


@given(STAPPEN)
def test_it_does_what_a_dictionary_does(stappen: list[tuple[str, int | None]]) -> None:
    assert walk(Bundel(), stappen) == walk({}, stappen)


def test_a_key_that_is_not_there_is_refused() -> None:
    bundel = Bundel()
    for vul in (None, "a", "b"):
        if vul:
            bundel[vul] = {}
        with pytest.raises(KeyError):
            bundel["z"]
        with pytest.raises(KeyError):
            del bundel["z"]


def test_bundles_do_not_share_what_they_hold() -> None:
    een, ander = Bundel(), Bundel()
    een["a"] = {"gewicht": 1}
    een["b"] = {"gewicht": 2}
    assert len(ander) == 0


@pytest.mark.parametrize("soort", [nx.MultiDiGraph, Relatiegraaf])
def test_networkx_sees_the_same_graph(soort: type[nx.MultiDiGraph]) -> None:
    graaf = soort()
    for van, naar, sleutel in (("x", "y", "1"), ("x", "y", "2"), ("y", "z", "3"), ("z", "z", "4")):
        graaf.add_edge(van, naar, key=sleutel, gewicht=int(sleutel))
    graaf.remove_edge("x", "y", "1")
    for een in (graaf, graaf.copy(), pickle.loads(pickle.dumps(graaf)), graaf.subgraph("xyz")):
        assert sorted(een.edges(keys=True, data="gewicht")) == [
            ("x", "y", "2", 2),
            ("y", "z", "3", 3),
            ("z", "z", "4", 4),
        ]
        assert een.number_of_edges() == 3
    assert nx.has_path(graaf, "x", "z")
    assert graaf.reverse().has_edge("y", "x", "2")
