"""Each file is read back by its own reader and says the same; hostile names break none (M12)."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import networkx as nx
import pytest

from netwerk.relaties.graaf import Graaf
from netwerk.relaties.keuzes import Bron
from netwerk.relaties.projectie import Projectie
from netwerk.verkenner.herkomst import Herkomst
from netwerk.verkenner.uitvoer import FORMATEN, write_uitvoer
from tests.netwerk.relaties.netje import partner, pijl, ref
from tests.netwerk.verkenner.test_uitsnede import STAD, graph, part

VIJANDIG = (
    part("partner:x", "werkt_samen_met>partner:tuin"),
    part("partner:a&b<c>", "werkt_samen_met>partner:x"),
)


# One that was said by the organisation, and one of the graph that is not public any more.
HERKOMST = {
    "relatie:1": Herkomst(date(2024, 5, 1), Bron.ZELF, 0.75, None, date(2027, 1, 31)),
    "relatie:2": Herkomst(date(2023, 1, 1), Bron.IMPORT, 1.0, date(2026, 9, 3), None),
}


def told() -> Graaf:
    """Give three organisations of which two relations are known and one was just ended."""
    einden = (("tuin", "x"), ("x", "tuin"), ("tuin", "y"))
    pijlen = tuple(
        pijl(f"partner:{van}", f"partner:{naar}", id=f"relatie:{nummer}")
        for nummer, (van, naar) in enumerate(einden, 1)
    )
    graaf = Graaf()
    for letter in ("tuin", "x", "y"):
        graaf.apply_change(ref(f"partner:{letter}"), partner(letter))
    for een in pijlen:
        graaf.apply_change(ref(een.id), Projectie((), (een,)))
    return graaf


@pytest.fixture
def graaf() -> Graaf:
    return graph(*STAD, *VIJANDIG)


def read(graaf: Graaf, formaat: str) -> bytes:
    return write_uitvoer(graaf.openbaar, formaat, HERKOMST)[0]


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


def test_each_edge_says_since_when_from_whom_and_how_certain() -> None:
    """And a relation that is no longer open and public is in none of the files."""
    graaf = told()
    gelezen = {
        "json": nx.node_link_graph(
            json.loads(read(graaf, "json")),
            edges="relaties", nodes="knopen", source="van", target="naar",
        ),
        "graphml": nx.read_graphml(io.BytesIO(read(graaf, "graphml")), force_multigraph=True),
        "gexf": nx.read_gexf(io.BytesIO(read(graaf, "gexf"))),
    }  # fmt: skip
    for formaat, terug in gelezen.items():
        per = {van: data for van, _, data in terug.edges(data=True)}
        assert terug.number_of_edges() == 2, formaat
        eerste, tweede = per["partner:tuin"], per["partner:x"]
        assert (eerste["sinds"], eerste["tot"], eerste["bron"], eerste["zekerheid"]) == (
            "2024-05-01",
            "2027-01-31",
            "zelf",
            0.75,
        ), formaat
        assert not eerste["bevestigd"], formaat
        assert (tweede["bevestigd"], tweede["bevestigd_op"]) == (True, "2026-09-03"), formaat
    rows = list(csv.DictReader(io.StringIO(read(graaf, "csv").decode("utf-8-sig"))))
    assert [(r["sinds"], r["bron"], r["zekerheid"], r["bevestigd"]) for r in rows] == [
        ("2024-05-01", "zelf", "0.75", "nee"),
        ("2023-01-01", "import", "1", "ja"),
    ]


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
