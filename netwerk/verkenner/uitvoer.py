"""The public network as files: CSV, JSON, GraphML and GEXF, from one copy of the public view."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx

from netwerk.relaties.weergave import Weergave

_KOLOMMEN = ("van", "van_naam", "soort", "naar", "naar_naam", "gewicht")
# What a spreadsheet would take for a formula.
_FORMULE = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Formaat:
    """A file format: what it is called on the wire, and how the graph is written in it."""

    mimetype: str
    write: Callable[[nx.MultiDiGraph], bytes]


def write_uitvoer(weergave: Weergave, naam: str) -> tuple[bytes, str]:
    """Give the file and its media type; KeyError for a format that is not offered."""
    formaat = FORMATEN[naam]
    return formaat.write(weergave.as_uitvoer()), formaat.mimetype


def _as_csv(graaf: nx.MultiDiGraph) -> bytes:
    buffer = io.StringIO()
    schrijver = csv.writer(buffer, lineterminator="\r\n")
    schrijver.writerow(_KOLOMMEN)
    for van, naar, data in graaf.edges(data=True):
        schrijver.writerow(
            [
                van,
                _safe(graaf.nodes[van]["label"]),
                data["soort"],
                naar,
                _safe(graaf.nodes[naar]["label"]),
                f"{data['gewicht']:g}",
            ]
        )
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _safe(tekst: str) -> str:
    return f"'{tekst}" if tekst.startswith(_FORMULE) else tekst


def _as_json(graaf: nx.MultiDiGraph) -> bytes:
    inhoud = nx.node_link_data(graaf, edges="relaties", nodes="knopen", source="van", target="naar")
    return json.dumps(inhoud, ensure_ascii=False).encode()


def _as_graphml(graaf: nx.MultiDiGraph) -> bytes:
    buffer = io.BytesIO()
    nx.write_graphml_xml(graaf, buffer, named_key_ids=True)
    return buffer.getvalue()


def _as_gexf(graaf: nx.MultiDiGraph) -> bytes:
    buffer = io.BytesIO()
    nx.write_gexf(graaf, buffer)
    return buffer.getvalue()


FORMATEN: Mapping[str, Formaat] = {
    "csv": Formaat("text/csv; charset=utf-8", _as_csv),
    "json": Formaat("application/json", _as_json),
    "graphml": Formaat("application/graphml+xml", _as_graphml),
    "gexf": Formaat("application/gexf+xml", _as_gexf),
}
