"""Nothing stands in the style sheets or among the macros that no page asks for."""

import re
from functools import cache
from pathlib import Path

import pytest
from jinja2 import nodes

from tests.templates.bestanden import NAMES, tree

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "static"
SHEETS = sorted((STATIC / "css").glob("*.css"))
CODE = ("vems", "initiatieven", "netwerk")
WORD = r"[A-Za-z_][\w-]*"


@cache
def pages() -> str:
    """All that can put a class or a name on a page."""
    files = [
        *(ROOT / "templates").rglob("*.html"),
        *(STATIC / "js").glob("*.js"),
        *(path for folder in CODE for path in (ROOT / folder).rglob("*.py")),
    ]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@cache
def words() -> frozenset[str]:
    return frozenset(re.findall(WORD, pages()))


def is_asked_for(name: str) -> bool:
    """Said as it is, or put together: `merk--{{ kleur }}` or `wijk-kleur-{{ kleur }}`."""
    if name in words():
        return True
    steel, _, eind = name.rpartition("-")
    stelen = {f"{name.partition('--')[0]}--", f"{steel}-"} - {"--", "-"}
    made = any(re.search(rf"{re.escape(s)}(?:\{{\{{|'|\")", pages()) for s in stelen)
    return made and (eind.isdigit() or eind in words())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_class_is_on_a_page(sheet: Path) -> None:
    css = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", sheet.read_text(encoding="utf-8"), flags=re.S)
    named = set(re.findall(rf"[.#]({WORD})", css))
    assert {name for name in named if not is_asked_for(name)} == set()


def test_every_macro_is_on_a_page() -> None:
    """The page of all parts shows what there is; that alone is no use."""
    pages = [name for name in NAMES if not name.startswith("ontwikkel/")]
    called = {
        getattr(call.node, "name", getattr(call.node, "attr", ""))
        for name in pages
        for call in tree(name).find_all(nodes.Call)
    }
    macros = {m.name for name in pages for m in tree(name).find_all(nodes.Macro)}
    assert macros - called == set()
