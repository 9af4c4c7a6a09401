"""The house rules that a machine can check: levels, cycles, names, sizes."""

from __future__ import annotations

import ast
from pathlib import Path

import networkx as nx
import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("vems", "netwerk", "initiatieven")

# ARCHITECTURE: a slice imports only from lines above, and on its own line only to its left.
LEVELS: tuple[tuple[str, ...], ...] = (
    ("vems.core", "vems.migrations"),
    (
        "vems.instellingen",
        "vems.termijnen",
        "vems.partijen",
        "vems.accounts",
        "netwerk.gebieden",
        "netwerk.themas",
    ),
    (
        "netwerk.medewerkers",
        "netwerk.partners",
        "netwerk.raad",
        "netwerk.plekken",
        "netwerk.programmas",
        "netwerk.instrumenten",
        "netwerk.kennis",
        "netwerk.vraagenaanbod",
        "netwerk.relaties",
        "netwerk.matching",
        "netwerk.verkenner",
    ),
    ("vems.community", "vems.agenda", "vems.participatie"),
    (
        "initiatieven.extravragen",
        "initiatieven.registratie",
        "initiatieven.loket",
        "initiatieven.bijlagen",
        "initiatieven.begeleiding",
        "initiatieven.samenvoegen",
        "initiatieven.koppelingen",
        "initiatieven.markten",
        "initiatieven.toezeggingen",
        "initiatieven.raad",
        "initiatieven.etalage",
    ),
    ("vems.site", "vems.beheer", "vems.demo"),
    ("vems.app",),
    ("vems.rows", "vems.usage", "vems.checks", "vems.server", "vems.gunicorn"),
    ("vems.cli", "vems.__main__"),
)
PLACE = {room: (i, j) for i, line in enumerate(LEVELS) for j, room in enumerate(line)}
FORBIDDEN_NAMES = frozenset(
    {"utils", "helpers", "services", "managers", "common", "util", "helper"}
)
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str | None:
    return next((room for room in PLACE if module == room or module.startswith(room + ".")), None)


def imports_of(path: Path) -> list[tuple[str, bool]]:
    """List (imported module, at the top of the file)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    top = set(map(id, tree.body))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, id(node) in top) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            found.append((node.module, id(node) in top))
            found += [(f"{node.module}.{alias.name}", id(node) in top) for alias in node.names]
    return [(name, at_top) for name, at_top in found if name.split(".")[0] in PACKAGES]


def test_the_extractor_sees_imports() -> None:
    found = {name for name, _ in imports_of(ROOT / "vems/app.py")}
    assert {"vems.core.config", "initiatieven.loket"} <= found


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_slice_imports_only_from_above_or_its_left(path: Path) -> None:
    module = module_name(path)
    room = room_of(module)
    if module in PACKAGES:
        return
    assert room is not None, f"{module} has no room in LEVELS"
    for imported, _ in imports_of(path):
        other = room_of(imported)
        if other is None or other == room:
            continue
        (level, place), (its_level, its_place) = PLACE[room], PLACE[other]
        allowed = its_level < level or (its_level == level and its_place < place)
        assert allowed, f"{module} may not import {imported}"


def test_there_is_no_module_cycle() -> None:
    names = {module_name(path) for path in MODULES}
    graph: nx.DiGraph = nx.DiGraph()
    for path in MODULES:
        module = module_name(path)
        for imported, at_top in imports_of(path):
            if at_top and imported in names and imported != module:
                graph.add_edge(module, imported)
    assert nx.is_directed_acyclic_graph(graph), nx.find_cycle(graph)


# One named edge each where a heavy library or a slice's own pieces are imported late.
LOCAL_IMPORTS_ALLOWED = frozenset({"init_app", "TYPE_CHECKING"})


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_own_imports_stand_at_the_top(path: Path) -> None:
    if path.name == "__init__.py":
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    late = [
        node.lineno
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(outer)
        if isinstance(node, ast.ImportFrom)
        and node.module
        and node.module.split(".")[0] in PACKAGES
    ]
    assert not late, f"{module_name(path)}: own imports inside functions at lines {late}"


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_module_says_what_lives_in_it(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{module_name(path)} has no docstring"
    public = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and "migrations" not in path.parts
    ]
    assert not public, f"{module_name(path)}: no docstring on {public}"


def test_no_attic() -> None:
    names = {part for path in MODULES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert not names & FORBIDDEN_NAMES


def test_files_stay_small() -> None:
    """Past 250 lines there is a second noun in it; generated migrations are exempt."""
    long = {
        module_name(path): n
        for path in MODULES
        if "migrations" not in path.parts
        and (n := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert not long, long


FLASK_FREE = ("models.py", "keuzes.py", "permissions.py", "events.py", "registration.py")


@pytest.mark.parametrize("path", [p for p in MODULES if p.name in FLASK_FREE], ids=module_name)
def test_the_middle_knows_no_request(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "flask"
        for alias in node.names
    }
    assert not names & {"request", "session", "flash", "g"}, module_name(path)


@pytest.mark.parametrize("path", [p for p in MODULES if p.parts[-2] == "matching"], ids=module_name)
def test_matching_is_pure(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    roots = {
        (node.module or "").split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }
    assert not roots & {"flask", "peewee", "playhouse"}, module_name(path)
