"""What was not judged: rows that are left out and counted, and files that are refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


class BadFile(Exception):
    """A file cannot be used; the text is one sentence for the reader."""


class BadRow(Exception):
    """A row cannot be judged; the text follows on "regel 7"."""


@dataclass(slots=True)
class Rejected:
    """The rows that were left out, over all files of one command."""

    amount: int = 0
    first: dict[Path, str] = field(default_factory=dict)
    amounts: dict[Path, int] = field(default_factory=dict)

    def add(self, path: Path, number: int, why: str) -> None:
        """Count a row and remember the first of its file."""
        self.amount += 1
        self.amounts[path] = self.amounts.get(path, 0) + 1
        self.first.setdefault(path, f"regel {number} {why}")

    def sentences(self) -> list[str]:
        """Say per file how many rows were left out, and what was wrong with the first."""
        return [
            f"Let op: {_amount(amount)} in {path}: {self.first[path]}."
            for path, amount in self.amounts.items()
        ]


def _amount(amount: int) -> str:
    return "1 regel telt niet mee" if amount == 1 else f"{amount} regels tellen niet mee"
