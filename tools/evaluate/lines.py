"""Reading files of one JSON object per line; what is wrong with a file is said in one sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vems.core.learning.features import Tekst

Row = dict[str, Any]


class BadFile(Exception):
    """A file cannot be used; the text is one sentence for the reader."""


def read_rows(path: Path) -> list[Row]:
    """Read all rows; BadFile when it is no such file, or cut off."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        raise BadFile(f"{path} kan niet worden gelezen.") from None
    except UnicodeDecodeError:
        raise BadFile(f"{path} is geen UTF-8.") from None
    rows = list(_parse(path, text))
    if not rows:
        raise BadFile(f"{path} is leeg.")
    return rows


def _parse(path: Path, text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise BadFile(
                f"Regel {number} van {path} is geen hele JSON-regel; is het bestand afgekapt?"
            ) from None
        if not isinstance(row, dict):
            raise BadFile(f"Regel {number} van {path} is geen JSON-object.")
        yield row


def text_of(row: Row, name: str) -> str:
    """Give a field as text, empty when it is missing."""
    value = row.get(name)
    return "" if value is None else _as_text(value)


def required(row: Row, name: str, path: Path) -> str:
    """Give a field that must be there as text."""
    if row.get(name) in (None, ""):
        raise BadFile(f"Een regel van {path} heeft geen {name}.")
    return _as_text(row[name])


def list_of(row: Row, name: str) -> tuple[str, ...]:
    """Give a field with one value or several as texts, each once."""
    value = row.get(name)
    values = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(dict.fromkeys(_as_text(one) for one in values if one not in (None, "")))


def _as_text(value: object) -> str:
    """Give a value as text that can be written: half a character becomes a question mark."""
    return str(value).encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Case:
    """What a judge may see of a row, and the labels that are right."""

    key: str
    tekst: Tekst
    labels: tuple[str, ...]


def read_cases(path: Path, *, given: bool) -> list[Case]:
    """Read rows with labels; those without are left out. BadFile when none is left."""
    cases = [
        Case(text_of(row, "id") or str(number), as_tekst(row, given=given), labels)
        for number, row in enumerate(read_rows(path))
        if (labels := list_of(row, "labels"))
    ]
    if not cases:
        raise BadFile(f"Geen regel van {path} heeft labels.")
    return cases


def as_tekst(row: Row, *, given: bool) -> Tekst:
    """Give title and text, and what is given when that may be used."""
    facts = row.get("given") if given else None
    known = facts if isinstance(facts, Mapping) else {}
    return Tekst(
        text_of(row, "title"),
        text_of(row, "text"),
        {str(name): _as_text(value) for name, value in known.items() if value not in (None, "")},
    )
