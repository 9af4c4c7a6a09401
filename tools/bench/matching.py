"""`bench match`: the matcher on networks of three sizes, beside NetworkX, held to the musts.

A match is the list of ten with its three lines and at most three ways each. Times are processor
time of this thread: a busy machine makes them larger, never smaller. Also watched: that the two
planted answers are found, and that looking at few gives the list of looking at everybody.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import islice
from random import Random
from unittest.mock import patch

import networkx as nx

from netwerk.matching import selectie
from netwerk.matching.koppelen import Match, who_could_help
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.relaties.graaf import Graaf
from tools.bench.netwerkstad import (
    GEPLANT,
    VANDAAG,
    VRAGEN,
    Geplant,
    Netwerkstad,
    make_initiatief,
    make_netwerkstad,
)
from tools.bench.processes import memory_of
from vems.rows import Row

Say = Callable[[str], None]

SIZES = (10_000, 100_000, 1_000_000)
LENGTE, PADEN = 10, 3
# Milliseconds at p95, by size; from SEARCH-AND-MATCHING.
MUSTS = {10_000: 5.0, 100_000: 10.0, 1_000_000: 25.0}
NIEUW_MS, SNELLER, RATIO_VANAF = 1.0, 500, 800_000
_RONDEN, _NIEUWE, _WIJZIGINGEN = 5, 200, 100


def bench_match(sizes: Iterable[int], say: Say) -> list[Row]:
    """Measure each size; a row that misses its must is not ok."""
    rows: list[Row] = []
    for size in sorted(sizes):
        say(f"{size} relaties")
        rows += _measure(size)
    return rows


def _measure(size: int) -> list[Row]:
    stad = make_netwerkstad(size)
    name = f"match {size}"
    voor, graaf = memory_of(os.getpid()).rss, Graaf()
    rebuild = _cpu_ms(lambda: graaf.rebuild(stad.delen))
    geheugen = memory_of(os.getpid()).rss - voor
    tabellen = _cpu_ms(stad.build_beeld)
    beeld = stad.build_beeld()
    matches = [_match(vraag, beeld) for vraag in stad.vragen]
    tijden = [
        _cpu_ms(partial(_match, vraag, beeld)) for _ in range(_RONDEN) for vraag in stad.vragen
    ]
    p50, p95 = _percentile(tijden, 0.5), _percentile(tijden, 0.95)
    naief = _naive_ms(graaf, stad, matches[0])
    nieuw = _time_new(graaf, stad)
    return [
        Row(f"{name} relations", stad.aantal_relaties),
        Row(f"{name} candidates", len(stad.kandidaten)),
        Row(f"{name} p50", round(p50, 2), "ms"),
        _at_most(f"{name} p95", p95, MUSTS.get(size)),
        Row(f"{name} naive networkx", round(naief, 1), "ms"),
        _times_faster(name, size, naief / p50),
        *_quality(name, stad, beeld, matches),
        _at_most(f"{name} new initiative p95", nieuw, NIEUW_MS),
        Row(f"{name} changed candidate p95", round(_time_change(beeld, stad), 3), "ms"),
        Row(f"{name} rebuild graph", round(rebuild), "ms"),
        Row(f"{name} rebuild tables", round(tabellen), "ms"),
        Row(f"{name} memory of graph", round(geheugen, 1), "MiB"),
    ]


def _quality(
    name: str, stad: Netwerkstad, beeld: Netwerkbeeld, matches: list[list[Match]]
) -> list[Row]:
    """Count planted answers found, lists equal to judging everybody, and matches with a path."""
    paren = list(zip(stad.vragen, matches, strict=True))
    gevonden = sum(len(vraag.helpers & {m.reference for m in lijst}) for vraag, lijst in paren)
    zelfde = sum(lijst == _match_everybody(vraag, beeld) for vraag, lijst in paren)
    met_pad = sum(bool(m.uitleg.paden) for lijst in matches for m in lijst)
    return [
        _all_of(f"{name} planted found", gevonden, VRAGEN * GEPLANT),
        _all_of(f"{name} as everybody judged", zelfde, VRAGEN),
        _all_of(f"{name} with a path", met_pad, sum(map(len, matches))),
    ]


def _at_most(name: str, ms: float, must: float | None) -> Row:
    return Row(name, round(ms, 3), "ms", must, must is None or ms <= must)


def _all_of(name: str, aantal: int, van: int) -> Row:
    return Row(name, aantal, f"of {van}", van, aantal == van)


def _times_faster(name: str, size: int, ratio: float) -> Row:
    must = SNELLER if size >= RATIO_VANAF else None
    return Row(f"{name} times faster", round(ratio), "x", must, must is None or ratio >= must)


def _match(vraag: Geplant, beeld: Netwerkbeeld) -> list[Match]:
    return who_could_help(vraag.profiel, beeld, vandaag=VANDAAG, limit=LENGTE)


def _match_everybody(vraag: Geplant, beeld: Netwerkbeeld) -> list[Match]:
    with patch.object(selectie, "RUIMTE", len(beeld.kandidaten)):
        return _match(vraag, beeld)


def _naive_ms(graaf: Graaf, stad: Netwerkstad, matches: list[Match]) -> float:
    """Do for one question what a first version would: PageRank from it, then paths to ten."""
    simple = nx.Graph(graaf.intern.graph)
    profiel = stad.vragen[0].profiel
    vraag = ("vraag", "")
    simple.add_edges_from(
        (vraag, reference)
        for reference in graaf.intern.graph
        if (reference.kind, reference.key)
        in {*(("thema", t) for t in profiel.themas), ("gebied", profiel.wijk)}
    )
    begin = time.thread_time()
    nx.pagerank(simple, personalization={vraag: 1.0})
    for match in matches:
        if match.reference in simple:
            paden = nx.shortest_simple_paths(simple, vraag, match.reference)
            list(islice(paden, PADEN))
    return (time.thread_time() - begin) * 1000


def _time_new(graaf: Graaf, stad: Netwerkstad) -> float:
    toeval, tijden = Random(7), []
    for nummer in range(_NIEUWE):
        reference, projectie = make_initiatief(nummer, stad, toeval)
        begin = time.thread_time()
        graaf.apply_change(reference, projectie)
        tijden.append((time.thread_time() - begin) * 1000)
    return _percentile(tijden, 0.95)


def _time_change(beeld: Netwerkbeeld, stad: Netwerkstad) -> float:
    """Time a match that weighs on its target: its rows are copied, readers keep the old ones."""
    toeval, tijden = Random(8), []
    for _ in range(_WIJZIGINGEN):
        oud = beeld.kandidaten[toeval.choice(stad.kandidaten).reference]
        begin = time.thread_time()
        beeld = beeld.with_kandidaat(replace(oud, belasting=oud.belasting + 1))
        tijden.append((time.thread_time() - begin) * 1000)
    return _percentile(tijden, 0.95)


def _cpu_ms(work: Callable[[], object]) -> float:
    begin = time.thread_time()
    work()
    return (time.thread_time() - begin) * 1000


def _percentile(tijden: list[float], deel: float) -> float:
    gesorteerd = sorted(tijden)
    return gesorteerd[min(len(gesorteerd) - 1, int(deel * len(gesorteerd)))]
