"""Playing many stories in the order of time, so that numbers, places and capacity come out true.

A story is a generator: it gives the moment of its next step, and goes on when the clock stands
there.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from vems.core import clock

Verhaal = Iterator[datetime]


def play(verhalen: Iterable[Verhaal], *, na_stap: Callable[[], None]) -> None:
    """Play all stories, each step under a clock that stands at its moment."""
    wachtend = [
        (moment, nummer, verhaal)
        for nummer, verhaal in enumerate(verhalen)
        if (moment := next(verhaal, None)) is not None
    ]
    heapq.heapify(wachtend)
    while wachtend:
        moment, nummer, verhaal = heapq.heappop(wachtend)
        with clock.freeze(moment):
            volgende = next(verhaal, None)
        if volgende is not None:
            heapq.heappush(wachtend, (max(volgende, moment), nummer, verhaal))
        na_stap()
