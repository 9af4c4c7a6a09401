"""`bench web`: the application under load at two sizes, beside the floor, held to the musts."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random
from statistics import median

from flask import Flask

from initiatieven.koppelingen.jobs import propose_for
from initiatieven.koppelingen.zoeken.opnieuw import list_zonder_ronde
from tools.bench import floor
from tools.bench.load import Request, run_load
from tools.bench.measure import AT_A_TIME, Bounds, Measured, measure_page, measure_requests
from tools.bench.musts import judge
from tools.bench.pages import Page, list_pages
from tools.bench.processes import memory_of
from tools.bench.results import SizeResult
from tools.bench.scratch import Place, Scratch, make_database, make_place, make_scratch
from tools.bench.servers import (
    Server,
    as_installed,
    compile_modules,
    run_gunicorn,
    wait_until_quiet,
)
from tools.bench.statements import count_statements
from tools.bench.teksten import Schrijver
from tools.bench.visitors import make_drafts
from vems.rows import Row

Say = Callable[[str], None]

FLOOR = "bodem"
SUBMIT = "indienen"
PRODUCT = ("--config", "python:vems.gunicorn")
_SUBMITS = 60
_PROPOSED = 30
_GROWTH = 2_000
# The floor is measured again and again, for the machine is not equally busy all the time.
_FLOOR_EVERY = 4


def bench_web(kind: str, sizes: Sequence[int], bounds: Bounds, say: Say) -> list[Row]:
    """Measure at each size, in one run with the floor; gives all figures, the musts last."""
    results = []
    with make_place(kind) as place, _run_floor(place) as bottom:
        for size in sizes:
            results.append(_bench_size(place, bottom, size, bounds, say))
    rows = [row for result in results for row in _as_rows(result)]
    return [*rows, *judge(results)]


def _bench_size(place: Place, bottom: Server, size: int, bounds: Bounds, say: Say) -> SizeResult:
    result = SizeResult(size)
    say(f"Gemeente met {size} initiatieven maken")
    with make_scratch(place, size, lambda done, total: None) as scratch:
        result.rows_made = sum(scratch.stad.aantallen.values())
        say(f"  {result.rows_made} rijen in {scratch.seconds:.0f} s")
        pages = list_pages(scratch.app, scratch.stad.begeleider)
        _count(scratch, pages, result)
        drafts = iter(_drafts(scratch.app, bounds))
        compile_modules(scratch.environ)
        with run_gunicorn(PRODUCT, scratch.environ, first="/initiatieven") as server:
            result.start_seconds = server.start_seconds
            result.start_cpu_seconds = server.start_cpu_seconds
            say(f"  eerste antwoord na {server.start_seconds:.1f} s; wachten tot het stil is")
            wait_until_quiet(server.pid)
            for nummer, page in enumerate(pages):
                say(f"  {page.name}")
                if nummer % _FLOOR_EVERY == 0:
                    result.floor += _measure_floor(bottom, bounds, place)
                result.pages += measure_page(server, page, bounds, place.database_pids)
            say(f"  {SUBMIT}")
            result.pages += _measure_submit(server, drafts, bounds, place)
            result.proposing = _measure_proposing()
            _grow(server, pages, bounds, result)
    return result


def _count(scratch: Scratch, pages: Sequence[Page], result: SizeResult) -> None:
    for page in pages:
        result.statements[page.name] = count_statements(scratch.app, page.make(0))
    draft = make_drafts(scratch.app, 1, Schrijver(Random(1)))[0]
    result.statements[SUBMIT] = count_statements(scratch.app, draft)


def _drafts(app: Flask, bounds: Bounds) -> list[Request]:
    aantal = bounds.requests_of(Page(SUBMIT, _never, _SUBMITS))
    return make_drafts(app, aantal * len(AT_A_TIME) + 4, Schrijver(Random(2)))


def _measure_submit(
    server: Server, drafts: Iterator[Request], bounds: Bounds, place: Place
) -> list[Measured]:
    run_load(server.port, lambda n: next(drafts), requests=4, at_a_time=4, seconds=bounds.seconds)
    return [
        measure_requests(
            server,
            SUBMIT,
            lambda n: next(drafts),
            at_a_time=at_a_time,
            requests=bounds.requests_of(Page(SUBMIT, _never, _SUBMITS)),
            seconds=2 * bounds.seconds,
            database_pids=place.database_pids,
        )
        for at_a_time in AT_A_TIME
    ]


def _measure_proposing() -> float:
    """Give what the queue's work for one submit costs in a worker that is warm, in CPU ms."""
    costs = []
    for initiatief in list(list_zonder_ronde().limit(_PROPOSED)):
        begin = time.process_time()
        propose_for(initiatief.sleutel)
        costs.append(1000 * (time.process_time() - begin))
    return median(costs) if costs else 0.0


