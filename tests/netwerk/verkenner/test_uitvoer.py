"""Each file is read back by its own reader and says the same; hostile names break none (M12)."""

from __future__ import annotations

import csv
import io
import json

import networkx as nx
import pytest

from netwerk.relaties.graaf import Graaf
from netwerk.verkenner.uitvoer import FORMATEN, write_uitvoer
from tests.netwerk.verkenner.test_uitsnede import STAD, graph, part

VIJANDIG = (
    part("partner:x", "werkt_samen_met>partner:tuin"),
    part("partner:a&b<c>", "werkt_samen_met>partner:x"),
)


@pytest.fixture
def graaf() -> Graaf:
    return graph(*STAD, *VIJANDIG)


def read(graaf: Graaf, formaat: str) -> bytes:
    return write_uitvoer(graaf.openbaar, formaat)[0]


def edges(lezing: nx.MultiDiGraph) -> set[tuple[str, str, str]]:
    return {(van, data["soort"], naar) for van, naar, data in lezing.edges(data=True)}


def test_all_four_say_the_same(graaf: Graaf) -> None:
    heen = {
        (str(van), data["soort"], str(naar))
        for van, naar, data in graaf.openbaar.graph.edges(data=True)
    }
    rows = list(csv.DictReader(io.StringIO(read(graaf, "csv").decode("utf-8-sig"))))
    assert {(r["van"], r["soort"], r["naar"]) for r in rows} == heen
    gelezen = json.loads(read(graaf, "json"))
    terug = nx.node_link_graph(
        gelezen, edges="relaties", nodes="knopen", source="van", target="naar"
    )
    assert edges(terug) == heen
    assert edges(nx.read_graphml(io.BytesIO(read(graaf, "graphml")), force_multigraph=True)) == heen
    gexf = nx.read_gexf(io.BytesIO(read(graaf, "gexf")))
    assert {(v, n) for v, n in gexf.edges()} == {(v, n) for v, _, n in heen}
    assert {d["label"] for _, d in gexf.nodes(data=True)} >= {"De tuin", "De bloesem"}


@pytest.mark.parametrize("formaat", sorted(FORMATEN))
def test_nothing_hidden_and_no_person_is_in_it(graaf: Graaf, formaat: str) -> None:
    assert b"geheim" not in read(graaf, formaat)
    assert b"medewerker" not in read(graaf, formaat)


def test_a_spreadsheet_runs_nothing() -> None:
    boos = part("partner:boos", "werkt_samen_met>partner:tuin")
    knoop = boos[1].knopen[0]
    object.__setattr__(knoop, "titel", "=1+1")
    rows = list(csv.reader(io.StringIO(read(graph(*STAD, boos), "csv").decode("utf-8-sig"))))
    assert any("'=1+1" in rij for rij in rows)


def test_the_same_network_gives_the_same_file(graaf: Graaf) -> None:
    ander = graph(*reversed((*STAD, *VIJANDIG)))
    for formaat in ("csv", "json"):
        assert read(graaf, formaat) == read(ander, formaat)
