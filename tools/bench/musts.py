"""What must hold, as a table: each row a figure, its bound, and where the goal lies."""

from __future__ import annotations

from collections.abc import Sequence

from tools.bench.measure import AT_A_TIME
from tools.bench.results import SizeResult
from vems.rows import Row

# CPU of a page as a multiple of the floor's, at the size and concurrency where it is worst.
RATIOS = {"lijst": 3.0, "pagina": 4.0, "zoeken": 6.0, "indienen": 8.0}
STATEMENTS = {"lijst": 5, "pagina": 8, "bord": 12, "indienen": 22}
GROWTH_OF_LIST = 1.3
# The board of all open cases, beside the public list.
BOARD_TO_LIST = 3.0
SECONDS = {"csv": 1.0, "csv_loket": 1.0, "xlsx_loket": 3.0}
START_SECONDS = 2.0
PSS_MIB = 160.0
PSS_GROWTH = 5.0


def judge(results: Sequence[SizeResult]) -> list[Row]:
    """Hold the figures against the musts."""
    largest = max(results, key=lambda result: result.size)
    return [
        *_ratios(results),
        *_statements(results),
        *(
            _at_most(f"moet: {page} {largest.size}", largest.seconds_of(page), most, "s")
            for page, most in SECONDS.items()
        ),
        _at_most("moet: start", max(r.start_seconds for r in results), START_SECONDS, "s"),
        *_memory(largest),
    ]


def _ratios(results: Sequence[SizeResult]) -> list[Row]:
    rows = [
        _at_most(f"moet: {page} / bodem", _worst(results, page), most, "×")
        for page, most in RATIOS.items()
    ]
    sizes = sorted(results, key=lambda result: result.size)
    growth = max(
        _against_floor(sizes[-1], "lijst", c) / max(_against_floor(sizes[0], "lijst", c), 0.01)
        for c in AT_A_TIME
    )
    board = max(
        sizes[-1].cpu_of("bord", c) / max(sizes[-1].cpu_of("lijst", c), 0.01) for c in AT_A_TIME
    )
    return [
        *rows,
        _at_most("moet: lijst groot / klein", growth, GROWTH_OF_LIST, "×"),
        _at_most("moet: bord / lijst", board, BOARD_TO_LIST, "×"),
    ]


def _worst(results: Sequence[SizeResult], page: str) -> float:
    """Give the largest multiple of the floor, over sizes, concurrency and kinds of word."""
    return max(
        _against_floor(result, measured.page, measured.at_a_time)
        for result in results
        for measured in result.pages
        if measured.page == page or measured.page.startswith(f"{page}_")
    )


def _against_floor(result: SizeResult, page: str, at_a_time: int) -> float:
    """Give the multiple of the floor that was measured beside it: the machine is never the same."""
    return result.cpu_of(page, at_a_time) / max(result.cpu_of("bodem", at_a_time), 0.01)


def _statements(results: Sequence[SizeResult]) -> list[Row]:
    rows = []
    for page, most in STATEMENTS.items():
        counts = [len(result.statements[page]) for result in results]
        repeated = max(len(result.statements[page].repeated) for result in results)
        rows.append(_at_most(f"moet: {page} opdrachten", max(counts), most, "opdrachten"))
        rows.append(_at_most(f"moet: {page} herhaald", repeated, 0, "opdrachten"))
        unequal = max(counts) - min(counts)
        rows.append(_at_most(f"moet: {page} verschil groot en klein", unequal, 0, "opdrachten"))
    return rows


def _memory(result: SizeResult) -> list[Row]:
    pss = max((memory.pss for memory in result.memory_after), default=0.0)
    growth = max(
        (
            100 * (after.pss / before.pss - 1)
            for before, after in zip(result.memory, result.memory_after, strict=False)
        ),
        default=0.0,
    )
    return [
        _at_most(f"moet: pss per werker {result.size}", pss, PSS_MIB, "MiB"),
        _at_most("moet: groei na verzoeken", growth, PSS_GROWTH, "%"),
    ]


def _at_most(name: str, value: float, most: float, unit: str) -> Row:
    value = round(value, 2)
    return Row(name, value, unit, goal=most, ok=value <= most)
