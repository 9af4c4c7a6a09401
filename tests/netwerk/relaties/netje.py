"""Nodes, edges and partners in one word each, and what a drawing of them holds."""

from __future__ import annotations

from dataclasses import replace

from netwerk.relaties.projectie import (
    Knoop,
    Projectie,
    Relatiepijl,
)
from netwerk.relaties.weergave import Weergave
from vems.core.reference import Reference


def ref(text: str) -> Reference:
    return Reference.parse(text)


def knoop(text: str, **anders: object) -> Knoop:
    basis = Knoop(ref(text), ref(text).kind, text.title(), openbaar=True)
    return replace(basis, **anders)  # type: ignore[arg-type]  the test names real fields


def pijl(van: str, naar: str, soort: str = "werkt_samen_met", **anders: object) -> Relatiepijl:
    basis = Relatiepijl(ref(van), ref(naar), soort, openbaar=True)
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
