"""Templates parse, every name in them and in the code exists, and each is used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from jinja2 import meta, nodes

from tests.templates.bestanden import (
    NAMES,
    PAGES,
    python_files,
    tree,
)


@pytest.mark.parametrize("name", NAMES)
def test_it_parses(name: str) -> None:
    tree(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_imported_macro_is_used(name: str) -> None:
    imported = {
        alias if isinstance(alias, str) else alias[1]
        for found in tree(name).find_all(nodes.FromImport)
        for alias in found.names
    } | {found.target for found in tree(name).find_all(nodes.Import)}
    used = {found.name for found in tree(name).find_all(nodes.Name)}
    assert sorted(imported - used) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_imported_macro_exists(name: str) -> None:
    for found in tree(name).find_all(nodes.FromImport):
        assert isinstance(found.template, nodes.Const)
        there = {macro.name for macro in tree(found.template.value).find_all(nodes.Macro)}
        wanted = {alias if isinstance(alias, str) else alias[0] for alias in found.names}
        assert not wanted - there, found.template.value


@pytest.mark.parametrize("name", PAGES)
def test_every_macro_argument_exists(name: str) -> None:
    """A keyword that a macro does not know fails only on the page that uses it."""
    for called, signature in imported_macros(name):
        for keyword in called.kwargs:
            takes_all = "kwargs" in {n.name for n in signature.find_all(nodes.Name)}
            known = {arg.name for arg in signature.args}
            assert takes_all or keyword.key in known, (signature.name, keyword.key)
        if not called.dyn_args:
            assert len(called.args) <= len(signature.args), signature.name


def imported_macros(name: str) -> Iterator[tuple[nodes.Call, nodes.Macro]]:
    known: dict[str, nodes.Macro] = {m.name: m for m in tree(name).find_all(nodes.Macro)}
    for found in tree(name).find_all(nodes.FromImport):
        assert isinstance(found.template, nodes.Const)
        there = {m.name: m for m in tree(found.template.value).find_all(nodes.Macro)}
        for alias in found.names:
            first, last = (alias, alias) if isinstance(alias, str) else alias
            known[last] = there[first]
    for called in tree(name).find_all(nodes.Call):
        if isinstance(called.node, nodes.Name) and called.node.name in known:
            yield called, known[called.node.name]


@cache
def strings_in_python() -> frozenset[str]:
    """Give the texts in the code; an f-string with its constants filled in, and * for the rest."""
    found: set[str] = set()
    for path in python_files():
        parsed = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in parsed.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(parsed):
            if isinstance(node, ast.JoinedStr):
                found.add("".join(fill_in(part, constants) for part in node.values))
            elif isinstance(node, ast.Constant):
                found.add(str(node.value))
    return frozenset(found)


def fill_in(part: ast.expr, constants: dict[str, object]) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    name = getattr(part, "value", None)
    return str(constants.get(name.id, "*")) if isinstance(name, ast.Name) else "*"


def named_in_python() -> set[str]:
    """Give the names of templates in the code, some with a * in them."""
    named = {s for s in strings_in_python() if re.fullmatch(r"[\w*-]+/[\w*/-]+\.(html|txt)", s)}
    return {name for name in named if not name.startswith("static/")}


def named_in_templates() -> set[str]:
    return {
        ref
        for name in NAMES
        for ref in meta.find_referenced_templates(tree(name))
        if ref is not None
    }


def is_named(name: str, wanted: str) -> bool:
    """Tell whether code that wants `wanted` can mean this template; what a * stands for is said."""
    parts = re.fullmatch(re.escape(wanted).replace(r"\*", "(.+)"), name)
    return parts is not None and all(map(is_said, parts.groups()))


@cache
def is_said(word: str) -> bool:
    begins = (s[:-1] for s in strings_in_python() if re.fullmatch(r"\w{3,}\*", s))
    return word in strings_in_python() or word.startswith(tuple(begins))


def test_every_name_in_code_is_a_template() -> None:
    wanted = named_in_python() | named_in_templates()
    assert sorted(w for w in wanted if not any(is_named(name, w) for name in NAMES)) == []


def test_every_template_is_used() -> None:
    wanted = named_in_python() | named_in_templates()
    assert [name for name in NAMES if not any(is_named(name, w) for w in wanted)] == []
