"""The documents name files that are there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted(
    subprocess.run(
        ["git", "ls-files", "--", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
)
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
_NAMED = re.compile(
    r"`((?:vems|initiatieven|netwerk|tests|tools|templates|static|deploy|docs)/[\w/.-]+)`"
)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_it_names_is_there(name: str) -> None:
    """What stood once and was meant to go is history: the change log tells of it as it was."""
    document = ROOT / name
    text = document.read_text(encoding="utf-8")
    named = {document.parent / link for link in _LINK.findall(text)}
    if name != "CHANGELOG.md":
        named |= {ROOT / path for path in _NAMED.findall(text)}
    assert sorted(str(path) for path in named if not path.exists()) == []
