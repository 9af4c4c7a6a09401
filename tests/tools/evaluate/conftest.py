"""What the yardsticks need: the word list, and a file of its own for every list of rows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.tools.evaluate.meten import Write
from vems.core.search.lexicon import load_lexicon


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write rows to a file of their own and give its name."""

    def write_rows(*rows: dict[str, Any]) -> str:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.jsonl"
        lines = (json.dumps(row, ensure_ascii=False) for row in rows)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path)

    return write_rows


@pytest.fixture
def needs_lexicon() -> None:
    """Skip on a machine without the word list; in CI it must be there."""
    if load_lexicon().is_missing:
        pytest.skip("no word list: run npm ci and python -m vems.core.search.lexicon")
