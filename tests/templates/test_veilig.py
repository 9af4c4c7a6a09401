"""Nothing in a template is trusted, stands inline or calls another site."""

from __future__ import annotations

import ast
import re

import pytest
from flask import Flask
from jinja2 import nodes

from tests.templates.bestanden import (
    NAMES,
    PAGES,
    ROOT,
    python_files,
    source,
    tree,
)
from tests.templates.woorden import Words, plain_html

# Text may be called safe where it is the outcome of a template; Markup("<b>{}</b>") escapes itself.
MAY_MARK_SAFE = frozenset({"vems/core/web/panels.py"})


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_called_safe(name: str) -> None:
    assert not [f.name for f in tree(name).find_all(nodes.Filter) if f.name in ("safe", "Markup")]
    assert not list(tree(name).find_all(nodes.ScopedEvalContextModifier)), "autoescape switched"


def test_only_one_place_marks_text_as_safe() -> None:
    marking = {
        str(path.relative_to(ROOT))
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) in ("Markup", "mark_safe")
        and not all(isinstance(arg, ast.Constant) for arg in node.args)
    }
    assert marking <= MAY_MARK_SAFE


@pytest.mark.parametrize("name", PAGES)
def test_nothing_stands_inline(name: str) -> None:
    assert not re.search(
        r"<style\b|<script\b(?![^>]*\bsrc=)|javascript:", source(name), re.IGNORECASE
    )
    for node in (tree(name), *tree(name).find_all(nodes.Macro)):
        reader = Words()
        reader.feed(plain_html(node))
        assert not reader.attributes & {"style", "srcdoc"}
        assert not [key for key in reader.attributes if key.startswith(("on", "hx-on"))]


@pytest.mark.parametrize("name", NAMES)
def test_no_template_names_another_site(name: str) -> None:
    """No third-party request by default; SVG needs its name space."""
    urls = set(re.findall(r"https?://[^\s\"'<{]+", source(name))) - {"http://www.w3.org/2000/svg"}
    assert not {url for url in urls if not re.search(r"example\.(org|com)|voorbeeld\.nl", url)}


def test_every_attribute_value_is_quoted() -> None:
    """Autoescape does not protect a value without quotes."""
    bare = [
        (name, found)
        for name in PAGES
        for found in re.findall(
            r"\s[a-z-]+=\{\{[^}]*\}\}", re.sub(r"\{#.*?#\}", "", source(name), flags=re.S)
        )
    ]
    assert not bare


def test_escaping_is_on_for_every_page(app: Flask) -> None:
    """Trap M7: Flask escapes only by extension; text is for mail alone."""
    for name in NAMES:
        escaped = app.jinja_env.autoescape(name)  # type: ignore[operator]  # Flask's function
        assert escaped == name.endswith(".html"), name
        if not escaped:
            assert re.fullmatch(r"mail/basis\.txt|[\w/]+/mail/\w+\.txt", name), name
