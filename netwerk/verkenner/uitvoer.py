"""The public network as files: CSV, JSON, GraphML and GEXF, from one copy of the public view."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx

from netwerk.relaties.weergave import Weergave
from netwerk.verkenner.herkomst import Herkomst

_HERKOMST = ("sinds", "tot", "bron", "zekerheid", "bevestigd", "bevestigd_op")
_KOLOMMEN = ("van", "van_naam", "soort", "naar", "naar_naam", "gewicht", *_HERKOMST)
# What follows from a table of the gemeente, such as in which wijk a place lies.
_FEIT: Mapping[str, str | float | bool] = {"bron": "gemeente", "zekerheid": 1.0, "bevestigd": True}
# What a spreadsheet would take for a formula.
_FORMULE = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Formaat:
    """A file format: what it is called on the wire, and how the graph is written in it."""

    mimetype: str
    write: Callable[[nx.MultiDiGraph], bytes]


def write_uitvoer(
    weergave: Weergave, naam: str, herkomst: Mapping[str, Herkomst]
) -> tuple[bytes, str]:
    """Give the file and its media type; KeyError for a format that is not offered.

    Each edge carries since when, from whom, how certain and whether it was confirmed. A relation
    that is no longer open and public (it has no `herkomst`) is left out, whatever the graph says.
    """
    formaat, graaf = FORMATEN[naam], weergave.as_uitvoer()
    for van, naar, sleutel in list(graaf.edges(keys=True)):
        if sleutel.startswith("relatie:") and sleutel not in herkomst:
            graaf.remove_edge(van, naar, sleutel)
        else:
            graaf.edges[van, naar, sleutel].update(_say(herkomst.get(sleutel)))
    return formaat.write(graaf), formaat.mimetype


def _say(herkomst: Herkomst | None) -> dict[str, str | float | bool]:
    """Give what a file says of one edge: what is not known is left out."""
    if herkomst is None:
        return dict(_FEIT)
    dagen = {
        "sinds": herkomst.sinds,
        "tot": herkomst.geldt_tot,
        "bevestigd_op": herkomst.bevestigd_op,
    }
    return {
        **{naam: dag.isoformat() for naam, dag in dagen.items() if dag},
        "bron": herkomst.bron.value,
        "zekerheid": herkomst.zekerheid,
        "bevestigd": herkomst.is_bevestigd,
    }


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
                *(_as_cel(data.get(naam, "")) for naam in _HERKOMST),
            ]
        )
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _as_cel(waarde: str | float | bool) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return waarde if isinstance(waarde, str) else f"{waarde:g}"


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
