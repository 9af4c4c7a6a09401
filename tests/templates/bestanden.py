"""The templates as files, read from the syntax tree of Jinja: a word in a comment is no word."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "templates"
NAMES = sorted(str(p.relative_to(FOLDER)) for p in FOLDER.rglob("*") if p.is_file())
PAGES = [name for name in NAMES if name.endswith(".html")]
MAILS = [name for name in NAMES if "/mail/" in name]

GETTEXT = frozenset({"_", "gettext", "ngettext", "pgettext", "npgettext"})


@cache
def environment() -> Environment:
    env = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    env.policies["ext.i18n.trimmed"] = True
    return env


@cache
def source(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@cache
def tree(name: str) -> nodes.Template:
    return environment().parse(source(name), name)


@cache
def python_files() -> tuple[Path, ...]:
    return tuple(
        p for room in ("vems", "netwerk", "initiatieven") for p in (ROOT / room).rglob("*.py")
    )


def is_gettext(node: nodes.Node) -> bool:
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name in GETTEXT
    )
