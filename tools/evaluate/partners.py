"""Organisations for a text: what looks up who did something like it before in the product."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from netwerk.matching.historie import Geschiedenis, Historie
from tools.evaluate.labels import Figures
from tools.evaluate.lines import Row, as_text, list_of, read_cases, read_rows, required, text_of
from tools.evaluate.metrics import Judged, mean_recall, mean_reciprocal_rank
from tools.evaluate.rejected import BadRow, Rejected

# What a history counts per organisation.
_KENMERKEN = ("departments", "themes", "programmes")
_MOST_TIMES = 1_000_000


def evaluate_partners(partners: Path, test: Path, rejected: Rejected, *, given: bool) -> Figures:
    """Rank all organisations for each text of the test."""
    historie = Historie(_merge(read_rows(partners, _as_geschiedenis, rejected)))
    cases = read_cases(test, rejected, given=given)
    judged = [Judged(historie.rank(case.tekst), case.labels) for case in cases]
    return {
        "n": len(judged),
        "mrr": mean_reciprocal_rank(judged),
        "recall@1": mean_recall(judged, 1),
        "recall@5": mean_recall(judged, 5),
        "recall@10": mean_recall(judged, 10),
    }


def _as_geschiedenis(row: Row, number: int) -> Geschiedenis:
    return Geschiedenis(
        sleutel=required(row, "org_id"),
        naam=text_of(row, "name"),
        activiteiten=list_of(row, "activities"),
        kenmerken={name: _counts(row.get(name)) for name in _KENMERKEN},
    )


def _merge(told: Iterable[Geschiedenis]) -> list[Geschiedenis]:
    """Make one organisation of rows with the same key: nobody is a candidate twice."""
    found: dict[str, Geschiedenis] = {}
    for one in told:
        first = found.get(one.sleutel)
        found[one.sleutel] = one if first is None else _add(first, one)
    return list(found.values())


def _add(first: Geschiedenis, more: Geschiedenis) -> Geschiedenis:
    return replace(
        first,
        naam=first.naam or more.naam,
        activiteiten=tuple(dict.fromkeys((*first.activiteiten, *more.activiteiten))),
        kenmerken={
            name: Counter(first.kenmerken[name]) + Counter(more.kenmerken[name])
            for name in _KENMERKEN
        },
    )


def _counts(value: object) -> dict[str, int]:
    """Read how often each value was seen; a list counts what stands in it."""
    if not isinstance(value, Mapping):
        values = value if isinstance(value, list) else [value]
        return dict(Counter(as_text(one) for one in values if one not in (None, "")))
    try:
        counts = {str(name): int(times) for name, times in value.items() if name}
    except (TypeError, ValueError, OverflowError):
        raise BadRow("heeft een aantal dat geen getal is") from None
    if not all(0 <= times <= _MOST_TIMES for times in counts.values()):
        raise BadRow("heeft een aantal onder 0 of boven een miljoen")
    return counts