def _measure_floor(bottom: Server, bounds: Bounds, place: Place) -> list[Measured]:
    page = Page(FLOOR, lambda n: Request(f"/?pagina={n % 10 + 1}"))
    return measure_page(bottom, page, bounds, place.database_pids)


def _grow(server: Server, pages: Sequence[Page], bounds: Bounds, result: SizeResult) -> None:
    """Hold the memory of the workers before and after many requests of what visitors read.

    Some come first: each thread of each worker opens a connection and a searcher of its own.
    """
    read = [page for page in pages if page.name in ("lijst", "pagina", "wijk", "zoeken_midden")]
    for requests in (_GROWTH / 10, _GROWTH):
        result.memory = result.memory_after
        run_load(
            server.port,
            lambda n: read[n % len(read)].make(n),
            requests=max(8, round(requests * bounds.part)),
            at_a_time=8,
            seconds=20 * bounds.seconds,
        )
        result.memory_after = [memory_of(pid) for pid in server.workers]


@contextmanager
def _run_floor(place: Place) -> Iterator[Server]:
    with make_database(place, "bodem") as url:
        floor.fill(url)
        environ = {floor.DATABASE_VARIABLE: url, **as_installed(place.folder)}
        with run_gunicorn(("tools.bench.floor:make_app()",), environ, first="/") as server:
            yield server


def _as_rows(result: SizeResult) -> list[Row]:
    size = str(result.size)
    rows = [
        Row(f"rijen {size}", result.rows_made, "rijen"),
        Row(f"start {size} tot eerste antwoord", round(result.start_seconds, 2), "s"),
        Row(f"start {size} cpu van alle werkers", round(result.start_cpu_seconds, 2), "s"),
        Row(f"voorstellen {size} cpu in de wachtrij", round(result.proposing, 1), "ms"),
    ]
    for at_a_time in AT_A_TIME:
        rows.append(
            Row(f"{FLOOR} {size} c{at_a_time} cpu", round(result.cpu_of(FLOOR, at_a_time), 2), "ms")
        )
    rows += [row for measured in result.pages for row in measured.as_rows(size)]
    for page, found in result.statements.items():
        rows.append(Row(f"{page} {size} opdrachten", len(found), "opdrachten"))
        rows.append(Row(f"{page} {size} herhaald", len(found.repeated), "opdrachten"))
    for nummer, (before, after) in enumerate(
        zip(result.memory, result.memory_after, strict=False), 1
    ):
        rows.append(Row(f"werker {nummer} {size} rss", round(after.rss, 1), "MiB"))
        rows.append(Row(f"werker {nummer} {size} pss", round(after.pss, 1), "MiB"))
        growth = 100 * (after.pss / before.pss - 1)
        rows.append(Row(f"werker {nummer} {size} groei", round(growth, 1), "%"))
    return rows


def _never(number: int) -> Request:
    raise AssertionError("a submit is prepared, not made on the spot")
