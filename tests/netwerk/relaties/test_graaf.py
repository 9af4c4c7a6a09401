"""The graph: what objects project, and what staff and the public see and ask of it."""

from __future__ import annotations

import io
from dataclasses import replace

import networkx as nx
import pytest

from netwerk.relaties.graaf import Graaf
from netwerk.relaties.projectie import (
    NOOIT_OPENBAAR,
    Knoop,
    Projectie,
    clean_label,
)
from tests.netwerk.relaties.netje import drawn, knoop, names, partner, pijl, ref
from vems.core.reference import Reference


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
