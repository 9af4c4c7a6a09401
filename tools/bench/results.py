"""What was measured of the website at one size of a gemeente."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import mean

from tools.bench.measure import Measured
from tools.bench.processes import Memory
from tools.bench.statements import Statements


@dataclass(slots=True)
class SizeResult:
    """Everything measured at one size."""

    size: int
    start_seconds: float = 0.0
    start_cpu_seconds: float = 0.0
    proposing: float = 0.0
    rows_made: int = 0
    floor: list[Measured] = field(default_factory=list)
    pages: list[Measured] = field(default_factory=list)
    statements: dict[str, Statements] = field(default_factory=dict)
    memory: list[Memory] = field(default_factory=list)
    memory_after: list[Memory] = field(default_factory=list)

    def cpu_of(self, page: str, at_a_time: int) -> float:
        """Give the CPU milliseconds of a page."""
        found = [
            m.cpu for m in (*self.floor, *self.pages) if (m.page, m.at_a_time) == (page, at_a_time)
        ]
        return mean(found) if found else 0.0

    def seconds_of(self, page: str) -> float:
        """Give how long a page takes one visitor alone, at the median."""
        found = [
            m.outcome.percentile(0.5) for m in self.pages if (m.page, m.at_a_time) == (page, 1)
        ]
        return found[0] / 1000 if found else 0.0
