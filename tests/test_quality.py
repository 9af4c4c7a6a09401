"""ruff and mypy are green and no room is crowded: one command judges everything."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ("vems", "initiatieven", "netwerk", "tools", "tests")
# Past this a file holds two nouns, and a folder two rooms (docs/adr/0006).
MAX_LINES, MAX_FILES = 260, 30


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
    ],
    ids=lambda command: " ".join(command),
)
def test_is_green(command: tuple[str, ...]) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_no_file_holds_two_nouns() -> None:
    """Migrations are written by machine."""
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for folder in CODE
        for path in (ROOT / folder).rglob("*.py")
        if path.parent.name != "migrations"
    }
    assert {name: lines for name, lines in lengths.items() if lines > MAX_LINES} == {}


def test_no_folder_holds_two_rooms() -> None:
    folders = {path.parent for folder in CODE for path in (ROOT / folder).rglob("*.py")}
    crowded = {str(f.relative_to(ROOT)): len(list(f.glob("*.py"))) for f in folders}
    assert {name: files for name, files in crowded.items() if files > MAX_FILES} == {}


def test_what_somebody_typed_is_never_cut() -> None:
    """Too long is said, with how long it may be (vems.core.teksten): nothing is lost in silence."""
    cut = re.compile(r"clean_(?:line|text)\((?:data|antwoord)\.\w+\)\[:|clean_text\(\w+\)\[:")
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for folder in ("vems", "initiatieven", "netwerk")
        for path in (ROOT / folder).rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if cut.search(line)
    ]
    assert found == []
