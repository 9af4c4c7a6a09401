"""Measured facts in rows: one shape for every command and benchmark that has --json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

import click


@dataclass(frozen=True, slots=True)
class Row:
    """One measured fact; `goal` is the bound it is held against, None when there is none."""

    name: str
    value: int | float | str
    unit: str = ""
    goal: int | float | str | None = None
    ok: bool = True


def none_of(name: str, amount: int, unit: str) -> Row:
    """Make the row of something of which there should be none."""
    return Row(name, amount, unit, goal=0, ok=amount == 0)


def print_rows(rows: Sequence[Row], as_json: bool, empty: str = "") -> None:
    """Print rows for a reader and, when asked, one JSON object as the last line."""
    for row in rows:
        mark = " " if row.ok else "!"
        click.echo(f"{mark} {row.name:<44} {row.value} {row.unit}".rstrip())
    if not rows and empty:
        click.echo(empty)
    if as_json:
        click.echo(json.dumps({"rows": [asdict(row) for row in rows]}, ensure_ascii=False))
