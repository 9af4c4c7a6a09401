"""Reading files of one JSON object per line; a row that cannot be judged is left out and counted.

A file of which nothing is left, or that is no such file at all, is refused in one sentence.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from tools.evaluate.rejected import BadFile, BadRow, Rejected
from vems.core.learning.features import Tekst

Row = dict[str, Any]
Read = TypeVar("Read")


def read_rows(path: Path, read: Callable[[Row, int], Read], rejected: Rejected) -> list[Read]:
    """Read every row that can be read; BadFile when that is none of them."""
    found: list[Read] = []
    number, first = 0, ""
    for number, line in _lines(path):
        try:
            found.append(read(_parse(line), number))
        except BadRow as error:
            first = first or f"regel {number} {error}"
            rejected.add(path, number, str(error))
    if not number:
        raise BadFile(f"{path} is leeg.")
    if not found:
        raise BadFile(f"In {path} is geen regel te gebruiken: {first}.")
    return found


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        raise BadFile(f"{path} kan niet worden gelezen.") from None
    except UnicodeDecodeError:
        raise BadFile(f"{path} is geen UTF-8.") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line


def _parse(line: str) -> Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise BadRow("is geen hele JSON-regel (misschien is het bestand afgekapt)") from None
    if not isinstance(row, dict):
        raise BadRow("is geen JSON-object")
    return row


def text_of(row: Row, name: str) -> str:
    """Give a field as text, empty when it is missing."""
    value = row.get(name)
    return "" if value is None else as_text(value)


def required(row: Row, name: str) -> str:
    """Give a field that must be there as text."""
    if row.get(name) in (None, "", []):
        raise BadRow(f"heeft geen {name}")
    return as_text(row[name])


def list_of(row: Row, name: str) -> tuple[str, ...]:
    """Give a field with one value or several as texts, each once."""
    value = row.get(name)
    values = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(dict.fromkeys(as_text(one) for one in values if one not in (None, "")))


def required_list(row: Row, name: str) -> tuple[str, ...]:
    """Give a field with one value or several, of which one must be there."""
    found = list_of(row, name)
    if not found:
        raise BadRow(f"heeft geen {name}")
    return found


def as_text(value: object) -> str:
    """Give a value as text that can be written: half a character becomes a question mark.

    A whole number is written the same whether the file says 7 or 7.0; of several texts in the
    place of one, all are read.
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, list):
        return " ".join(as_text(one) for one in value if one is not None)
    return str(value).encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Case:
    """What a judge may see of a row, and the labels that are right."""

    key: str
    tekst: Tekst
    labels: tuple[str, ...]


def read_cases(path: Path, rejected: Rejected, *, given: bool = False) -> list[Case]:
    """Read rows with labels, the order of the file kept: oldest first."""

    def read(row: Row, number: int) -> Case:
        labels = required_list(row, "labels")
        return Case(text_of(row, "id") or str(number), as_tekst(row, given=given), labels)

    return read_rows(path, read, rejected)


def as_tekst(row: Row, *, given: bool) -> Tekst:
    """Give title and text, and what is given when that may be used."""
    facts = row.get("given") if given else None
    known = facts if isinstance(facts, Mapping) else {}
    return Tekst(
        text_of(row, "title"),
        text_of(row, "text"),
        {str(name): as_text(value) for name, value in known.items() if value not in (None, "", [])},
    )
