"""One page measured: requests per second, waiting time and processor time per request."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tools.bench.load import Outcome, Request, run_load
from tools.bench.pages import Page
from tools.bench.processes import cpu_ms, list_tree
from tools.bench.servers import Server
from vems.rows import Row

AT_A_TIME = (1, 8)
_WARM_UP = 16


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is asked for: a part of the requests of each page, and seconds per page at most."""

    part: float = 1.0
    seconds: float = 6.0

    def requests_of(self, page: Page) -> int:
        """Give how many requests a page gets."""
        return max(2, round(page.requests * self.part))


@dataclass(frozen=True, slots=True)
class Measured:
    """What a page cost at some concurrency; milliseconds are per request."""

    page: str
    at_a_time: int
    outcome: Outcome
    cpu: float
    database_cpu: float

    def as_rows(self, size: str) -> list[Row]:
        """Give the figures as rows."""
        name, outcome = f"{self.page} {size} c{self.at_a_time}", self.outcome
        rows = [
            Row(f"{name} cpu", round(self.cpu, 2), "ms"),
            Row(f"{name} p50", round(outcome.percentile(0.5), 1), "ms"),
            Row(f"{name} p95", round(outcome.percentile(0.95), 1), "ms"),
            Row(f"{name} tempo", round(outcome.per_second, 1), "verzoeken/s"),
            Row(f"{name} fouten", outcome.errors, "verzoeken", goal=0, ok=not outcome.errors),
        ]
        if self.database_cpu:
            rows.insert(1, Row(f"{name} cpu database", round(self.database_cpu, 2), "ms"))
        return rows


def measure_page(
    server: Server, page: Page, bounds: Bounds, database_pids: Callable[[], Sequence[int]]
) -> list[Measured]:
    """Measure a page at each concurrency, after every worker has shown it."""
    _load(server, page.make, min(_WARM_UP, 4 * bounds.requests_of(page)), 8, bounds)
    return [
        measure_requests(
            server,
            page.name,
            page.make,
            at_a_time=at_a_time,
            requests=bounds.requests_of(page),
            seconds=bounds.seconds,
            database_pids=database_pids,
        )
        for at_a_time in AT_A_TIME
    ]


def measure_requests(
    server: Server,
    name: str,
    make: Callable[[int], Request],
    *,
    at_a_time: int,
    requests: int,
    seconds: float,
    database_pids: Callable[[], Sequence[int]],
) -> Measured:
    """Measure requests that may be sent once only, such as a submit."""
    pids, data = list_tree(server.pid), database_pids()
    used, used_there = cpu_ms(pids), cpu_ms(data)
    outcome = run_load(server.port, make, requests=requests, at_a_time=at_a_time, seconds=seconds)
    number = max(1, outcome.requests)
    there = cpu_ms(data or ()) - used_there
    return Measured(name, at_a_time, outcome, (cpu_ms(pids) - used) / number, there / number)


def _load(
    server: Server, make: Callable[[int], Request], requests: int, at_a_time: int, bounds: Bounds
) -> None:
    run_load(server.port, make, requests=requests, at_a_time=at_a_time, seconds=bounds.seconds)
