"""What processes cost, read from /proc: processor time of a tree, and memory per process.

Linux only, as the servers that VEMS is deployed on.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
_TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")
_KIB = 1024


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes (MiB) of one process: all it holds, and its fair share of what is shared."""

    rss: float
    pss: float


def list_children(pid: int) -> list[int]:
    """List the direct children of a process; none when it, or a thread of it, just ended."""
    found = []
    try:
        for task in (PROC / str(pid) / "task").iterdir():
            found += [int(child) for child in (task / "children").read_text().split()]
    except OSError:
        return found
    return found


def list_tree(pid: int) -> list[int]:
    """List a process and all that came of it."""
    found = [pid]
    for child in list_children(pid):
        found += list_tree(child)
    return found


def cpu_ms(pids: Iterable[int]) -> float:
    """Give the processor time of these processes and of their children that ended, in ms."""
    return sum(map(_cpu_of, pids))


def memory_of(pid: int) -> Memory:
    """Give what a process holds in memory now."""
    lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    sizes = {
        line.split(":")[0]: int(line.split()[1]) / _KIB for line in lines if line.endswith("kB")
    }
    return Memory(sizes["Rss"], sizes["Pss"])


def _cpu_of(pid: int) -> float:
    try:
        # After the name, which may hold anything: user and system time, own and of ended children.
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:  # it ended since
        return 0.0
    return sum(map(int, fields[11:15])) * _TICK_MS
