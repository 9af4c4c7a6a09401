"""Labels from a text: what suggests a theme, a team or a programme in the product."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from tools.evaluate.lines import Case, read_cases
from tools.evaluate.metrics import Judged, macro_f1, mean_recall, mean_reciprocal_rank
from tools.evaluate.rejected import BadFile, Rejected
from vems.core.learning.labels import LabelModel, Voorbeeld

Figures = dict[str, int | float]
FOLDS = 5


def evaluate_labels(
    train: Path, test: Path | None, folds: int | None, rejected: Rejected, *, given: bool
) -> Figures:
    """Learn from one file and judge another, or each part of one file by the rest of it."""
    cases = read_cases(train, rejected, given=given)
    if test is not None:
        return _figures(_judge(cases, read_cases(test, rejected, given=given)))
    parts = split(cases, folds if folds is not None else FOLDS)
    judged: list[Judged] = []
    for at, part in enumerate(parts):
        rest = {id(case) for case in part}
        judged += _judge([case for case in cases if id(case) not in rest], parts[at])
    return _figures(judged)


def split(cases: Sequence[Case], folds: int) -> list[list[Case]]:
    """Deal the cases over parts by the hash of their id: the same parts in any order of rows."""
    if len(cases) < 2:
        raise BadFile("Er is maar 1 regel met een label. Delen heeft er minstens 2 nodig.")
    if folds < 2 or folds > len(cases):
        raise BadFile(f"Kies 2 tot {len(cases)} delen voor {len(cases)} regels met een label.")
    dealt = sorted(cases, key=lambda case: hashlib.sha256(case.key.encode()).digest())
    return [dealt[at::folds] for at in range(folds)]


def _judge(train: Sequence[Case], test: Sequence[Case]) -> list[Judged]:
    model = LabelModel([Voorbeeld(case.tekst, case.labels) for case in train])
    return [Judged(model.rank(case.tekst), case.labels) for case in test]


def _figures(judged: Sequence[Judged]) -> Figures:
    return {
        "n": len(judged),
        "acc": mean_recall([Judged(one.ranked[:1], _nearest(one)) for one in judged]),
        "macro_f1": macro_f1(judged),
        "mrr": mean_reciprocal_rank(judged),
        "recall@3": mean_recall(judged, 3),
        "recall@5": mean_recall(judged, 5),
    }


def _nearest(one: Judged) -> tuple[str, ...]:
    """Give the right label the first choice is held against: any of them will do."""
    choice = one.ranked[0] if one.ranked else ""
    return (choice,) if choice in one.right else tuple(one.right)[:1]
